package dev.whence.symptom.paste;

import dev.whence.evidence.Scheme;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A port behind the word for it: {@code host port 5432}, {@code host='db', port=443}. */
final class SpelledPort {
  private static final Set<String> WORDS =
      Set.of(
          "port", "puerto", "porta", "端口", "ポート", "порт", "portu", "cổng", "埠", "連接埠", "포트", "منفذ",
          "المنفذ", "พอร์ต");

  private static final int LONGEST_WORD = 8;

  /** How far around the port its host is looked for. */
  private static final int BEFORE = 120;

  private static final int AFTER = 80;

  private final String text;
  private final Found found;

  SpelledPort(String text, Found found) {
    this.text = text;
    this.found = found;
  }

  /** Looks for the word for port before a digit; behind the digits. */
  int read(int digits) {
    int end = Port.endOfDigits(text, digits);
    int wordStart = wordBefore(text, digits);
    OptionalInt port = wordStart < 0 ? OptionalInt.empty() : Port.at(text, digits);
    if (port.isPresent()) {
      addNear(wordStart, port, end);
    }
    return end;
  }

  /** Where the word for port right before digits begins, or less than nothing. */
  static int wordBefore(String text, int digits) {
    int wordEnd = digits;
    while (wordEnd > 0
        && digits - wordEnd < 4
        && " =:'\"#(".indexOf(text.charAt(wordEnd - 1)) >= 0) {
      wordEnd--;
    }
    int wordStart = wordEnd;
    while (wordStart > 0 && wordEnd - wordStart < LONGEST_WORD && isLetter(text, wordStart - 1)) {
      wordStart--;
    }
    return wordStart < wordEnd && isPortWord(text, wordStart, wordEnd) ? wordStart : -1;
  }

  private static boolean isLetter(String text, int index) {
    return Character.isLetter(text.charAt(index))
        || Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK;
  }

  /** Where no blanks are written, the word for port stands at the end of a longer run. */
  private static boolean isPortWord(String text, int start, int end) {
    String run = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (WORDS.contains(run)) {
      return true;
    }
    return run.endsWith("端口") || run.endsWith("ポート") || run.endsWith("埠") || run.endsWith("포트");
  }

  /** Where the line begins, or how far back is looked in a longer one. */
  private int lineStart(int index, int least) {
    int start = index;
    while (start > least && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private void addNear(int wordStart, OptionalInt port, int end) {
    int least = Math.max(0, wordStart - BEFORE);
    int line = lineStart(wordStart, least);
    int from = line;
    Optional<String> host = NearestHost.before(text.substring(from, wordStart));
    if (host.isEmpty()) {
      int to = Math.min(text.length(), end + AFTER);
      host = NearestHost.after(text.substring(end, to));
    }
    if (host.isEmpty() && line > least) {
      from = lineStart(line - 1, least);
      host = NearestHost.before(text.substring(from, wordStart));
    }
    if (host.isPresent()) {
      found.add(Scheme.TCP, host.get(), port, "", from, end);
    }
  }
}
