package dev.whence.symptom.line;

import java.util.Set;

/**
 * Tells a constant of somebody's script that gets its value: {@code export GIT_SSL_NO_VERIFY=true},
 * {@code UNREACHABLE_URL = "tcp://127.0.0.1:1"}.
 */
final class ScriptConstant {
  private static final String EXPORT = "export ";

  /** What ends the name of one that tells of a failure: {@code LAST_ERROR = "refused"}. */
  private static final Set<String> FAILURES =
      Set.of("ERROR", "ERR", "MESSAGE", "MSG", "REASON", "STATUS", "RESULT", "OUTPUT");

  private ScriptConstant() {}

  static boolean isSet(String code) {
    boolean exported = code.startsWith(EXPORT);
    int end = exported ? EXPORT.length() : 0;
    boolean joined = false;
    while (end < code.length() && CodeSetting.isConstantPart(code.charAt(end))) {
      joined |= code.charAt(end) == '_';
      end++;
    }
    if (!joined || FAILURES.contains(code.substring(code.lastIndexOf('_', end - 1) + 1, end))) {
      return false;
    }
    return exported ? code.startsWith("=", end) : isText(code, end);
  }

  /** {@code = "..."}, and nothing behind it. */
  private static boolean isText(String code, int from) {
    int quote = from + " = ".length();
    int last = code.length() - 1;
    return last > quote
        && code.startsWith(" = ", from)
        && "\"'".indexOf(code.charAt(quote)) >= 0
        && code.charAt(last) == code.charAt(quote);
  }
}
