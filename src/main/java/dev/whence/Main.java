package dev.whence;

import dev.whence.command.WhenceCommand;
import dev.whence.command.WhenceCommand.Surroundings;
import java.io.Console;
import java.nio.file.Path;

/** Reads the command line, builds what it needs, starts the chats. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings =
        new Surroundings(
            Path.of(System.getProperty("whence.home", ".")).toAbsolutePath().normalize(),
            System.getenv(),
            System.in,
            System.out,
            System.err,
            Main::isTerminal);
    int status =
        WhenceCommand.run(
            surroundings,
            (workshop, locale) -> new Starter(workshop, surroundings, locale).run(),
            arguments);
    System.out.flush();
    System.exit(status);
  }

  @SuppressWarnings("SystemConsoleNull") // null all the same where the system has no console
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
