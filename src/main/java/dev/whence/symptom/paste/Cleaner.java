package dev.whence.symptom.paste;

/** Takes out of a text what terminals and encoders put in: colours, escaped line ends, entities. */
final class Cleaner {
  private static final char ESCAPE = '\u001b';

  /** A colour or cursor sequence is short; a longer one is none. */
  private static final int LONGEST_SEQUENCE = 24;

  private final String raw;
  private final StringBuilder clean;

  private Cleaner(String raw) {
    this.raw = raw;
    clean = new StringBuilder(raw.length());
  }

  static String clean(String raw) {
    Cleaner cleaner = new Cleaner(raw);
    return cleaner.isPlain() ? raw : cleaner.run();
  }

  private boolean isPlain() {
    for (int index = 0; index < raw.length(); index++) {
      char character = raw.charAt(index);
      if (character == ESCAPE
          || character == '\r'
          || character == '\\'
          || character == '&'
          || character == '['
          || character == '\b') {
        return false;
      }
    }
    return true;
  }

  private String run() {
    int index = 0;
    while (index < raw.length()) {
      index = one(index);
    }
    return clean.toString();
  }

  private int one(int index) {
    char character = raw.charAt(index);
    switch (character) {
      case ESCAPE, '[' -> {
        int end = colourEnd(index);
        if (end > index) {
          return end;
        }
      }
      case '\\' -> {
        return escape(index);
      }
      case '\r' -> {
        clean.append('\n');
        return raw.startsWith("\r\n", index) ? index + 2 : index + 1;
      }
      case '&' -> {
        int end = entity(index);
        if (end > index) {
          return end;
        }
      }
      default -> {}
    }
    if (character != ESCAPE && character != '\b') {
      clean.append(character);
    }
    return index + 1;
  }

  /** Behind a colour sequence, also one whose escape character was lost on the way. */
  private int colourEnd(int start) {
    int index = start;
    boolean escaped = raw.charAt(index) == ESCAPE;
    if (escaped && raw.startsWith("]", index + 1)) {
      return titleEnd(start);
    }
    if (escaped) {
      index++;
    }
    if (!raw.startsWith("[", index)) {
      return start;
    }
    index++;
    int limit = Math.min(raw.length(), index + LONGEST_SEQUENCE);
    int digits = index;
    while (index < limit && isParameter(raw.charAt(index), escaped)) {
      index++;
    }
    if (index >= limit) {
      return start;
    }
    char end = raw.charAt(index);
    boolean ends = escaped ? end >= '@' && end <= '~' : end == 'm' && index > digits;
    return ends ? index + 1 : start;
  }

  private int titleEnd(int start) {
    int limit = Math.min(raw.length(), start + 256);
    for (int index = start; index < limit; index++) {
      if (raw.charAt(index) == '\u0007') {
        return index + 1;
      }
    }
    return start;
  }

  private static boolean isParameter(char character, boolean escaped) {
    return (character >= '0' && character <= '9')
        || character == ';'
        || (escaped && character >= ' ' && character < '@');
  }

  /** Escaped line ends and quotes of JSON and of logs; a Windows path keeps its backslashes. */
  private int escape(int index) {
    char next = index + 1 < raw.length() ? raw.charAt(index + 1) : ' ';
    boolean path = index > 0 && (raw.charAt(index - 1) == ':' || raw.charAt(index - 1) == '\\');
    if (path) {
      clean.append('\\');
      return index + 1;
    }
    switch (next) {
      case 'n', 'r' -> clean.append('\n');
      case 't' -> clean.append(' ');
      case '"', '\'', '/' -> clean.append(next);
      case 'u', 'x' -> {
        return unicode(index);
      }
      default -> {
        clean.append('\\');
        return index + 1;
      }
    }
    return index + 2;
  }

  private int unicode(int index) {
    for (String sequence : new String[] {"\\u001b[", "\\x1b["}) {
      if (raw.regionMatches(true, index, sequence, 0, sequence.length())) {
        int bracket = index + sequence.length() - 1;
        int end = colourEnd(bracket);
        return end > bracket ? end : bracket;
      }
    }
    if (raw.charAt(index + 1) == 'u' && index + 6 <= raw.length()) {
      int code = hexadecimal(raw, index + 2, index + 6);
      if (code > 0x20) {
        clean.append((char) code);
        return index + 6;
      }
    }
    clean.append('\\');
    return index + 1;
  }

  private static int hexadecimal(String text, int from, int to) {
    int value = 0;
    for (int index = from; index < to; index++) {
      int digit = Character.digit(text.charAt(index), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private int entity(int index) {
    String[][] entities = {
      {"&quot;", "\""},
      {"&#39;", "'"},
      {"&#x27;", "'"},
      {"&lt;", "<"},
      {"&gt;", ">"},
      {"&amp;", "&"},
      {"&nbsp;", " "},
      {"&#10;", "\n"}
    };
    for (String[] entity : entities) {
      if (raw.startsWith(entity[0], index)) {
        clean.append(entity[1]);
        return index + entity[0].length();
      }
    }
    return index;
  }
}
