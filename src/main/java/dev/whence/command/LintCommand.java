package dev.whence.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.whence.Workshop;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.lint.Lint;
import dev.whence.knowledge.lint.Report;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with the documents. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Says what is wrong with the documents: file, line, what, how to mend.",
    footer = {
      "",
      "Examples:",
      "  whence lint",
      "  whence lint --knowledge my-docs --json",
      "  whence lint --fail-on error",
      "",
      "Exit status: 0 nothing as grave as --fail-on, 1 something, 2 unusable input."
    })
final class LintCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WhenceCommand parent;

  @Option(names = "--json", description = "Write nothing but JSON on standard output.")
  private boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      description = "error, warning or information; what is as grave gives status 1.")
  private String failOn = "warning";

  @Override
  public Integer call() throws JsonProcessingException {
    WhenceCommand whence = Objects.requireNonNull(parent);
    Fault.Severity bound = severity();
    try (Workshop workshop = whence.workshop()) {
      Report report = new Lint(workshop.knownCauses()).check(workshop.corpus());
      var out = whence.surroundings().out();
      out.println(json ? Batch.JSON.writeValueAsString(report) : report.text());
      out.flush();
      return report.fails(bound) ? 1 : 0;
    }
  }

  private Fault.Severity severity() {
    for (Fault.Severity severity : Fault.Severity.values()) {
      if (severity.id().equals(failOn.toLowerCase(Locale.ROOT))) {
        return severity;
      }
    }
    throw new CommandFailure("--fail-on takes error, warning or information, not " + failOn);
  }
}
