package dev.whence.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.whence.Workshop;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures Whence on labelled texts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Prints hit rate, wrong answers, false replies and language accuracy, with the misses.",
      "A line is {\"text\",\"label\",\"lang\"?}; the label is an error kind, a topic such as"
          + " faq/errors#2, or none."
    },
    footer = {
      "",
      "Examples:",
      "  whence evaluate src/test/resources/labelled/report/errors.jsonl",
      "  whence evaluate --json my-questions.jsonl"
    })
final class EvaluateCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WhenceCommand parent;

  @Parameters(paramLabel = "FILE", description = "The labelled lines; - is standard input.")
  private @Nullable String file;

  @Option(names = "--json", description = "Write nothing but JSON on standard output.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    WhenceCommand whence = Objects.requireNonNull(parent);
    List<String> lines = lines(whence, Objects.requireNonNull(file));
    try (Workshop workshop = whence.workshop()) {
      EvaluationReport report = new Evaluation(workshop.troubleshooter()::ask).evaluate(lines);
      var out = whence.surroundings().out();
      out.println(json ? Batch.JSON.writeValueAsString(report) : EvaluationTable.of(report));
      out.flush();
      return 0;
    }
  }

  private static List<String> lines(WhenceCommand whence, String file) {
    try (BufferedReader reader =
        TextInput.reader(
            file.equals("-") ? whence.surroundings().in() : Files.newInputStream(Path.of(file)))) {
      return reader.lines().toList();
    } catch (IOException | InvalidPathException unreadable) {
      throw new CommandFailure("cannot read " + file);
    }
  }
}
