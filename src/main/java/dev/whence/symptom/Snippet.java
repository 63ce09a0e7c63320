package dev.whence.symptom;

import dev.whence.symptom.line.CodeLine;
import dev.whence.symptom.line.PrintedLine;
import dev.whence.symptom.line.SettingLine;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import java.util.BitSet;

/**
 * Finds pieces of source code and of settings in a text: lines that go together, of which one alone
 * might be anything. {@code msg = "connection refused";} below {@code switch (errno)} is no report,
 * nor is a comment above a setting.
 */
final class Snippet {
  /** A longer text is a log; there a line is judged by itself. */
  private static final int MOST_LINES = 400;

  /** What stands in brackets any longer is hardly one statement's. */
  private static final int LONGEST_STATEMENT = 60;

  /** More of a line tells no more. */
  private static final int LONGEST_LINE = 500;

  private enum Kind {
    BLANK,
    /** Code by itself. */
    STATEMENT,
    /** A key and its value. */
    SETTING,
    COMMENT,
    /** Code beside code, else anything. */
    PIECE,
    /** What a person or a program said. */
    SPEECH
  }

  private final Paste paste;
  private final BitSet code = new BitSet();

  /** The lines since somebody last spoke. */
  private int from;

  private boolean statement;
  private int settings;
  private boolean number;

  /** Whether an error's own fields are told, as Node.js prints them. */
  private boolean dumped;

  private boolean inComment;

  /** Brackets that a statement left open: all up to the last one that closes is its own. */
  private int open;

  private int openLines;

  private Snippet(Paste paste) {
    this.paste = paste;
  }

  /** The lines that are code by what stands around them. */
  static BitSet linesOf(Paste paste) {
    Snippet snippet = new Snippet(paste);
    if (paste.lines().size() <= MOST_LINES) {
      snippet.read();
    }
    return snippet.code;
  }

  private void read() {
    Kind[] kinds = new Kind[paste.lines().size()];
    for (int index = 0; index < kinds.length; index++) {
      Line line = paste.lines().get(index);
      int end = Math.min(line.end(), line.start() + LONGEST_LINE);
      String words = paste.text().substring(line.start(), end).strip();
      Kind kind = openLines > 0 && !isFrame(words) ? Kind.PIECE : kindOf(words);
      kinds[index] = kind;
      follow(words, kind);
      if (kind == Kind.SPEECH) {
        close(kinds, index);
        from = index + 1;
      }
      statement |= kind == Kind.STATEMENT;
      settings += kind == Kind.SETTING ? 1 : 0;
      number |= kind == Kind.SETTING && endsInNumber(words);
      dumped |= isDump(words);
    }
    close(kinds, kinds.length);
  }

  /** What a program prints as keys and values: an error of Node.js, the head of an answer. */
  private static boolean isDump(String line) {
    return line.startsWith("syscall: ")
        || line.startsWith("errno: ")
        || line.startsWith("HTTP/")
        || line.startsWith("< HTTP/");
  }

  /** {@code connect: 5s}. */
  private static boolean endsInNumber(String line) {
    int start =
        Math.max(line.lastIndexOf(' '), Math.max(line.lastIndexOf('='), line.lastIndexOf(':')));
    return start + 1 < line.length() && Character.isDigit(line.charAt(start + 1));
  }

  private void follow(String line, Kind kind) {
    if (openLines == 0 && kind != Kind.STATEMENT) {
      return;
    }
    if (openLines == 0) {
      open = 0;
    }
    for (int index = 0; index < line.length(); index++) {
      char character = line.charAt(index);
      open += "{([".indexOf(character) >= 0 ? 1 : "})]".indexOf(character) >= 0 ? -1 : 0;
      open = Math.max(0, open);
    }
    openLines = open > 0 && openLines < LONGEST_STATEMENT ? openLines + 1 : 0;
  }

  /** A trace below code was printed when that code failed, and so was the error's name. */
  private static boolean isFrame(String line) {
    if (line.startsWith("at ") || line.startsWith("Traceback") || line.startsWith("File \"")) {
      return true;
    }
    int colon = line.indexOf(": ");
    return colon > 0
        && line.indexOf(' ') == colon + 1
        && (line.startsWith("Error", colon - 5)
            || line.startsWith("Exception", colon - 9)
            || isQualified(line, colon));
  }

  /** {@code http.client.RemoteDisconnected}: whose error it is, as no piece of code begins. */
  private static boolean isQualified(String line, int end) {
    int dot = line.lastIndexOf('.', end);
    return dot > 0
        && Character.isUpperCase(line.charAt(dot + 1))
        && Character.isLetter(line.charAt(0))
        && nameEnd(line) >= end;
  }

  private void close(Kind[] kinds, int to) {
    boolean file = settings > 1 && number;
    for (int index = from; index < to; index++) {
      boolean belongs =
          switch (kinds[index]) {
            case COMMENT -> statement || settings > 0;
            case SETTING -> !dumped && (statement || file);
            case BLANK, STATEMENT, PIECE, SPEECH -> statement;
          };
      if (belongs) {
        code.set(index);
      }
    }
    statement = false;
    settings = 0;
    number = false;
    dumped = false;
  }

  private Kind kindOf(String line) {
    if (line.isEmpty()) {
      return Kind.BLANK;
    }
    if (inComment || line.startsWith("/*")) {
      inComment = !line.contains("*/");
      statement = true; // nothing but code has comments like these
      return Kind.COMMENT;
    }
    if (line.startsWith("//")) {
      statement = true;
      return Kind.COMMENT;
    }
    if (line.startsWith("# ") || line.startsWith("-- ") || line.startsWith("<!--")) {
      return Kind.COMMENT;
    }
    if (CodeLine.isStatement(line)) {
      return Kind.STATEMENT;
    }
    if (SettingLine.is(line)) {
      return Kind.SETTING;
    }
    boolean ends = line.endsWith(";") || isCall(line) || isAssigned(line) || isEntry(line);
    boolean piece = ends || (isPiece(line) && !PrintedLine.looksPrinted(line));
    return piece ? Kind.PIECE : Kind.SPEECH;
  }

  /** {@code resolve('ERR_TIMED_OUT')}: a name, and all the rest in its brackets. */
  private static boolean isCall(String line) {
    int open = nameEnd(line);
    if (open == 0 || open >= line.length() || line.charAt(open) != '(') {
      return false;
    }
    int depth = 0;
    for (int index = open; index < line.length(); index++) {
      char character = line.charAt(index);
      depth += character == '(' ? 1 : character == ')' ? -1 : 0;
      if (depth == 0) {
        return index >= line.length() - 2;
      }
    }
    return true;
  }

  /** {@code TIMEOUT: 'The time is up'}, the last of a table of texts. */
  private static boolean isEntry(String line) {
    int end = nameEnd(line);
    return end > 0
        && (line.startsWith(" '", end) || line.startsWith(" \"", end))
        && line.charAt(end - 1) == ':'
        && line.charAt(line.length() - 1) == line.charAt(end + 1);
  }

  /** {@code retries[:api] = ...}. */
  private static boolean isAssigned(String line) {
    int end = nameEnd(line);
    return end > 0 && line.startsWith(" = ", end);
  }

  private static int nameEnd(String line) {
    int end = 0;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end))
            || "_.$@[]:".indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /**
   * {@code httpx.ConnectTimeout,}: it ends as no sentence does, and holds what no sentence does.
   */
  private static boolean isPiece(String line) {
    char end = line.charAt(line.length() - 1);
    boolean ends = "{}()[];,".indexOf(end) >= 0 || line.endsWith("end") || line.endsWith("|");
    boolean sentence = line.indexOf(". ") > 0 || line.indexOf('?') >= 0;
    if (!ends || sentence) {
      return false;
    }
    if (nameEnd(line) == line.length() - 1) {
      return true; // a name in a list
    }
    for (int index = 0; index < line.length(); index++) {
      boolean telling =
          switch (line.charAt(index)) {
            case '(', ')', '{', '}', '[', ']', '=', '_', '"', '\'', ';' -> true;
            case '.' -> index + 1 < line.length() && line.charAt(index + 1) > ' ';
            default -> false;
          };
      if (telling) {
        return true;
      }
    }
    return line.equals("end");
  }
}
