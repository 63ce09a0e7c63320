package dev.whence.symptom.line;

/**
 * Tells a line of source code, which handles an error or mentions it, from a line that reports one.
 */
public final class CodeLine {
  private static final int LOOKED_AT = 300;

  private CodeLine() {}

  public static boolean looksLikeCode(String line) {
    String code = line.substring(0, Math.min(LOOKED_AT, line.length())).strip();
    if (code.isEmpty()) {
      return false;
    }
    return isTestResult(code) || CodeSetting.isAssigned(code) || isStatement(code);
  }

  /** Code by itself, which makes code of the lines around it; a key and its value do not. */
  public static boolean isStatement(String line) {
    String code = withoutRemark(line.substring(0, Math.min(LOOKED_AT, line.length())).strip());
    if (code.isEmpty()) {
      return false;
    }
    if (isPatch(code)) {
      return true;
    }
    if (Statement.isBranch(code) || Call.isOpened(code) || ScriptConstant.isSet(code)) {
      return true;
    }
    if (Argument.is(code) || Argument.areIn(code) || Component.is(code)) {
      return true;
    }
    if (Statement.isBlock(code)
        || Call.is(code)
        || CodeSetting.isDirective(code)
        || Call.isEnded(code)) {
      return true;
    }
    if (Call.isClosing(code) || Declaration.is(code) || Declaration.isShells(code)) {
      return true;
    }
    if ((code.contains("/*") && code.contains("*/"))
        || CodeText.isChoice(code)
        || CodeText.isLiteral(code)
        || CodeText.isRow(code)
        || CodeText.isAssigned(code)
        || CodeSetting.isRow(code)
        || CodeText.isResource(code)
        || code.startsWith("\"\"\"")) {
      return true;
    }
    char end = code.charAt(code.length() - 1);
    boolean ends = "{;:)}(,|".indexOf(end) >= 0;
    if (!ends && code.indexOf('(') < 0 && code.indexOf(" = ") < 0) {
      return code.startsWith("#define ") || code.startsWith("import ");
    }
    return Statement.is(code, end) || Operators.areIn(code, end);
  }

  /** {@code except OSError as error: # refused}: what is remarked behind code is none. */
  private static String withoutRemark(String code) {
    int remark = Math.max(code.indexOf("  # "), code.indexOf("; // "));
    return remark > 0 ? code.substring(0, remark + 1).strip() : code;
  }

  /** {@code + # host unreachable}: a line of a patch, set in as code and comments are. */
  private static boolean isPatch(String code) {
    if (code.length() < 3 || "+-".indexOf(code.charAt(0)) < 0 || code.charAt(1) != ' ') {
      return false;
    }
    String line = code.substring(1).strip();
    boolean comment = line.startsWith("# ") || line.startsWith("// ") || line.startsWith("/*");
    return comment || (code.charAt(2) == ' ' && isStatement(line));
  }

  /** A test that passed speaks of the error that it provoked. */
  private static boolean isTestResult(String line) {
    int from = line.startsWith("- ") ? 2 : 0;
    char first = from < line.length() ? line.charAt(from) : ' ';
    boolean title = (first == '●' || first == '✕') && line.contains(" › ");
    return title
        || first == '✓'
        || first == '✔'
        || first == '√'
        || first == '✅'
        || line.startsWith("PASS ");
  }
}
