package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How people of fifteen languages say what fails, and how they speak of what does not. */
class SpokenWordsTest {
  @Test
  void whatPeopleSayIsNamedByItsKindOrLeftAlone() throws IOException {
    List<String> misses = new ArrayList<>();
    for (ShippedCatalogue.Row row : ShippedCatalogue.table("spoken.txt")) {
      String kind = ShippedCatalogue.kindOf(ShippedCatalogue.READER.read(row.text()));
      if (!kind.equals(row.expected())) {
        misses.add(row.expected() + " but " + kind + ": " + row.text());
      }
    }
    assertEquals(List.of(), misses);
  }
}
