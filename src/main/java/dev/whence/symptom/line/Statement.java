package dev.whence.symptom.line;

import java.util.Locale;
import java.util.Set;

/** Tells a statement by the word that it begins with. */
final class Statement {
  /** Words that begin a statement; in prose no bracket, brace or colon follows as it does here. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "if",
          "elif",
          "else",
          "catch",
          "except",
          "rescue",
          "case",
          "switch",
          "raise",
          "throw",
          "return",
          "assert",
          "const",
          "let",
          "var",
          "val",
          "def",
          "func",
          "function",
          "fn",
          "class",
          "public",
          "private",
          "protected",
          "static",
          "enum",
          "export",
          "async",
          "await",
          "while",
          "try",
          "match",
          "yield",
          "self",
          "this",
          "log",
          "logger",
          "console",
          "print",
          "println",
          "expect",
          "#define",
          "#include",
          "import",
          "using",
          "package",
          "@retryable",
          "unless",
          "pub",
          "final",
          "int",
          "long",
          "bool",
          "boolean",
          "string",
          "struct",
          "impl",
          "interface",
          "module",
          "override");

  /** What a statement calls or asks stands near its first word. */
  private static final int FARTHEST_BRACKET = 40;

  /** How a statement goes on that asked for something before. */
  private static final String[] BRANCHES = {"else {", "} else", "try {", "catch {", "finally {"};

  private Statement() {}

  static boolean is(String code, char end) {
    return STATEMENTS.contains(firstWord(code)) && hasForm(code, end);
  }

  /** {@code upstream backend { server ...; }}. */
  static boolean isBlock(String line) {
    return line.endsWith("; }") && line.indexOf('{') > 0;
  }

  /** {@code else { Write-Log "timed out" }}: what is done otherwise, in one line or more. */
  static boolean isBranch(String code) {
    char end = code.charAt(code.length() - 1);
    if (end != '{' && end != '}') {
      return false;
    }
    for (String word : BRANCHES) {
      if (code.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasForm(String code, char end) {
    int open = code.indexOf('(');
    boolean called = open > 0 && (code.charAt(open - 1) != ' ' || code.indexOf(' ') == open - 1);
    boolean brackets = called && open < FARTHEST_BRACKET && code.indexOf(')') > 0;
    boolean prose = hasStop(code) || code.indexOf('?') == code.length() - 1;
    boolean assigns = code.indexOf(" = ") > 0;
    return !prose
        && (brackets
            || assigns
            || end == '{'
            || end == '('
            || end == ';'
            || (end == ':' && code.length() < 80));
  }

  /** A sentence ends, outside of texts in quotation marks. */
  private static boolean hasStop(String code) {
    char quote = 0;
    for (int index = 0; index + 1 < code.length(); index++) {
      char character = code.charAt(index);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if ("\"'`".indexOf(character) >= 0
          && index > 0
          && "(=[, ".indexOf(code.charAt(index - 1)) >= 0) {
        quote = character;
      } else if (character == '.' && code.charAt(index + 1) == ' ') {
        return true;
      }
    }
    return false;
  }

  private static String firstWord(String code) {
    int end = 0;
    while (end < code.length() && isWordPart(code.charAt(end))) {
      end++;
    }
    return code.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(char character) {
    return Character.isLetter(character)
        || character == '#'
        || character == '@'
        || character == '_';
  }
}
