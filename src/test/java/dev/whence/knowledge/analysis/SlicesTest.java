package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A value is found by its characters, wherever they stand. */
class SlicesTest {
  @Test
  void findsWhatWasPutByTheSameCharacters() {
    Slices<Integer> slices = new Slices<>(10_000);
    Map<String, Integer> expected = new HashMap<>();
    Random random = new Random(5);
    for (int at = 0; at < 20_000; at++) {
      String key = Integer.toString(random.nextInt(9_000), 3);
      char[] text = ("<" + key + ">").toCharArray();
      assertEquals(expected.get(key), slices.get(text, 1, text.length - 1), key);
      if (expected.putIfAbsent(key, at) == null) {
        slices.put(text, 1, text.length - 1, at);
      }
    }
  }

  @Test
  void keepsWhatItHasAndTakesNoMoreOnceItIsFull() {
    Slices<String> slices = new Slices<>(2);
    char[] text = "abc".toCharArray();
    slices.put(text, 0, 1, "a");
    slices.put(text, 1, 2, "b");
    slices.put(text, 2, 3, "c");
    assertEquals("a", slices.get(text, 0, 1));
    assertEquals("b", slices.get(text, 1, 2));
    assertNull(slices.get(text, 2, 3));
  }

  @Test
  void tellsNothingFromAStretchOfNothing() {
    Slices<String> slices = new Slices<>(2);
    char[] text = "ab".toCharArray();
    assertNull(slices.get(text, 1, 1));
    slices.put(text, 1, 1, "nothing");
    assertEquals("nothing", slices.get(text, 0, 0));
    assertNull(slices.get(text, 0, 1));
  }
}
