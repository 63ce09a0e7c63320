package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Signature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a text differ from the catalogue's by marks that make them others. */
class OtherWordTest {
  @ParameterizedTest
  @CsvSource({
    "noi, nối, true", // Italian we, Vietnamese to connect
    "noi, noi, false",
    "dù, du, true", // Vietnamese although, French of the
    "dù, DÙ, false",
    "bảo, báo, true",
    "mas, más, true", // Portuguese but, Spanish more
    "mi, mı, true",
    "chết, chet, false", // people leave marks out
    "perche, perché, false", // a longer word is hardly another's
    "perché, perche, false",
    "cai, caiu, false", // another form of the word
    "如果, 如果, false",
    "если, если, false"
  })
  void aShortWordWithOtherMarksIsAnotherWord(String catalogued, String found, boolean other) {
    Signature signature =
        new Signature(Optional.empty(), Role.CONTRAST, List.of(catalogued), false);
    Hit hit = new Hit(signature, 2, 2 + found.length(), 1, false);
    assertEquals(other, OtherWord.is("a " + found + " b", hit));
  }
}
