package dev.whence.symptom.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/**
 * The table of foldings is what Unicode's decompositions and ICU's Traditional-Simplified say;
 * {@code -Dgolden.update=true} makes it anew.
 */
class FoldingTest {
  private static final String TABLE = "src/main/resources/dev/whence/symptom/signature/folding.txt";

  /**
   * Letters that look like others and have no parts in Unicode; the second stands for the first.
   */
  private static final String LOOK_ALIKE = "ıiİiđdĐdøoØołlŁlßsæaÆaœoŒoðdþtħhŧt";

  private static final String ARABIC = "أاإاآاٱاىيئيؤوةهکكیي";

  @Test
  void theTableIsMadeOfUnicodeAndOfIcu() throws IOException {
    Path file = Path.of(System.getProperty("whence.home", "."), TABLE);
    String made = make();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made + "\n");
    }
    assertEquals(made, Files.readString(file).strip());
  }

  @Test
  void spellingsBecomeEqual() {
    Folding folding = new Folding();
    String[] pairs = {"Éé", "Ａa", "İı", "ßs", "ñN", "逾逾", "連连", "أا", "ةه", "Ёе", "ｱア", "đD", "ếe"};
    for (String pair : pairs) {
      assertEquals(folding.fold(pair.charAt(0)), folding.fold(pair.charAt(1)), pair);
    }
    for (char separator : " \u00a0\u3000.,’“”'\"-–_/（".toCharArray()) {
      assertEquals(Folding.SEPARATOR, folding.fold(separator), "separator " + separator);
    }
    for (char ignored : "\u200b\u0301ـ\u064bー\u00ad".toCharArray()) {
      assertEquals(Folding.IGNORED, folding.fold(ignored), "ignored " + (int) ignored);
    }
  }

  private static String make() {
    Transliterator chinese = Transliterator.getInstance("Traditional-Simplified");
    StringBuilder pairs = new StringBuilder();
    for (int code = 'A'; code < Character.MAX_VALUE; code++) {
      char character = (char) code;
      if (Character.isSurrogate(character) || !Character.isLetterOrDigit(character)) {
        continue;
      }
      char folded = fold(character, chinese);
      if (folded != character && !Character.isSurrogate(folded)) {
        pairs.append(character).append(folded);
      }
    }
    return pairs.toString();
  }

  private static char fold(char character, Transliterator chinese) {
    char first = replaced(character, LOOK_ALIKE + ARABIC);
    if (first == character) {
      first = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC).charAt(0);
      first = Character.toLowerCase(first);
    }
    if (!Folding.standsAlone(first)) {
      first = Normalizer.normalize(String.valueOf(first), Normalizer.Form.NFD).charAt(0);
    } else if (first >= 0x3400) {
      String simplified = chinese.transliterate(String.valueOf(first));
      first = simplified.length() == 1 ? simplified.charAt(0) : first;
    }
    return replaced(first, LOOK_ALIKE + ARABIC);
  }

  private static char replaced(char character, String pairs) {
    for (int index = 0; index < pairs.length(); index += 2) {
      if (pairs.charAt(index) == character) {
        return pairs.charAt(index + 1);
      }
    }
    return character;
  }
}
