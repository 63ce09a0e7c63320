package dev.whence.safety;

/**
 * The one gate for text that goes out. Nothing that a stranger typed, a server sent or a translator
 * left behind passes it with a meaning other than the one that can be read: no control characters,
 * no ANSI, no tricks with direction or invisible letters.
 */
public final class Gate {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  /** Vietnamese, Thai and Arabic stack at most three; more is a column of ink over other lines. */
  private static final int MOST_MARKS = 4;

  private Gate() {}

  /** Words of our own: balanced first-strong isolates pass, for the phrasebook puts them there. */
  public static String words(String text) {
    return balanced(clean(text, true));
  }

  /** Text to be drawn as code, whoever wrote it. */
  public static String code(String text) {
    return clean(text, false);
  }

  /** A stranger's line, to be drawn as code: nothing in it invites anywhere. */
  public static String quoted(String text) {
    return Links.defangInvites(clean(text, false));
  }

  /**
   * A stranger's text within a sentence of ours: on one line, unable to link or mention, and unable
   * to turn the direction of the words around it.
   */
  public static String insert(String text) {
    String line = clean(text, false).replace('\n', ' ').replace('\t', ' ').strip();
    return FIRST_STRONG_ISOLATE + Links.defang(line) + POP_ISOLATE;
  }

  /** Wraps what was cleared already, such as code within a sentence that runs right to left. */
  public static String isolated(String cleared) {
    return FIRST_STRONG_ISOLATE + cleared + POP_ISOLATE;
  }

  private static String clean(String text, boolean isolates) {
    String plain = Ansi.strip(text);
    StringBuilder out = new StringBuilder(plain.length());
    int marks = 0;
    for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
      int letter = plain.codePointAt(at);
      if (letter == '\r') {
        continue;
      }
      if (letter == '\u2028' || letter == '\u2029' || letter == '\u0085') {
        out.append('\n');
        continue;
      }
      marks = isMark(letter) ? marks + 1 : 0;
      if (marks <= MOST_MARKS && passes(plain, at, letter, isolates)) {
        out.appendCodePoint(letter);
      }
    }
    return out.toString();
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean passes(String text, int at, int letter, boolean isolates) {
    if (letter == '\n' || letter == '\t') {
      return true;
    }
    if (letter == FIRST_STRONG_ISOLATE || letter == POP_ISOLATE) {
      return isolates;
    }
    if (letter == '\u200c' || letter == '\u200d') {
      return isInsideWord(text, at);
    }
    if (isInvisible(letter)) {
      return false;
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /**
   * Letters by name, though nothing of them is seen; people hide text and forge names with them.
   */
  private static boolean isInvisible(int letter) {
    return letter == 0x034F // combining grapheme joiner
        || letter == 0x115F // Hangul fillers
        || letter == 0x1160
        || letter == 0x3164
        || letter == 0xFFA0
        || letter == 0x2800 // blank Braille
        || (letter >= 0x180B && letter <= 0x180F)
        || (letter >= 0xE0100 && letter <= 0xE01EF);
  }

  /** Joiners shape Persian and Indic words and join emoji; elsewhere they only hide. */
  private static boolean isInsideWord(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    return joins(text.codePointBefore(at)) && joins(text.codePointAt(at + 1));
  }

  private static boolean joins(int letter) {
    boolean latin = letter < 0x0300;
    return !latin
        && (Character.isLetter(letter)
            || isMark(letter)
            || letter == 0xFE0F
            || Character.getType(letter) == Character.COMBINING_SPACING_MARK
            || Character.isEmoji(letter));
  }

  /** Closes what was left open on a line and drops what closes nothing. */
  private static String balanced(String text) {
    if (text.indexOf(FIRST_STRONG_ISOLATE) < 0 && text.indexOf(POP_ISOLATE) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int open = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\n') {
        open = close(out, open);
      }
      open += letter == FIRST_STRONG_ISOLATE ? 1 : 0;
      boolean stray = letter == POP_ISOLATE && open == 0;
      if (!stray) {
        out.append(letter);
        open -= letter == POP_ISOLATE ? 1 : 0;
      }
    }
    close(out, open);
    return out.toString();
  }

  private static int close(StringBuilder out, int open) {
    out.repeat(POP_ISOLATE, open);
    return 0;
  }
}
