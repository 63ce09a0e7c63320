package dev.whence.symptom;

import java.util.Locale;
import java.util.Set;

/** Tells a line that a program printed from one that a person wrote. */
final class PrintedLine {
  /** Looking further into a line tells no more. */
  private static final int LOOKED_AT = 400;

  private static final int LONGEST_LABEL = 80;

  private static final String MACHINE_MARKS = "([{<=_/|#@";
  private static final int MANY_MARKS = 3;

  /** Shorter words in capitals are people's: NOTE, FIX. */
  private static final int SHORTEST_CONSTANT = 6;

  private static final Set<String> LEVELS =
      Set.of(
          "error",
          "err",
          "warn",
          "warning",
          "info",
          "fatal",
          "debug",
          "trace",
          "emerg",
          "alert",
          "crit",
          "critical",
          "notice",
          "severe",
          "errno",
          "main",
          "ssl",
          "winerror",
          "e",
          "w",
          "i");

  /** What only programs write, wherever in the line. */
  private static final String[] MARKS = {
    "ERROR:",
    "errno",
    "Errno",
    "Exception:",
    "Error:",
    "Exception in ",
    "): ",
    "::",
    "npm ERR!",
    "Error Domain=",
    "rpc error",
    "dial tcp",
    "ORA-",
    "SQLSTATE",
    "os error",
    "WinError",
    "rror code: ",
    " Ray ID",
    "DNS_PROBE_",
    "{ code: ",
    "Domain Code=",
    "Domain=",
    "SO_ERROR",
    " in /",
    ".conf:",
    ".go:",
    ".py:",
    ".js:",
    "code: '"
  };

  /** What browsers print; between backticks somebody speaks of it. */
  private static final String BROWSERS_CONSTANT = "ERR_";

  private PrintedLine() {}

  static boolean looksPrinted(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    return !start.isEmpty()
        && !Headline.isOne(start)
        && (isFrame(start)
            || hasLabel(start)
            || hasMark(start)
            || hasNumberedText(start)
            || isRecord(start));
  }

  private static boolean isFrame(String line) {
    boolean stackFrame = line.startsWith("at ") && line.indexOf('(') > 0;
    return stackFrame
        || line.startsWith("File \"")
        || line.startsWith("Caused by:")
        || line.startsWith("Traceback ")
        || line.startsWith("$ ")
        || line.startsWith("HTTP/")
        || (line.charAt(0) == '<' && line.indexOf('>') > 0);
  }

  /**
   * {@code curl: (7) ...}, {@code java.net.ConnectException: ...}, {@code ERROR 2003 (HY000): }.
   */
  private static boolean hasLabel(String line) {
    int colon = line.indexOf(": ");
    if (colon <= 0 || colon > LONGEST_LABEL) {
      return false;
    }
    String label = line.substring(0, colon);
    String lower = label.toLowerCase(Locale.ROOT);
    boolean named =
        lower.endsWith("error")
            || lower.endsWith("exception")
            || lower.endsWith(" failed")
            || lower.startsWith("error")
            || lower.startsWith("fatal")
            || lower.startsWith("panic");
    return (named && wordsIn(label) <= 4)
        || isToolName(label)
        || isTypeName(label)
        || isConstant(label);
  }

  private static int wordsIn(String label) {
    int words = 1;
    for (int index = 0; index < label.length(); index++) {
      words += label.charAt(index) == ' ' ? 1 : 0;
    }
    return words;
  }

  private static boolean isToolName(String label) {
    for (int index = 0; index < label.length(); index++) {
      char character = label.charAt(index);
      boolean lower = character >= 'a' && character <= 'z';
      boolean other = Character.isDigit(character) || "-./_[]".indexOf(character) >= 0;
      if (!lower && !other) {
        return false;
      }
    }
    return label.length() > 1 && label.length() < 40;
  }

  /** {@code discord.errors.ConnectionClosed}: parts with a capital behind a dot, and no blank. */
  private static boolean isTypeName(String label) {
    int dot = label.lastIndexOf('.');
    return dot > 0
        && dot + 2 < label.length()
        && label.indexOf(' ') < 0
        && Character.isLetter(label.charAt(0))
        && Character.isUpperCase(label.charAt(dot + 1));
  }

  /** {@code EADDRINUSE: Failed to start server}. */
  private static boolean isConstant(String label) {
    for (int index = 0; index < label.length(); index++) {
      char character = label.charAt(index);
      boolean capital = character >= 'A' && character <= 'Z';
      if (!capital && character != '_' && !Character.isDigit(character)) {
        return false;
      }
    }
    return label.length() >= SHORTEST_CONSTANT;
  }

  private static boolean hasMark(String line) {
    for (String mark : MARKS) {
      if (line.contains(mark)) {
        return true;
      }
    }
    int constant = line.indexOf(BROWSERS_CONSTANT);
    return constant >= 0 && (constant == 0 || line.charAt(constant - 1) != '`');
  }

  /** {@code (110: Connection timed out)}: a number of the system with its text. */
  private static boolean hasNumberedText(String line) {
    int open = line.indexOf('(');
    while (open >= 0) {
      int index = open + 1;
      while (index < line.length() && Character.isDigit(line.charAt(index))) {
        index++;
      }
      if (index > open + 1 && line.startsWith(": ", index)) {
        return true;
      }
      open = line.indexOf('(', open + 1);
    }
    return false;
  }

  /** Whether a line holds several of the marks that machines' lines are full of. */
  static boolean looksMachineMade(String line) {
    int found = 0;
    int limit = Math.min(line.length(), LOOKED_AT);
    for (int mark = 0; mark < MACHINE_MARKS.length(); mark++) {
      int at = line.indexOf(MACHINE_MARKS.charAt(mark));
      found += at >= 0 && at < limit ? 1 : 0;
    }
    return found >= MANY_MARKS;
  }

  private static boolean isRecord(String line) {
    char first = line.charAt(0);
    if (first == '[') {
      return isLogTag(line);
    }
    boolean object = first == '{' && (line.indexOf(':') > 0 || line.indexOf(',') > 0);
    return object || (Character.isDigit(first) && line.length() > 24 && line.indexOf(':') > 0);
  }

  private static boolean isLogTag(String line) {
    int end = 1;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    boolean digit = line.length() > 1 && Character.isDigit(line.charAt(1));
    return digit || LEVELS.contains(line.substring(1, end).toLowerCase(Locale.ROOT));
  }
}
