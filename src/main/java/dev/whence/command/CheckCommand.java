package dev.whence.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.CheckOutcome;
import dev.whence.Workshop;
import dev.whence.answer.PlainText;
import dev.whence.probe.CheckOptions;
import dev.whence.probe.CheckReport;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks at a server live. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Checks a server live: name, connection, greeting, TLS, HTTP, WebSocket.",
    footer = {
      "",
      "Examples:",
      "  whence check db.example.com:3306",
      "  whence check wss://chat.example.com/socket",
      "  whence check --json \"[2001:4860:4860::8888]:443\"",
      "  whence check --allow-private 192.168.1.20:8080",
      "  whence check --json --batch targets.jsonl --dry-run",
      "",
      "Exit status: 0 all is well, 1 a fault was found, 2 the target is refused or unusable."
    })
final class CheckCommand implements Callable<Integer> {
  /** As many as are checked at once anyway; a line that waits for a silent server holds up none. */
  private static final int AT_ONCE = 8;

  @ParentCommand private @Nullable WhenceCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "TARGET",
      description = "host:port, [v6]:port, or a URL (http, https, ws, wss, tcp, tls).")
  private @Nullable String target;

  @Option(names = "--json", description = "Write nothing but JSON on standard output.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One {\"id\",\"target\"} a line; - is standard input.")
  private @Nullable String batch;

  @Option(
      names = "--dry-run",
      description = "The policy's decision alone: names are resolved, nothing is dialled.")
  private boolean dryRun;

  @Option(
      names = "--allow-private",
      description = "Open private, loopback and link-local addresses.")
  private boolean allowPrivate;

  @Option(names = "--resolver", paramLabel = "HOST:PORT", description = "Ask this name server.")
  private @Nullable String resolver;

  @Override
  public Integer call() {
    WhenceCommand whence = Objects.requireNonNull(parent);
    if ((batch == null) == (target == null)) {
      throw new CommandFailure("one TARGET or --batch FILE: whence check db.example.com:3306");
    }
    if (batch != null && !json) {
      throw new CommandFailure("--batch answers in JSON: say --json too");
    }
    try (Workshop workshop = Resolvers.workshop(whence, resolver)) {
      return batch == null
          ? one(whence, workshop, Objects.requireNonNull(target))
          : many(whence, workshop, batch);
    }
  }

  private int one(WhenceCommand whence, Workshop workshop, String text) {
    CheckOutcome outcome = check(whence, workshop, text);
    var surroundings = whence.surroundings();
    if (json) {
      surroundings.out().println(new CheckJson(workshop.phrasebook()).write(outcome));
    } else {
      PlainText plain = new PlainText(workshop.phrasebook());
      var place = refused(outcome.report()) ? surroundings.err() : surroundings.out();
      place.println(plain.brief(outcome.answer()));
    }
    surroundings.out().flush();
    return status(outcome.report());
  }

  private int many(WhenceCommand whence, Workshop workshop, String file) {
    CheckJson writer = new CheckJson(workshop.phrasebook());
    Batch.run(
        file,
        whence.surroundings().in(),
        whence.surroundings().out(),
        AT_ONCE,
        object -> writer.write(check(whence, workshop, target(object))));
    return 0;
  }

  private static String target(JsonNode object) {
    return Batch.text(object, "target").orElseThrow(() -> new Batch.LineFault("target is missing"));
  }

  private CheckOutcome check(WhenceCommand whence, Workshop workshop, String text) {
    CheckOptions options =
        CheckOptions.operator().withDryRun(dryRun).withAllowPrivate(allowPrivate);
    return workshop
        .troubleshooter()
        .check(workshop.liveCheck().check(text, options, _ -> {}), whence.locale());
  }

  private static boolean refused(CheckReport report) {
    return !(report instanceof CheckReport.Report);
  }

  private static int status(CheckReport report) {
    return switch (report) {
      case CheckReport.Denied _, CheckReport.Postponed _ -> 2;
      case CheckReport.Report made -> made.foundFault() ? 1 : 0;
    };
  }
}
