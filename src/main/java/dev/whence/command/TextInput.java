package dev.whence.command;

import dev.whence.chat.TextBytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads people's text from a stream, whatever bytes it holds. */
final class TextInput {
  /**
   * Of a longer paste only head and tail are read anyway; this keeps a pipe from filling memory.
   */
  static final int LARGEST_TEXT = 16 << 20;

  private TextInput() {}

  static String all(InputStream in) throws IOException {
    return TextBytes.piped(in.readNBytes(LARGEST_TEXT))
        .orElseThrow(
            () ->
                new CommandFailure(
                    "standard input is no text; send the error's text or a log file"));
  }

  static BufferedReader reader(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }
}
