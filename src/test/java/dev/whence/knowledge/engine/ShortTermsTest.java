package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short terms as numbers are the same terms in the same order as Lucene's. */
class ShortTermsTest {
  private static final List<String> TERMS =
      List.of(
          "^con", "conn", "nn", "n", "^сое", "соед", "逾時", "超", "タイ", "연결", "^اتص", "เชื่", "^één",
          "é", "\uFFEE");

  @Test
  void areWrittenAsLuceneWritesTheText() {
    for (String term : TERMS) {
      BytesRef written = ShortTerms.room();
      ShortTerms.write(ShortTerms.of(term), written);
      assertEquals(new BytesRef(term), written, term);
    }
  }

  @Test
  void standInTheOrderOfTheirBytesEachWithItsNumber() {
    ShortNumbers numbers = new ShortNumbers();
    TERMS.forEach(term -> numbers.of(ShortTerms.of(term)));
    for (int at = 0; at < 5_000; at++) {
      numbers.of(ShortTerms.of("x" + Integer.toString(at, 36)));
    }
    SortedTerms sorted = SortedShortTerms.of(numbers);
    TreeSet<BytesRef> expected = new TreeSet<>();
    for (int at = 0; at < sorted.size(); at++) {
      expected.add(BytesRef.deepCopyOf(sorted.term(at)));
    }
    int place = 0;
    for (BytesRef term : expected) {
      assertEquals(term, sorted.term(place), "place " + place);
      place++;
    }
    assertEquals(5_000 + TERMS.size(), place);
    int[] places = sorted.places();
    for (int at = 0; at < TERMS.size(); at++) {
      assertEquals(new BytesRef(TERMS.get(at)), sorted.term(places[at]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fives", "\uD83D\uDE00"})
  void areRefusedWhereANumberCannotHoldThem(String text) {
    assertThrows(IllegalArgumentException.class, () -> ShortTerms.of(text));
  }
}
