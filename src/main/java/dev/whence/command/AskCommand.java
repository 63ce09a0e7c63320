package dev.whence.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.Outcome;
import dev.whence.Workshop;
import dev.whence.answer.PlainText;
import dev.whence.evidence.Target;
import dev.whence.probe.CheckOptions;
import dev.whence.probe.CheckReport;
import dev.whence.symptom.Question;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers one question, or a file of them. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Answers one question, or one a line with --json --batch.",
    footer = {
      "",
      "Examples:",
      "  whence ask \"why timeout\"",
      "  curl https://db.example.com 2>&1 | whence ask -",
      "  whence ask --json \"connect ECONNREFUSED 10.0.0.5:6379\"",
      "  whence ask --json --batch questions.jsonl",
      "  whence ask --check \"Connection refused: mc.example.com:25565\"",
      "",
      "Exit status: 0 answered, 1 nothing matched, 2 unusable input."
    })
final class AskCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WhenceCommand parent;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "The question; - reads standard input.")
  private String[] words = {};

  @Option(names = "--json", description = "Write nothing but JSON on standard output.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "One {\"id\",\"text\",\"locale\"?,\"conversation\"?} a line; - is standard input.")
  private @Nullable String batch;

  @Option(names = "--check", description = "Also check the first target found, live.")
  private boolean check;

  @Option(names = "--allow-private", description = "With --check: open private addresses.")
  private boolean allowPrivate;

  @Option(
      names = "--resolver",
      paramLabel = "HOST:PORT",
      description = "With --check: ask this name server.")
  private @Nullable String resolver;

  @Override
  public Integer call() throws IOException {
    WhenceCommand whence = java.util.Objects.requireNonNull(parent);
    if (batch != null && !json) {
      throw new CommandFailure("--batch answers in JSON: say --json too");
    }
    if (batch != null && words.length > 0) {
      throw new CommandFailure("a text or --batch, not both");
    }
    if (batch == null && words.length == 0) {
      throw new CommandFailure("nothing asked: whence ask \"why timeout\"");
    }
    try (Workshop workshop = Resolvers.workshop(whence, resolver)) {
      return batch == null ? one(whence, workshop) : many(whence, workshop, batch);
    }
  }

  private int one(WhenceCommand whence, Workshop workshop) throws IOException {
    String text = String.join(" ", words);
    if (text.equals("-")) {
      text = TextInput.all(whence.surroundings().in());
    }
    if (text.isBlank()) {
      throw new CommandFailure("nothing asked: the text is empty");
    }
    Outcome outcome = answer(workshop, question(text, whence.locale(), Optional.empty()));
    var out = whence.surroundings().out();
    if (json) {
      out.println(new OutcomeJson(workshop.phrasebook()).write(outcome));
    } else {
      out.println(new PlainText(workshop.phrasebook()).brief(outcome.answer()));
    }
    out.flush();
    return outcome.answered() ? 0 : 1;
  }

  private int many(WhenceCommand whence, Workshop workshop, String file) {
    OutcomeJson writer = new OutcomeJson(workshop.phrasebook());
    var surroundings = whence.surroundings();
    Batch.run(
        file,
        surroundings.in(),
        surroundings.out(),
        object -> writer.write(answer(workshop, question(object, whence.locale()))));
    return 0;
  }

  private Outcome answer(Workshop workshop, Question question) {
    return check
        ? workshop.troubleshooter().askAndCheck(question, target -> look(workshop, target))
        : workshop.troubleshooter().ask(question);
  }

  private CheckReport look(Workshop workshop, Target target) {
    return workshop
        .liveCheck()
        .check(target, CheckOptions.operator().withAllowPrivate(allowPrivate), _ -> {});
  }

  private static Question question(JsonNode object, Optional<String> locale) {
    String text =
        Batch.text(object, "text").orElseThrow(() -> new Batch.LineFault("text is missing"));
    if (text.isBlank()) {
      throw new Batch.LineFault("text is empty");
    }
    Optional<String> own = Batch.text(object, "locale").filter(tag -> !tag.isBlank());
    return question(text, own.isPresent() ? own : locale, Batch.text(object, "conversation"));
  }

  private static Question question(
      String text, Optional<String> locale, Optional<String> conversation) {
    return new Question(text, Optional.empty(), locale, Optional.empty(), true, conversation);
  }
}
