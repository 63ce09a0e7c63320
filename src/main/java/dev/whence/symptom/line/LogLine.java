package dev.whence.symptom.line;

import java.util.Locale;
import java.util.Set;

/** Tells a record of a log by its tags, its level, its time, the process that wrote it. */
public final class LogLine {
  /** Looking further into a line tells no more. */
  private static final int LOOKED_AT = 400;

  private static final int LONGEST_LABEL = 80;

  /** Where it came from, how grave it is, who says so. */
  private static final int MOST_TAGS = 3;

  /** Single letters begin lines of people, too. */
  private static final int SHORTEST_LEVEL = 4;

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
          "display",
          "verbose",
          "errno",
          "main",
          "ssl",
          "winerror",
          "e",
          "w",
          "i");

  private LogLine() {}

  /** Whether a line has the form of a record in a log, whatever its words say. */
  public static boolean isLogged(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    return !start.isEmpty()
        && (isRecord(start)
            || Clock.isIn(start)
            || isDeviceLog(start)
            || hasProcess(start)
            || hasLevel(start)
            || beginsWithLevel(start));
  }

  /**
   * Whether a log's record shows its time, its process or its level: no code, whatever it holds.
   */
  public static boolean isStamped(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    return !start.isEmpty()
        && (Clock.isIn(start) || isDeviceLog(start) || hasProcess(start) || hasLevelWithin(start));
  }

  /** {@code [21981:0311/145655:FATAL:channel.cc(40)] Check failed: ... == 0.}: Chromium's way. */
  private static boolean hasLevelWithin(String line) {
    int close = line.indexOf(']');
    if (line.charAt(0) != '[' || close < 0 || close > LONGEST_LABEL) {
      return false;
    }
    int from = 1;
    while (from < close) {
      int colon = line.indexOf(':', from);
      int to = colon < 0 || colon > close ? close : colon;
      String part = line.substring(from, to);
      if (part.length() >= SHORTEST_LEVEL
          && part.equals(part.toUpperCase(Locale.ROOT))
          && LEVELS.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  /** {@code warn: client not handshaken}, {@code WARNING: Ignoring ...}: no subject of a change. */
  private static boolean beginsWithLevel(String line) {
    int colon = line.indexOf(": ");
    if (colon < SHORTEST_LEVEL || colon > LONGEST_LABEL) {
      return false;
    }
    String label = line.substring(0, colon);
    boolean capitals = label.equals(label.toUpperCase(Locale.ROOT));
    return LEVELS.contains(capitals ? label.toLowerCase(Locale.ROOT) : label);
  }

  /** {@code LogNet(Warning): ...}. */
  private static boolean hasLevel(String line) {
    int close = line.indexOf("): ");
    int open = line.lastIndexOf('(', close);
    return open > 0
        && close > open
        && Character.isLetter(line.charAt(open - 1))
        && LEVELS.contains(line.substring(open + 1, close).toLowerCase(Locale.ROOT));
  }

  /** {@code E (3854) esp-tls: ...} and {@code E/Volley: ...}: a level's letter, as devices log. */
  static boolean isDeviceLog(String line) {
    if (line.length() < 4 || "EWIDV".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    boolean android = line.charAt(1) == '/' && line.indexOf(':') > 2;
    boolean ticks = line.startsWith(" (", 1) && Character.isDigit(line.charAt(3));
    return android || ticks;
  }

  /** {@code postfix/smtp[3288]: }, {@code Critical[0]: }: a name, a number in brackets, a colon. */
  static boolean hasProcess(String line) {
    int close = line.indexOf("]: ");
    int open = close - 1;
    while (open > 0 && Character.isDigit(line.charAt(open))) {
      open--;
    }
    return open > 0
        && open < close - 1
        && line.charAt(open) == '['
        && Character.isLetterOrDigit(line.charAt(open - 1));
  }

  static boolean isRecord(String line) {
    char first = line.charAt(0);
    if (first == '[') {
      return isTagged(line);
    }
    boolean object = first == '{' && (line.indexOf(':') > 0 || line.indexOf(',') > 0);
    if (first == '(' && isTerm(line)) {
      return true;
    }
    boolean numbered = Character.isDigit(first) && line.length() > 24 && line.indexOf(':') > 0;
    return object || (numbered && !isEntry(line));
  }

  /**
   * {@code (monitor.ml.Error (Unix.Unix_error "..."))}, {@code ((pid 18) ...)}, {@code
   * (ConnectionFailure Network.Socket...)}: OCaml's and Haskell's way.
   */
  private static boolean isTerm(String line) {
    int end = 1;
    boolean joined = line.startsWith("((");
    while (end < line.length() && (Pairs.isNamePart(line.charAt(end)) || line.charAt(end) == '(')) {
      boolean hump = Character.isLowerCase(line.charAt(end - 1));
      joined |= "_.".indexOf(line.charAt(end)) >= 0;
      joined |= hump && Character.isUpperCase(line.charAt(end));
      end++;
    }
    return joined && end > 2 && end < line.length() && line.charAt(end) == ' ';
  }

  /** {@code 9. Switch it off: ...}: an entry of a numbered list. */
  private static boolean isEntry(String line) {
    int dot = line.indexOf(". ");
    return dot > 0
        && dot <= 2
        && Character.isDigit(line.charAt(dot - 1))
        && line.length() > dot + 2
        && Character.isLetter(line.charAt(dot + 2));
  }

  /** {@code [UI] [error] ...}: one of the tags that a line begins with is a record's. */
  private static boolean isTagged(String line) {
    String rest = line;
    for (int tag = 0; tag < MOST_TAGS && rest.startsWith("["); tag++) {
      if (isLogTag(rest)) {
        return true;
      }
      rest = rest.substring(rest.indexOf(']') + 1).strip();
    }
    return false;
  }

  private static boolean isLogTag(String line) {
    int end = 1;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    boolean digit = line.length() > 1 && Character.isDigit(line.charAt(1));
    boolean marked = end == 1 && line.length() > 2 && "!+-*x".indexOf(line.charAt(1)) >= 0;
    return digit || marked || LEVELS.contains(line.substring(1, end).toLowerCase(Locale.ROOT));
  }
}
