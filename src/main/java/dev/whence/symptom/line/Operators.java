package dev.whence.symptom.line;

import dev.whence.symptom.paste.Needles;
import java.util.BitSet;
import java.util.List;

/** Tells code by what joins its parts. */
final class Operators {
  private static final List<String> OPERATORS =
      List.of(
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
          " -eq ",
          " -ne ",
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
          "anyhow!(");

  private static final Needles NEEDLES = new Needles(OPERATORS.stream().map(List::of).toList());

  /** What Ansible prints of a task, in JSON: no function of anybody's. */
  private static final String OUTPUT = " => {\"";

  private Operators() {}

  static boolean areIn(String code, char end) {
    if (end == ')' && code.indexOf('(') < 0) {
      return false;
    }
    BitSet found = NEEDLES.in(code);
    for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
      int first = code.indexOf(OPERATORS.get(at));
      if (!code.startsWith(OUTPUT, first) && !isNumbered(code, first)) {
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
}
