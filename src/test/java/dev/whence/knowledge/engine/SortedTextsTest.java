package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms have the order of their bytes, however many there are and however alike they begin. */
class SortedTextsTest {
  private static final String[] BEGINNINGS = {
    "", "a", "connection", "connections-of-", "соединен", "連接逾", "\u0000", "\uFFEE", "😀", "é"
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100, 5_000, 70_000})
  void termsStandInTheOrderOfTheirBytes(int count) {
    Random random = new Random(count);
    Numbers numbers = new Numbers();
    for (int at = 0; at < count; at++) {
      String beginning = BEGINNINGS[random.nextInt(BEGINNINGS.length)];
      numbers.of(beginning + Integer.toString(random.nextInt(count * 2), 36));
    }
    List<BytesRef> wanted = new ArrayList<>();
    for (int number = 0; number < numbers.size(); number++) {
      wanted.add(new BytesRef(numbers.text(number)));
    }
    wanted.sort(null);

    SortedTexts sorted = SortedTexts.of(numbers);

    assertEquals(wanted.size(), sorted.size());
    for (int at = 0; at < wanted.size(); at++) {
      assertEquals(wanted.get(at), sorted.term(at));
    }
    for (int number = 0; number < numbers.size(); number++) {
      assertEquals(
          new BytesRef(numbers.text(number)), sorted.term(sorted.places()[number]).clone());
    }
  }
}
