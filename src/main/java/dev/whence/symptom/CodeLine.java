package dev.whence.symptom;

import java.util.Locale;
import java.util.Set;

/**
 * Tells a line of source code, which handles an error or mentions it, from a line that reports one.
 */
final class CodeLine {
  private static final int LOOKED_AT = 300;

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

  private static final String[] OPERATORS = {
    " do |",
    " => ",
    " -> {",
    "function(",
    "() =>",
    ".on('",
    ".once('",
    ".on(\"",
    ".once(\"",
    " === ",
    " !== ",
    " == ",
    " != ",
    " => {",
    " && ",
    "} catch",
    "} else",
    "instanceof ",
    "isinstance(",
    "errors.Is(",
    " ]]; then",
    " ]; then",
    " =~ ",
    "errors.As(",
    ".raises(",
    "assertThrows",
    "assertThat",
    ".isInstanceOf(",
    ".toThrow",
    ".catch(",
    "except (",
    "catch (",
    "throw new ",
    "raise ",
    "::class",
    "errors.New(",
    "fmt.Errorf(",
    "new Error(",
    "side_effect=",
    "return_value=",
    "assert!(",
    "assert_eq!(",
    "bail!(",
    "anyhow!("
  };

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

  /** What Node.js tells of an error, each in a line that ends as a table's do. */
  private static final Set<String> ERRORS_FIELDS =
      Set.of("errno", "errorno", "code", "syscall", "address", "hostname");

  /** What stands behind a text in quotation marks that ends a line of code. */
  private static final Set<String> AFTER_LITERAL =
      Set.of(",", ")", "),", ");", "}", "})", ")}", "})}", " +", ") +", "],", ";", "};");

  /** How an entry begins in files of texts and their translations. */
  private static final String[] RESOURCES = {
    "<string name=", "<data name=", "<trans-unit", "<source>", "<target>", "msgid \"", "msgstr \""
  };

  /** What names of errors begin with, which stand in columns as well. */
  private static final Set<String> NAMED_ERRORS =
      Set.of("ERR", "ERROR", "NS", "SSL", "PR", "DNS", "SEC", "X509", "CURLE", "NET");

  /** What Ansible prints of a task, in JSON: no function of anybody's. */
  private static final String OUTPUT = " => {\"";

  private CodeLine() {}

  static boolean looksLikeCode(String line) {
    String code = line.substring(0, Math.min(LOOKED_AT, line.length())).strip();
    if (code.isEmpty()) {
      return false;
    }
    return isTestResult(code) || isAssignment(code) || isStatement(code);
  }

  /** Code by itself, which makes code of the lines around it; a key and its value do not. */
  static boolean isStatement(String line) {
    String code = line.substring(0, Math.min(LOOKED_AT, line.length())).strip();
    if (code.isEmpty()) {
      return false;
    }
    if (isPatch(code)) {
      return true;
    }
    if (isBlock(code) || isCall(code) || isDirective(code) || isEnded(code)) {
      return true;
    }
    if (isClosing(code) || isDeclared(code) || isShells(code)) {
      return true;
    }
    if ((code.contains("/*") && code.contains("*/"))
        || isChoice(code)
        || isLiteral(code)
        || isRow(code)
        || isTextAssigned(code)
        || isSettingsRow(code)
        || isResource(code)
        || code.startsWith("\"\"\"")) {
      return true;
    }
    char end = code.charAt(code.length() - 1);
    boolean ends = "{;:)}(,|".indexOf(end) >= 0;
    if (!ends && code.indexOf('(') < 0 && code.indexOf(" = ") < 0) {
      return code.startsWith("#define ") || code.startsWith("import ");
    }
    return (STATEMENTS.contains(firstWord(code)) && isStatement(code, end))
        || hasOperator(code, end);
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

  /**
   * {@code connect_timeout: 10}: a key of a file of settings, and a value that is a number; unlike
   * {@code requests.exceptions.HTTPError: 502}.
   */
  private static boolean isAssignment(String line) {
    int end = 0;
    boolean joined = false;
    boolean type = false;
    while (end < line.length() && isKeyPart(line.charAt(end))) {
      joined |= !Character.isLowerCase(line.charAt(end));
      type |= end > 0 && Character.isUpperCase(line.charAt(end)) && line.charAt(end - 1) == '.';
      end++;
    }
    int value = end;
    boolean assigns = false;
    while (value < line.length() && " :=\"'".indexOf(line.charAt(value)) >= 0) {
      assigns |= line.charAt(value) == ':' || line.charAt(value) == '=';
      value++;
    }
    return joined
        && !type
        && !PrintedLine.hasSourcePlace(line)
        && assigns
        && value < line.length()
        && Character.isLowerCase(line.charAt(0))
        && Character.isDigit(line.charAt(value));
  }

  private static boolean isKeyPart(char character) {
    return Character.isLetter(character)
        || character == '_'
        || character == '-'
        || character == '.';
  }

  /** {@code retry_if_exception_type(ConnectionResetError)}, and nothing else. */
  private static boolean isCall(String line) {
    int end = 0;
    boolean joined = false;
    while (end < line.length() && isKeyPart(line.charAt(end))) {
      joined |= line.charAt(end) == '_';
      end++;
    }
    return joined
        && end + 1 < line.length()
        && line.charAt(end) == '('
        && line.indexOf(')') == line.length() - 1
        && line.indexOf(':') < 0;
  }

  /** {@code upstream backend { server ...; }}. */
  private static boolean isBlock(String line) {
    return line.endsWith("; }") && line.indexOf('{') > 0;
  }

  /** {@code } as const;}, {@code <Note text="timed out" />}, {@code with patch("mail.send"):}. */
  private static boolean isClosing(String code) {
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
      if (!isKeyPart(code.charAt(index))) {
        return false;
      }
    }
    boolean formatted = code.charAt(open + 1) == 'f';
    return "\"'`".indexOf(code.charAt(open + (formatted ? 2 : 1))) >= 0
        && code.charAt(last + 1) == ')'
        && "\"'`".indexOf(code.charAt(last)) >= 0;
  }

  /** {@code timeout?: number | null;}: a name and its type. */
  private static boolean isDeclared(String code) {
    int end = 0;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
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
  private static boolean isShells(String code) {
    int end = 0;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
      end++;
    }
    return end > 0 && code.startsWith("=\"${", end) && code.endsWith("\"");
  }

  /** {@code JButton button = new JButton("Connection lost");}: it assigns or calls, and ends. */
  private static boolean isEnded(String code) {
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
        && isKeyPart(code.charAt(open - 1))
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

  /** {@code 'connection refused: ${error}',}: a piece of a text that a program puts together. */
  private static boolean isLiteral(String code) {
    char quote = code.charAt(0);
    if ("\"'`".indexOf(quote) < 0) {
      return false;
    }
    int close = code.lastIndexOf(quote);
    boolean pair = code.indexOf(quote, 1) == close; // no name with its value
    return pair && close > 1 && AFTER_LITERAL.contains(code.substring(close + 1));
  }

  /** {@code [/refused/i, "Connection refused"],}: one of many rows. */
  private static boolean isRow(String code) {
    return (code.charAt(0) == '[' && code.endsWith("],")) || isEntry(code);
  }

  /** {@code ETIMEDOUT: 'timed out',}: a key, and what is said of it, in a table. */
  private static boolean isEntry(String code) {
    int end = 0;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
      end++;
    }
    return end > 0
        && !ERRORS_FIELDS.contains(code.substring(0, end))
        && (code.endsWith("',") || code.endsWith("\","))
        && (code.startsWith(": '", end) || code.startsWith(": \"", end));
  }

  /** {@code message = `connection reset: ${url}`;}: by no program printed, for its end. */
  private static boolean isTextAssigned(String code) {
    int sign = code.indexOf(" = ");
    if (sign <= 0 || sign + 3 >= code.length() || code.lastIndexOf(' ', sign - 1) >= 0) {
      return false;
    }
    char quote = code.charAt(sign + 3);
    int close = code.lastIndexOf(quote);
    if ("\"'`".indexOf(quote) < 0 || close <= sign + 3) {
      return false;
    }
    int dot = code.indexOf('.');
    boolean member = dot > 0 && dot < sign; // of an object: status.text = "..."
    return (member && close == code.length() - 1)
        || AFTER_LITERAL.contains(code.substring(close + 1)); // a dump of an error ends no line
  }

  /** {@code APP_HTTP_TIMEOUT how long to wait}: a setting and what it is, in a help's columns. */
  private static boolean isSettingsRow(String code) {
    int end = 0;
    boolean joined = false;
    while (end < code.length() && isConstantPart(code.charAt(end))) {
      joined |= code.charAt(end) == '_';
      end++;
    }
    boolean column = code.startsWith("  ", end) || code.startsWith("\t", end);
    return joined && column && !NAMED_ERRORS.contains(code.substring(0, code.indexOf('_')));
  }

  /** {@code <string name="offline">Server not reachable</string>}: what a program may say. */
  private static boolean isResource(String code) {
    for (String beginning : RESOURCES) {
      if (code.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstantPart(char character) {
    return (character >= 'A' && character <= 'Z')
        || Character.isDigit(character)
        || character == '_';
  }

  /** {@code timeouts:} in a file of settings: a key whose values follow. */
  static boolean isKey(String line) {
    String code = line.strip();
    int end = 0;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
      end++;
    }
    return end > 0 && end == code.length() - 1 && code.charAt(end) == ':';
  }

  /** {@code message: accepted ? 'Connected' : 'Connection refused'}. */
  private static boolean isChoice(String code) {
    int mark = code.indexOf(" ? ");
    return mark > 0
        && mark + 3 < code.length()
        && "'\"`".indexOf(code.charAt(mark + 3)) >= 0
        && code.indexOf(" : ", mark) > 0;
  }

  /**
   * {@code proxy_next_upstream error timeout http_502;}: words, the first one joined, no bracket.
   */
  private static boolean isDirective(String code) {
    int end = 0;
    boolean joined = false;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
      joined |= code.charAt(end) == '_';
      end++;
    }
    return joined
        && end < code.length()
        && code.charAt(end) == ' '
        && code.indexOf(';') == code.length() - 1
        && code.indexOf(": ") < 0;
  }

  private static boolean isStatement(String code, char end) {
    boolean brackets = code.indexOf('(') > 0 && code.indexOf('(') < 40 && code.indexOf(')') > 0;
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

  private static boolean hasOperator(String code, char end) {
    for (String operator : OPERATORS) {
      int at = code.indexOf(operator);
      boolean output = at >= 0 && (code.startsWith(OUTPUT, at) || isNumbered(code, at));
      if (at >= 0 && !output && (end != ')' || code.indexOf('(') >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** {@code [1 => Connection refused}, {@code [0] => 111}: what a list of a program's held. */
  private static boolean isNumbered(String code, int at) {
    int end = code.charAt(at) == ' ' && at > 0 && code.charAt(at - 1) == ']' ? at - 1 : at;
    int digits = end;
    while (digits > 0 && Character.isDigit(code.charAt(digits - 1))) {
      digits--;
    }
    return code.startsWith(" => ", at)
        && digits < end
        && digits > 0
        && code.charAt(digits - 1) == '[';
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
