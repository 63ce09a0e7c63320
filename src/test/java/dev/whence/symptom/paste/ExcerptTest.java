package dev.whence.symptom.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ExcerptTest {
  private static final String FAR = "far away ".repeat(20_000);

  @Test
  void aLineOfUsualLengthIsShownWhole() {
    String line = "dial tcp 10.0.0.1:80: connect: connection refused";
    assertEquals(line, Excerpt.of(line, 3));
    assertTrue(Excerpt.isOf(line, "  " + line + " "));
  }

  @Test
  void ofALongLineThePlaceAndWhatStandsAroundItIsShown() {
    String line = FAR + "dial tcp 10.0.0.1:80: connect: connection refused " + FAR;
    String excerpt = Excerpt.of(line, line.indexOf("connection refused"));
    assertTrue(excerpt.contains("dial tcp 10.0.0.1:80: connect: connection refused"), excerpt);
    assertTrue(excerpt.startsWith("…") && excerpt.endsWith("…"), excerpt);
    assertTrue(excerpt.length() <= Excerpt.LONGEST + 2, excerpt);
    assertTrue(Excerpt.isOf(excerpt, line));
    assertFalse(Excerpt.isOf(excerpt, FAR));
  }

  @Test
  void noSignOutsideTheFirstPlaneIsCutInTwo() {
    String line = "😀".repeat(5_000);
    for (int place = 2_000; place < 2_004; place++) {
      String excerpt = Excerpt.of(line, place);
      String inner = excerpt.substring(1, excerpt.length() - 1);
      assertEquals("", inner.replace("😀", ""));
    }
  }

  @Test
  void theEndsOfALongLineAreNotMarkedAsCut() {
    String line = FAR.strip();
    assertTrue(Excerpt.of(line, 0).startsWith("far away"));
    assertTrue(Excerpt.of(line, line.length() - 1).endsWith("far away"));
  }
}
