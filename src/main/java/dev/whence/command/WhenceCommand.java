package dev.whence.command;

import dev.whence.HeadStart;
import dev.whence.Workshop;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code whence} alone, and the options that go with every command. */
@Command(
    name = "whence",
    versionProvider = WhenceCommand.Version.class,
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Answers one question: why can't I connect?",
      "",
      "Alone, it starts every chat that has a token (DISCORD_TOKEN, TELEGRAM_TOKEN), and on a"
          + " terminal a prompt."
    },
    footer = {
      "",
      "Examples:",
      "  whence ask \"why timeout\"",
      "  some-program 2>&1 | whence ask -",
      "  whence ask --check \"connect ECONNREFUSED db.example.com:3306\"",
      "  whence check wss://chat.example.com/socket",
      "  whence --knowledge my-docs ask \"pourquoi la connexion est refusée\""
    })
public final class WhenceCommand implements Callable<Integer> {
  /**
   * What a command is given to work with, whole in tests and in life.
   *
   * @param terminal whether a person sits there; asked only where it matters, for it takes time
   */
  public record Surroundings(
      Path home,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err,
      BooleanSupplier terminal) {}

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "A folder of documents instead of the configured ones; may be repeated.")
  private List<String> knowledge = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The settings to use instead of bot/config.json.")
  private @Nullable String config;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      scope = ScopeType.INHERIT,
      description = "Your language, such as pt-BR, for a text that does not tell.")
  private @Nullable String locale;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      scope = ScopeType.INHERIT,
      description = "Overrides one setting, such as check.seconds=5; may be repeated.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  private static final Map<String, Supplier<?>> COMMANDS = commands();

  private final Surroundings surroundings;
  private final BiFunction<Workshop, Optional<String>, Integer> starter;
  private final HeadStart headStart;

  private WhenceCommand(
      Surroundings surroundings,
      BiFunction<Workshop, Optional<String>, Integer> starter,
      HeadStart headStart) {
    this.surroundings = surroundings;
    this.starter = starter;
    this.headStart = headStart;
  }

  private static Map<String, Supplier<?>> commands() {
    Map<String, Supplier<?>> commands = new LinkedHashMap<>();
    commands.put("ask", AskCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("lint", LintCommand::new);
    commands.put("evaluate", EvaluateCommand::new);
    commands.put("completion", CompletionCommand::new);
    return Collections.unmodifiableMap(commands);
  }

  @Override
  public Integer call() {
    try (Workshop workshop = workshop()) {
      return starter.apply(workshop, locale());
    }
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Optional<String> locale() {
    return Optional.ofNullable(locale);
  }

  Workshop workshop(String... settings) {
    Map<String, String> wanted = new LinkedHashMap<>(overrides);
    for (int pair = 0; pair < settings.length; pair += 2) {
      wanted.put(settings[pair], settings[pair + 1]);
    }
    Path home = surroundings.home();
    Path file = config == null ? home.resolve("bot/config.json") : Path.of(config);
    Workshop.Opened opened =
        Workshop.open(
            home, file, surroundings.environment(), wanted, List.copyOf(knowledge), headStart);
    return switch (opened) {
      case Workshop.Opened.Ready ready -> ready.workshop();
      case Workshop.Opened.Faulty faulty ->
          throw new CommandFailure(String.join("; ", faulty.faults()));
    };
  }

  /**
   * Runs one command line and gives the exit status.
   *
   * @param starter starts the chats, told the language that was asked for
   */
  public static int run(
      Surroundings surroundings,
      BiFunction<Workshop, Optional<String>, Integer> starter,
      String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    HeadStart headStart =
        first.equals("ask")
            ? HeadStart.begun(surroundings.home(), String.join(" ", arguments).substring(3))
            : HeadStart.none(surroundings.home());
    CommandLine line = new CommandLine(new WhenceCommand(surroundings, starter, headStart));
    addCommands(line, first);
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, _) -> {
          surroundings.err().println("whence: " + oneLine(wrong) + " (see whence --help)");
          return 2;
        });
    line.setExecutionExceptionHandler(
        (failure, _, _) -> {
          if (failure instanceof CommandFailure told) {
            surroundings.err().println("whence: " + oneLine(told));
            return 2;
          }
          Failures.tell(surroundings, failure);
          return 2;
        });
    return line.execute(arguments);
  }

  /** To build a command takes time: an answer waits for no other than its own. */
  private static void addCommands(CommandLine line, String first) {
    if (first.equals("ask")) {
      line.addSubcommand(new AskCommand());
      return;
    }
    COMMANDS.values().forEach(command -> line.addSubcommand(command.get()));
  }

  private static String oneLine(Exception told) {
    return String.valueOf(told.getMessage()).replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /** The version that the jar was built as. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = WhenceCommand.class.getPackage().getImplementationVersion();
      return new String[] {"whence " + (version == null ? "from sources" : version)};
    }
  }
}
