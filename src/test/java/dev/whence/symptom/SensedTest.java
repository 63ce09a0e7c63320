package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors that a person's own words are about as a whole. */
class SensedTest {
  /** Of words with no signature nobody is as sure as of a signature's. */
  private static final double MOST = 0.85;

  @Test
  void wordsWithoutASignatureAreSensedOrLeftAlone() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (ShippedCatalogue.Row row : ShippedCatalogue.table("sensed.txt")) {
      Symptoms symptoms = ShippedCatalogue.READER.read(row.text());
      String found = ShippedCatalogue.kindOf(symptoms);
      if (!found.equals(row.expected())) {
        wrong.add(row.expected() + " but " + found + ": " + row.text());
      }
      symptoms.errors().forEach(error -> assertTrue(error.confidence() <= MOST, row.text()));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void fewWordsAndWhatProgramsPrintAreNotSensed() {
    for (String text :
        List.of("nobody home", "LISTEN 0 128 127.0.0.1:8080 0.0.0.0:*", "why can't I connect?")) {
      assertTrue(ShippedCatalogue.READER.read(text).errors().isEmpty(), text);
    }
  }
}
