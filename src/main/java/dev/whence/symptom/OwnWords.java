package dev.whence.symptom;

import dev.whence.symptom.paste.Line;

/** What the person wrote themselves: the lines that no program printed, without quoted code. */
final class OwnWords {
  private OwnWords() {}

  static String of(Clues clues) {
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < clues.paste().lines().size(); index++) {
      if (!clues.isPrinted(index) && !clues.isCode(index)) {
        Line line = clues.paste().lines().get(index);
        append(words, line.in(clues.paste().text()));
      }
    }
    return words.toString().strip();
  }

  private static void append(StringBuilder words, String line) {
    if (line.startsWith("```")) {
      return;
    }
    boolean quoted = false;
    for (int index = 0; index < line.length(); index++) {
      char character = line.charAt(index);
      if (character == '`') {
        quoted = !quoted && line.indexOf('`', index + 1) > 0;
      } else if (!quoted) {
        words.append(character);
      }
    }
    words.append('\n');
  }
}
