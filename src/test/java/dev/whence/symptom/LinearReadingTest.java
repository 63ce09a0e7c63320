package dev.whence.symptom;

import dev.whence.symptom.paste.Paste;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a stranger pastes, reading it takes time in proportion. */
class LinearReadingTest {
  /** Far above what reading takes, below what anything quadratic would take. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static final int LENGTH = Paste.LONGEST / 2;

  private static final List<String> PIECES =
      List.of(
          "connection ",
          "connection refused ",
          "(",
          "[",
          "{",
          "'",
          "\"",
          ":",
          "::",
          "://",
          ".",
          ",1",
          "a:1,",
          "http://",
          "port 1 ",
          "host port 5432 ",
          "lookup ",
          "resolve host ",
          "1.",
          "1.1.1.1:",
          "[::1",
          "\\n",
          "\\u001b[",
          "\u001b[",
          "\u001b]",
          "&#39;",
          "```\n",
          "File \"\n",
          "caused by\n",
          "502 ",
          "errno 111 ",
          "a/1.1.1.1:1 ",
          "连接",
          "ｱﾞ",
          "\n",
          "> ",
          "[a] ",
          "x: ",
          "timeout timed out ",
          ".sock",
          "-> ",
          "eE",
          "still works now ",
          "connect ... failed ",
          "10.0.0.1:1->",
          "a.b.",
          "-",
          "at x(",
          "12:00:00 ",
          "i get connection refused ",
          "it says: connection refused (",
          "error: connection refused\n",
          "since i changed ",
          "connection refused since i changed ");

  @Test
  void repeatedPiecesAreReadInTime() {
    for (String piece : PIECES) {
      String text = piece.repeat(LENGTH / piece.length() + 1);
      Assertions.assertTimeoutPreemptively(
          BOUND, () -> ShippedCatalogue.READER.read(text), "slow on " + piece);
    }
  }
}
