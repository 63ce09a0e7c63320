package dev.whence.symptom;

import java.util.Locale;
import java.util.Set;

/** Tells a line that a program printed from one that a person wrote. */
final class PrintedLine {
  /** Looking further into a line tells no more. */
  private static final int LOOKED_AT = 400;

  private static final int LONGEST_LABEL = 80;

  /** The words of a label: of a program, a step, a place. */
  private static final int MOST_LABEL = 5;

  private static final int MANY_LABELS = 4;

  /** Marks of bold letters, and a letter between. */
  private static final int SHORTEST_BOLD = 5;

  /** Behind the full stop of a list's number: a blank and the three digits of a status. */
  private static final int STATUS_END = 5;

  private static final String CLOCK = "00:00:00";

  /** Where a record's time stands: behind a level, a name of a day, a bracket. */
  private static final int CLOCK_WITHIN = 32;

  private static final Set<String> FAULTS =
      Set.of("error", "err", "failed", "failure", "exception", "fatal", "panic");

  private static final int MANY_PAIRS = 3;

  /** Where it came from, how grave it is, who says so. */
  private static final int MOST_TAGS = 3;

  private static final String MACHINE_MARKS = "([{<=_/|#@";
  private static final int MANY_MARKS = 3;

  /** Shorter words in capitals are people's: NOTE, FIX. */
  private static final int SHORTEST_CONSTANT = 6;

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
    "dial udp",
    "listen tcp",
    "listen udp",
    "' panicked at",
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
    "(provider: ",
    " ssl:default [",
    " ssl:False [",
    "SO_ERROR",
    " in /",
    ".conf:",
    ".go:",
    ".py:",
    ".js:",
    "code: '",
    " msg=\"",
    "\"error",
    "\"message\":",
    "\"msg\":",
    "\"code\":"
  };

  /** The endings of source files that are no endings of hosts, too. */
  private static final Set<String> SOURCES =
      Set.of(
          "c", "cc", "cpp", "h", "java", "kt", "go", "js", "ts", "tsx", "py", "rb", "php", "cs",
          "erl", "ex", "exs", "lua", "swift", "scala", "dart", "rs");

  private static final int LONGEST_SOURCE_ENDING = 5;

  /** What browsers print; between backticks somebody speaks of it. */
  private static final String BROWSERS_CONSTANT = "ERR_";

  private PrintedLine() {}

  static boolean looksPrinted(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    if (start.isEmpty() || Headline.isOne(start) || isMarkedUp(start)) {
      return false;
    }
    return hasForm(start) && !Quotation.hides(start);
  }

  /** Whether no person wrote a line, by its form. */
  static boolean hasForm(String start) {
    return !start.isEmpty()
        && (isRecord(start)
            || isFrame(start)
            || hasLabel(start)
            || hasMark(start)
            || hasNumberedText(start)
            || hasSourcePlace(start)
            || hasMethod(start)
            || hasProcess(start)
            || isDeviceLog(start)
            || hasClock(start)
            || hasChain(start)
            || hasPairs(start));
  }

  /** Whether a line has the form of a record in a log, whatever its words say. */
  static boolean isLogged(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    return !start.isEmpty()
        && (isRecord(start)
            || hasClock(start)
            || isDeviceLog(start)
            || hasProcess(start)
            || hasLevel(start)
            || beginsWithLevel(start));
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

  /** {@code uv_pipe: listen error: ...}: a failure told by each who passed it on. */
  private static boolean hasChain(String line) {
    int labels = 0;
    boolean programs = false;
    int from = 0;
    int colon = line.indexOf(": ");
    while (colon > from && colon - from <= LONGEST_LABEL && labels < MANY_LABELS) {
      String label = line.substring(from, colon);
      boolean open = label.indexOf('(') > label.indexOf(')');
      if (open || wordsIn(label) > MOST_LABEL || !isLabelEnd(label.charAt(label.length() - 1))) {
        break;
      }
      labels++;
      programs |= isPrograms(label);
      from = colon + 2;
      colon = line.indexOf(": ", from);
    }
    return labels > 1 && programs;
  }

  /** {@code listen error}, {@code uv_pipe}, {@code mount.nfs}: no person's heading. */
  private static boolean isPrograms(String label) {
    String last = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    int dot = last.indexOf('.');
    boolean tool = dot > 0 && dot + 1 < last.length() && Character.isLetter(last.charAt(dot + 1));
    return FAULTS.contains(last) || last.indexOf('_') > 0 || last.endsWith("()") || tool;
  }

  private static boolean isLabelEnd(char character) {
    return Character.isLetterOrDigit(character) || ")]'\"`".indexOf(character) >= 0;
  }

  /** {@code at=error code=H13 desc="..." status=503}: names with their values. */
  private static boolean hasPairs(String line) {
    int pairs = 0;
    int equals = line.indexOf('=');
    while (equals >= 0 && pairs < MANY_PAIRS) {
      pairs += isPair(line, equals) ? 1 : 0;
      equals = line.indexOf('=', equals + 1);
    }
    return pairs >= MANY_PAIRS;
  }

  private static boolean isPair(String line, int equals) {
    int start = equals;
    while (start > 0 && isNamePart(line.charAt(start - 1))) {
      start--;
    }
    boolean apart = start == 0 || " \t,;([{".indexOf(line.charAt(start - 1)) >= 0;
    boolean valued = equals + 1 < line.length() && " =>".indexOf(line.charAt(equals + 1)) < 0;
    return apart && valued && start < equals && Character.isLowerCase(line.charAt(start));
  }

  private static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0;
  }

  /**
   * {@code tcp-listener.c:129:accept}, {@code src/net/dns.rs:180:}: a file, a line, a colon; a
   * browser's console begins with the file and the line.
   */
  static boolean hasSourcePlace(String line) {
    int colon = line.indexOf(':');
    while (colon > 0) {
      int digits = colon + 1;
      while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
        digits++;
      }
      boolean numbered = digits > colon + 1 && digits < line.length();
      boolean console = numbered && line.charAt(digits) == ' ' && line.indexOf(' ') == digits;
      boolean marked = numbered && ":)]".indexOf(line.charAt(digits)) >= 0;
      if ((marked || console) && isSource(line, colon)) {
        return true;
      }
      colon = line.indexOf(':', colon + 1);
    }
    return false;
  }

  private static boolean isSource(String line, int end) {
    int dot = line.lastIndexOf('.', end);
    return dot > 0
        && end - dot - 1 <= LONGEST_SOURCE_ENDING
        && Character.isLetterOrDigit(line.charAt(dot - 1))
        && SOURCES.contains(line.substring(dot + 1, end));
  }

  /** {@code Tue Apr 09 23:35:58 2019}: people do not begin with a time to the second. */
  private static boolean hasClock(String line) {
    int limit = Math.min(line.length() - CLOCK.length(), CLOCK_WITHIN);
    for (int start = 0; start <= limit; start++) {
      if (isClock(line, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClock(String line, int start) {
    for (int index = 0; index < CLOCK.length(); index++) {
      char character = line.charAt(start + index);
      boolean fits = CLOCK.charAt(index) == ':' ? character == ':' : Character.isDigit(character);
      if (!fits) {
        return false;
      }
    }
    int end = start + CLOCK.length();
    char before = start == 0 ? ' ' : line.charAt(start - 1);
    char behind = end == line.length() ? ' ' : line.charAt(end);
    return before != ':'
        && !Character.isDigit(before)
        && behind != ':'
        && !Character.isDigit(behind);
  }

  /** {@code E (3854) esp-tls: ...} and {@code E/Volley: ...}: a level's letter, as devices log. */
  private static boolean isDeviceLog(String line) {
    if (line.length() < 4 || "EWIDV".indexOf(line.charAt(0)) < 0) {
      return false;
    }
    boolean android = line.charAt(1) == '/' && line.indexOf(':') > 2;
    boolean ticks = line.startsWith(" (", 1) && Character.isDigit(line.charAt(3));
    return android || ticks;
  }

  /** {@code has timed out at System.Net.HttpWebRequest.GetResponse()}: a frame without its line. */
  private static boolean hasMethod(String line) {
    int at = line.indexOf(" at ");
    while (at >= 0) {
      int dots = 0;
      int end = at + " at ".length();
      while (end < line.length() && isNamePart(line.charAt(end)) && line.charAt(end) != '-') {
        dots += line.charAt(end) == '.' ? 1 : 0;
        end++;
      }
      if (dots > 1 && end < line.length() && line.charAt(end) == '(') {
        return true;
      }
      at = line.indexOf(" at ", end - 1);
    }
    return false;
  }

  /** {@code postfix/smtp[3288]: }, {@code Critical[0]: }: a name, a number in brackets, a colon. */
  private static boolean hasProcess(String line) {
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

  /** A row of a table, a heading, an entry of a guide that begins in bold letters. */
  static boolean isMarkedUp(String text) {
    String line = entry(text);
    return line.startsWith("|")
        || line.startsWith("# ")
        || line.startsWith("## ")
        || line.startsWith("### ")
        || line.startsWith("#### ")
        || isBoldEntry(line)
        || isStatusEntry(line)
        || line.startsWith("- **")
        || line.startsWith("* **")
        || line.startsWith("- [ ]")
        || line.startsWith("- [x]")
        || line.indexOf('→') > 0
        || line.indexOf('➜') > 0;
  }

  /** An entry of a numbered list without its number: {@code 1. **Cause**: ...}. */
  private static String entry(String line) {
    int end = 0;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return end > 0 && line.startsWith(". **", end) ? line.substring(end + 2) : line;
  }

  /** {@code **Cause**: ...}; unlike a form's {@code **What happened** ...}. */
  private static boolean isBoldEntry(String line) {
    if (!line.startsWith("**") || line.length() < SHORTEST_BOLD) {
      return false;
    }
    int end = line.indexOf("**", 2);
    boolean whole = end == line.length() - 2;
    boolean quoted = whole && "\"'`“«「".indexOf(line.charAt(2)) >= 0;
    if (!quoted && !Character.isLetter(line.charAt(2))) {
      return false;
    }
    return end > 0 && (whole || line.charAt(end - 1) == ':' || line.charAt(end + 2) == ':');
  }

  /** {@code 6. 408 Request Timeout}: an entry of a list of statuses. */
  private static boolean isStatusEntry(String line) {
    int dot = line.indexOf(". ");
    return dot > 0
        && dot <= 2
        && areDigits(line, 0, dot)
        && line.length() > dot + STATUS_END
        && areDigits(line, dot + 2, dot + STATUS_END)
        && line.charAt(dot + STATUS_END) == ' ';
  }

  private static boolean areDigits(String line, int from, int to) {
    for (int index = from; index < to; index++) {
      if (!Character.isDigit(line.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFrame(String line) {
    boolean stackFrame = line.startsWith("at ") && line.indexOf('(') > 0;
    return stackFrame
        || line.startsWith("File \"")
        || line.startsWith("Caused by:")
        || line.startsWith("Traceback ")
        || line.startsWith("$ ")
        || line.startsWith("HTTP/")
        || (line.charAt(0) == '<' && line.indexOf('>') > 0 && !isMarkup(line));
  }

  /** {@code <strong>Offline:</strong> ...}: emphasis that people and pages give to words. */
  private static boolean isMarkup(String line) {
    return line.startsWith("<b>")
        || line.startsWith("<i>")
        || line.startsWith("<strong>")
        || line.startsWith("<em>")
        || line.startsWith("<li>")
        || line.startsWith("<span");
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
      return isTagged(line);
    }
    boolean object = first == '{' && (line.indexOf(':') > 0 || line.indexOf(',') > 0);
    if (first == '(' && isTerm(line)) {
      return true;
    }
    boolean numbered = Character.isDigit(first) && line.length() > 24 && line.indexOf(':') > 0;
    return object || (numbered && !isEntry(line));
  }

  /** {@code (monitor.ml.Error (Unix.Unix_error "..."))}, {@code ((pid 18) ...)}: OCaml's way. */
  private static boolean isTerm(String line) {
    int end = 1;
    boolean joined = line.startsWith("((");
    while (end < line.length() && (isNamePart(line.charAt(end)) || line.charAt(end) == '(')) {
      joined |= "_.".indexOf(line.charAt(end)) >= 0;
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
