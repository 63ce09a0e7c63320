package dev.whence.symptom.line;

/**
 * Tells a line in which a compiler or a linker complains of source code: {@code a.c:1:2: error:},
 * {@code error[E0433]:}, {@code error TS2345:}. Names of errors in it are names in that code.
 */
public final class CompilerLine {
  private static final int LOOKED_AT = 300;

  private static final String[] COMPLAINTS = {"error:", "warning:", "note:", "fatal error:"};

  private CompilerLine() {}

  public static boolean is(String line) {
    String start = line.substring(0, Math.min(LOOKED_AT, line.length())).strip();
    return start.startsWith("ImportError: ")
        || start.startsWith("ModuleNotFoundError: ")
        || start.startsWith("NameError: ")
        || start.startsWith("SyntaxError: ")
        || start.contains(" was not declared in this scope")
        || start.contains("cannot find symbol")
        || start.contains("undefined reference to")
        || hasNumber(start, "error[E")
        || hasNumber(start, "TS")
        || hasNumber(start, "error CS")
        || hasNumber(start, "error C")
        || isPlaced(start);
  }

  /** What belongs to the complaint in the line before: the code, the place, the symbol. */
  public static boolean continues(String line) {
    String start = line.strip();
    return start.startsWith("-->")
        || start.startsWith("symbol:")
        || start.startsWith("location:")
        || start.startsWith("= note:")
        || start.startsWith("= help:")
        || start.startsWith("| ")
        || start.startsWith("^");
  }

  /** The mark, then at least three digits and a colon or a bracket. */
  private static boolean hasNumber(String line, String mark) {
    int at = line.indexOf(mark);
    boolean begins = at == 0 || (at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1)));
    if (!begins) {
      return false;
    }
    int end = at + mark.length();
    int digits = end;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return end - digits >= 3
        && end < line.length()
        && (line.charAt(end) == ':' || line.charAt(end) == ']');
  }

  /** A place in a file, then a complaint: {@code Main.java:12: error: ...}. */
  private static boolean isPlaced(String line) {
    for (String complaint : COMPLAINTS) {
      int at = line.indexOf(": " + complaint);
      if (at > 2 && Character.isDigit(line.charAt(at - 1)) && hasPlace(line, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPlace(String line, int to) {
    int at = to - 1;
    while (at > 0 && (Character.isDigit(line.charAt(at)) || line.charAt(at) == ':')) {
      at--;
    }
    boolean name = at > 0 && Character.isLetter(line.charAt(at));
    return name && line.lastIndexOf('.', at) >= Math.max(0, at - 6);
  }
}
