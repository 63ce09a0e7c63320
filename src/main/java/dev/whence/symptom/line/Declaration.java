package dev.whence.symptom.line;

import java.util.Set;

/** Tells a name with its type, and a variable of a shell. */
final class Declaration {
  /** What stands behind a name that is declared: {@code timeout?: number;}. */
  private static final Set<String> TYPES =
      Set.of(
          "number",
          "string",
          "boolean",
          "void",
          "any",
          "null",
          "undefined",
          "unknown",
          "never",
          "int",
          "float",
          "bool",
          "str",
          "long",
          "double",
          "object",
          "bigint",
          "Duration");

  private Declaration() {}

  /** {@code timeout?: number | null;}: a name and its type. */
  static boolean is(String code) {
    int end = 0;
    while (end < code.length() && CodeSetting.isKeyPart(code.charAt(end))) {
      end++;
    }
    int type = code.startsWith("?: ", end) ? end + 3 : code.startsWith(": ", end) ? end + 2 : 0;
    if (end == 0 || type == 0 || !code.endsWith(";")) {
      return false;
    }
    int after = type;
    while (after < code.length() && Character.isLetter(code.charAt(after))) {
      after++;
    }
    return TYPES.contains(code.substring(type, after));
  }

  /** {@code text="${text//refused/abgelehnt}"}: a shell's variable out of another. */
  static boolean isShells(String code) {
    int end = 0;
    while (end < code.length() && CodeSetting.isKeyPart(code.charAt(end))) {
      end++;
    }
    return end > 0 && code.startsWith("=\"${", end) && code.endsWith("\"");
  }
}
