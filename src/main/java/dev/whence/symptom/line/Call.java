package dev.whence.symptom.line;

/** Tells code that calls something, and no more. */
final class Call {
  private Call() {}

  /**
   * {@code retry_if_exception_type(ConnectionResetError)}, and nothing else; unlike {@code
   * Unix.Unix_error(Unix.EMFILE, "accept", "")}.
   */
  static boolean is(String line) {
    int end = 0;
    boolean joined = false;
    while (end < line.length() && CodeSetting.isKeyPart(line.charAt(end))) {
      joined |= line.charAt(end) == '_';
      end++;
    }
    boolean error = Character.isUpperCase(line.charAt(0)) && line.startsWith("_error(", end - 6);
    return joined
        && !error
        && end + 1 < line.length()
        && line.charAt(end) == '('
        && line.indexOf(')') == line.length() - 1
        && line.indexOf(':') < 0;
  }

  /**
   * {@code setConnectionState(}, {@code Toast toast = Toast.makeText(context,}: a call whose
   * arguments follow.
   */
  static boolean isOpened(String code) {
    return isNamed(code) || isAssigned(code);
  }

  private static boolean isAssigned(String code) {
    int sign = code.indexOf(" = ");
    int open = code.indexOf('(', sign);
    return sign > 0
        && open > sign + 3
        && code.endsWith(",")
        && code.lastIndexOf(' ', open) == sign + 2
        && staysOpen(code, open);
  }

  private static boolean staysOpen(String code, int from) {
    int depth = 0;
    for (int index = from; index < code.length(); index++) {
      char character = code.charAt(index);
      depth += character == '(' ? 1 : character == ')' ? -1 : 0;
    }
    return depth > 0;
  }

  /** {@code setConnectionState(}: a name of more parts than one, and nothing behind it. */
  private static boolean isNamed(String code) {
    int end = 0;
    boolean joined = false;
    while (end < code.length() && CodeSetting.isKeyPart(code.charAt(end))) {
      joined |= Character.isUpperCase(code.charAt(end)) || "_.".indexOf(code.charAt(end)) >= 0;
      end++;
    }
    return joined
        && Character.isLowerCase(code.charAt(0))
        && code.charAt(end - 1) != '.'
        && end == code.length() - 1
        && code.charAt(end) == '(';
  }

  /** {@code } as const;}, {@code <Note text="timed out" />}, {@code with patch("mail.send"):}. */
  static boolean isClosing(String code) {
    return (code.startsWith("}") && code.endsWith(";"))
        || code.startsWith("})")
        || isSpoken(code)
        || (code.startsWith("<") && code.endsWith("/>"))
        || (code.startsWith("with ") && code.endsWith("):"));
  }

  /** {@code st.error("No connection")}: a call that says something, and nothing else. */
  private static boolean isSpoken(String code) {
    int open = code.indexOf('(');
    int last = code.length() - 2;
    if (open <= 0 || last <= open || !Character.isLowerCase(code.charAt(0))) {
      return false;
    }
    for (int index = 0; index < open; index++) {
      if (!CodeSetting.isKeyPart(code.charAt(index))) {
        return false;
      }
    }
    boolean formatted = code.charAt(open + 1) == 'f';
    return "\"'`".indexOf(code.charAt(open + (formatted ? 2 : 1))) >= 0
        && code.charAt(last + 1) == ')'
        && "\"'`".indexOf(code.charAt(last)) >= 0;
  }

  /** {@code JButton button = new JButton("Connection lost");}: it assigns or calls, and ends. */
  static boolean isEnded(String code) {
    if (!code.endsWith(";") || (code.indexOf(". ") > 0 && code.indexOf('"') < 0)) {
      return false;
    }
    boolean assigns = code.indexOf(" = ") > 0 && code.indexOf(": ") < 0;
    return assigns || closesLiteral(code) || (code.endsWith(");") && callsWithLiteral(code));
  }

  /** {@code toast.warning('Connection lost', { ... });}. */
  private static boolean callsWithLiteral(String code) {
    int open = code.indexOf('(');
    return open > 0
        && CodeSetting.isKeyPart(code.charAt(open - 1))
        && code.lastIndexOf(' ', open) < 0
        && open + 1 < code.length()
        && "\"'`".indexOf(code.charAt(open + 1)) >= 0;
  }

  /** {@code reject(new Error('connection timed out'));}. */
  private static boolean closesLiteral(String code) {
    int at = code.length() - 2;
    while (at > 0 && code.charAt(at) == ')') {
      at--;
    }
    return at < code.length() - 2 && at > 0 && "\"'`".indexOf(code.charAt(at)) >= 0;
  }
}
