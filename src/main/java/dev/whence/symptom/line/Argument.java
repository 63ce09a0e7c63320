package dev.whence.symptom.line;

import java.util.Locale;

/** Tells what is handed over to a function: a name with its text, a call with several of them. */
final class Argument {
  private Argument() {}

  /** {@code label="timed out",}; a dump of an error tells its message in the same way. */
  static boolean is(String code) {
    int end = 0;
    while (end < code.length() && CodeSetting.isKeyPart(code.charAt(end))) {
      end++;
    }
    int quote = end + 1;
    int last = code.length() - 2;
    return end > 0
        && last > quote
        && code.charAt(end) == '='
        && "\"'".indexOf(code.charAt(quote)) >= 0
        && code.charAt(last) == code.charAt(quote)
        && code.charAt(last + 1) == ','
        && !CodeText.SAID_OF_ERRORS.contains(code.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** {@code Swal.fire({ icon: 'error', text: 'timed out' })}. */
  static boolean areIn(String code) {
    int open = code.indexOf("({");
    int dot = code.lastIndexOf('.', Math.max(open, 0));
    return dot > 0
        && open > dot + 1
        && Character.isLowerCase(code.charAt(dot + 1))
        && code.lastIndexOf(' ', open) < 0
        && (code.endsWith("})") || code.endsWith("});"));
  }
}
