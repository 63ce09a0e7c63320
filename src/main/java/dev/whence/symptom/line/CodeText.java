package dev.whence.symptom.line;

import java.util.Locale;
import java.util.Set;

/** Tells a text that a program holds, not one that it printed. */
final class CodeText {
  /** What Node.js tells of an error, each in a line that ends as a table's do. */
  private static final Set<String> ERRORS_FIELDS =
      Set.of("errno", "errorno", "code", "syscall", "address", "hostname");

  /** Under what names programs tell of an error, in a dump that Python prints. */
  static final Set<String> SAID_OF_ERRORS =
      Set.of(
          "error",
          "errors",
          "message",
          "msg",
          "reason",
          "cause",
          "detail",
          "details",
          "code",
          "errno",
          "status",
          "description",
          "exception",
          "syscall",
          "address",
          "hostname",
          "type",
          "name",
          "title",
          "text",
          "output",
          "stderr",
          "result",
          "log");

  /** What stands behind a text in quotation marks that ends a line of code. */
  private static final Set<String> AFTER_LITERAL =
      Set.of(",", ")", "),", ");", "}", "})", ")}", "})}", " +", ") +", "],", ";", "};");

  /** How an entry begins in files of texts and their translations. */
  private static final String[] RESOURCES = {
    "<string name=", "<data name=", "<trans-unit", "<source>", "<target>", "msgid \"", "msgstr \""
  };

  /** What keys of such files begin with, in the languages that name them. */
  private static final Set<String> TEXTS =
      Set.of(
          "error",
          "errors",
          "err",
          "msg",
          "message",
          "messages",
          "alert",
          "alerts",
          "text",
          "texts",
          "label",
          "dialog",
          "toast",
          "notice",
          "notification",
          "status",
          "ui",
          "connection",
          "connect",
          "network",
          "erreur",
          "errore",
          "erro",
          "fehler",
          "ошибка");

  private CodeText() {}

  /** {@code 'connection refused: ${error}',}: a piece of a text that a program puts together. */
  static boolean isLiteral(String code) {
    char quote = code.charAt(0);
    if ("\"'`".indexOf(quote) < 0) {
      return false;
    }
    int close = code.lastIndexOf(quote);
    boolean pair = code.indexOf(quote, 1) == close; // no name with its value
    return pair && close > 1 && AFTER_LITERAL.contains(code.substring(close + 1));
  }

  /** {@code [/refused/i, "Connection refused"],}: one of many rows. */
  static boolean isRow(String code) {
    return (code.charAt(0) == '[' && code.endsWith("],")) || isEntry(code);
  }

  /** {@code ETIMEDOUT: 'timed out',}: a key, and what is said of it, in a table. */
  private static boolean isEntry(String code) {
    int end = 0;
    while (end < code.length() && CodeSetting.isKeyPart(code.charAt(end))) {
      end++;
    }
    if (code.charAt(0) == '\'') {
      return isQuotedEntry(code);
    }
    return end > 0
        && !ERRORS_FIELDS.contains(code.substring(0, end))
        && (code.endsWith("',") || code.endsWith("\","))
        && (code.startsWith(": '", end) || code.startsWith(": \"", end));
  }

  /** {@code 'connection refused': 'connexion refusée',}: a text and its translation. */
  private static boolean isQuotedEntry(String code) {
    int close = code.indexOf('\'', 1);
    return close > 1
        && code.startsWith(": '", close + 1)
        && code.endsWith("',")
        && !SAID_OF_ERRORS.contains(code.substring(1, close).toLowerCase(Locale.ROOT));
  }

  /** {@code message = `connection reset: ${url}`;}: by no program printed, for its end. */
  static boolean isAssigned(String code) {
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

  /** {@code <string name="offline">Server not reachable</string>}: what a program may say. */
  static boolean isResource(String code) {
    for (String beginning : RESOURCES) {
      if (code.startsWith(beginning)) {
        return true;
      }
    }
    return isKeyed(code);
  }

  /**
   * {@code error.connect.timeout=The server took too long}, {@code "error.dns": "Unknown host"}:
   * the key of a text, and the text; unlike what a log tells of an error.
   */
  private static boolean isKeyed(String code) {
    boolean quoted = code.charAt(0) == '"' || code.charAt(0) == '\'';
    int from = quoted ? 1 : 0;
    int end = from;
    while (end < code.length() && CodeSetting.isKeyPart(code.charAt(end))) {
      end++;
    }
    String key = code.substring(from, end);
    int first = key.indexOf('.');
    String last = key.substring(key.lastIndexOf('.') + 1);
    if (first <= 0
        || !TEXTS.contains(key.substring(0, first))
        || SAID_OF_ERRORS.contains(last)
        || !key.equals(key.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String rest = code.substring(end);
    String value = rest.substring(Math.min(rest.length(), rest.indexOf('=') + 1)).strip();
    return quoted
        ? rest.startsWith("\": \"") || rest.startsWith("': '")
        : rest.strip().startsWith("=") && value.indexOf('=') < 0 && value.indexOf(' ') > 0;
  }

  /** {@code message: accepted ? 'Connected' : 'Connection refused'}. */
  static boolean isChoice(String code) {
    int mark = code.indexOf(" ? ");
    return mark > 0
        && mark + 3 < code.length()
        && "'\"`".indexOf(code.charAt(mark + 3)) >= 0
        && code.indexOf(" : ", mark) > 0;
  }
}
