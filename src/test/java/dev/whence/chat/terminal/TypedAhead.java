package dev.whence.chat.terminal;

import java.io.IOException;
import java.nio.file.Path;

/** A process that opens the prompt only after a line was typed, and says what it then read. */
final class TypedAhead {
  private static final int TRIES = 3_000;

  private TypedAhead() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    for (int tried = 0; tried < TRIES && System.in.available() == 0; tried++) {
      Thread.sleep(10);
    }
    try (Prompt prompt = Prompt.terminal(Path.of(arguments[0]))) {
      prompt.out().println("read: " + prompt.next().orElse("nothing"));
      prompt.out().flush();
    }
  }
}
