package dev.whence.probe;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Names of one script that look like Latin ones letter by letter, such as a Cyrillic "apple" under
 * com. Under a domain where that script is at home such a name is an ordinary word.
 */
final class Lookalikes {
  /** Cyrillic letters that no one tells from Latin ones, as browsers list them. */
  private static final String CYRILLIC = "асԁеһіјӏорԛѕԝхуъьҽпгѵѡк";

  private Lookalikes() {}

  static boolean pretendsToBeLatin(String host, UnaryOperator<String> shown) {
    String[] labels = host.split("\\.", -1);
    String top = labels[labels.length - 1].toLowerCase(Locale.ROOT);
    if (labels.length < 2 || !top.matches("[a-z]+") || isAtHome(top)) {
      return false;
    }
    for (String label : labels) {
      String seen = shown.apply(label).toLowerCase(Locale.ROOT);
      if (!seen.isEmpty() && seen.codePoints().allMatch(Lookalikes::isAmbiguous) && hasOne(seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmbiguous(int letter) {
    return CYRILLIC.indexOf(letter) >= 0 || letter == '-' || (letter >= '0' && letter <= '9');
  }

  private static boolean hasOne(String label) {
    return label.codePoints().anyMatch(letter -> CYRILLIC.indexOf(letter) >= 0);
  }

  private static boolean isAtHome(String top) {
    return top.matches("bg|by|kz|mk|rs|ru|su|ua|uz|kg|tj|mn");
  }
}
