package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.junit.jupiter.api.Test;

/** Every word of the Korean dictionary is what Lucene reads from the same files. */
class KoreanDictionaryTest {
  @Test
  void tellsOfEveryWordWhatLuceneTells() throws Exception {
    KoreanDictionary ours = KoreanDictionary.shared();
    TokenInfoDictionary theirs = TokenInfoDictionary.getInstance();
    IntsRefFSTEnum<Long> spellings = new IntsRefFSTEnum<>(ours.trie());
    IntsRef mine = new IntsRef();
    IntsRef lucenes = new IntsRef();
    int seen = 0;
    IntsRefFSTEnum.InputOutput<Long> each;
    while ((each = spellings.next()) != null) {
      int spelling = each.output.intValue();
      ours.words(spelling, mine);
      theirs.lookupWordIds(spelling, lucenes);
      assertTrue(mine.intsEquals(lucenes));
      char[] letters = new char[each.input.length];
      for (int at = 0; at < letters.length; at++) {
        letters[at] = (char) each.input.ints[each.input.offset + at];
      }
      for (int at = 0; at < mine.length; at++) {
        assertSame(mine.ints[mine.offset + at], letters, ours, theirs.getMorphAttributes());
        seen++;
      }
    }
    assertTrue(seen > 700_000, seen + " words");
  }

  private static void assertSame(int word, char[] text, KoMorphData ours, KoMorphData theirs) {
    assertEquals(theirs.getLeftId(word), ours.getLeftId(word));
    assertEquals(theirs.getRightId(word), ours.getRightId(word));
    assertEquals(theirs.getWordCost(word), ours.getWordCost(word));
    assertEquals(theirs.getPOSType(word), ours.getPOSType(word));
    assertEquals(theirs.getLeftPOS(word), ours.getLeftPOS(word));
    assertEquals(theirs.getRightPOS(word), ours.getRightPOS(word));
    assertEquals(theirs.getReading(word), ours.getReading(word));
    assertArrayEquals(
        theirs.getMorphemes(word, text, 0, text.length),
        ours.getMorphemes(word, text, 0, text.length));
  }
}
