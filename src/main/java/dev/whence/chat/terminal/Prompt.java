package dev.whence.chat.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Where a person types: a terminal with editing and history, or a plain stream of lines. */
interface Prompt extends AutoCloseable {
  /** The next thing typed or pasted; empty at the end. */
  Optional<String> next() throws IOException;

  PrintWriter out();

  int width();

  @Override
  void close() throws IOException;

  /** A terminal: arrows edit, history is kept, a pasted trace of many lines is one question. */
  static Prompt terminal(Path history) throws IOException {
    // To ask the terminal how it joins characters would throw away what was typed before the
    // prompt.
    Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build();
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("whence")
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_SIZE, 500)
            .variable(LineReader.HISTORY_FILE_SIZE, 500)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    return new Terminals(terminal, reader);
  }

  /** A pipe: one question a line. */
  static Prompt lines(BufferedReader in, PrintWriter out) {
    return new Lines(in, out);
  }

  /** A real terminal, with JLine. */
  record Terminals(Terminal terminal, LineReader reader) implements Prompt {
    @Override
    public Optional<String> next() {
      while (true) {
        try {
          return Optional.of(reader.readLine("whence> "));
        } catch (UserInterruptException _) {
          // Ctrl-C gives up what was typed, as in a shell; Ctrl-D ends.
        } catch (EndOfFileException _) {
          return Optional.empty();
        }
      }
    }

    @Override
    public PrintWriter out() {
      return terminal.writer();
    }

    @Override
    public int width() {
      int columns = terminal.getSize().getColumns();
      return columns > 0 ? columns : 80;
    }

    @Override
    public void close() throws IOException {
      terminal.close();
    }
  }

  /** A plain stream. */
  record Lines(BufferedReader in, PrintWriter out) implements Prompt {
    @Override
    public Optional<String> next() throws IOException {
      return Optional.ofNullable(in.readLine());
    }

    @Override
    public int width() {
      return 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
