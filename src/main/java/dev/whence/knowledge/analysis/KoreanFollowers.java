package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * The words of Lucene's Korean dictionary that begin at a place in a text. Which they are depends
 * on no more than what stands up to the next space, and is remembered by that; used by one thread
 * at a time.
 */
final class KoreanFollowers {
  /** What is told of each word: its length, number, left side, right side and cost. */
  static final int LENGTH = 0;

  static final int WORD = 1;
  static final int LEFT = 2;
  static final int RIGHT = 3;
  static final int COST = 4;

  /** What it costs more behind a space. */
  static final int PENALTY = 5;

  static final int EACH = 6;

  private static final int SPACE_PENALTY = 3_000;

  /** Texts beyond these are rare, and looked up anew. */
  private static final int REMEMBERED = 32_768;

  /** A longer text hardly comes again. */
  private static final int LONGEST = 12;

  /** What stands at the end of words, and hardly ever after a space. */
  private static final Set<POS.Tag> ENDINGS =
      EnumSet.of(
          POS.Tag.EP,
          POS.Tag.EF,
          POS.Tag.EC,
          POS.Tag.ETN,
          POS.Tag.ETM,
          POS.Tag.JKS,
          POS.Tag.JKC,
          POS.Tag.JKG,
          POS.Tag.JKO,
          POS.Tag.JKB,
          POS.Tag.JKV,
          POS.Tag.JKQ,
          POS.Tag.JX,
          POS.Tag.JC,
          POS.Tag.VCP,
          POS.Tag.XSA,
          POS.Tag.XSN,
          POS.Tag.XSV);

  private static final char FIRST_SYLLABLE = '\uAC00';
  private static final char LAST_SYLLABLE = '\uD7A3';

  private final KoreanDictionary dictionary = KoreanDictionary.shared();
  private final FST<Long> trie = dictionary.trie();
  private final FST.BytesReader reader = trie.getBytesReader();
  private final FST.Arc<Long> root = trie.getFirstArc(new FST.Arc<>());
  private final FST.Arc<Long> arc = new FST.Arc<>();

  /** The ways on from each syllable that a text began with; that first step is the slow one. */
  private final Map<Character, Optional<FST.Arc<Long>>> firsts = new HashMap<>();

  private final IntsRef ids = new IntsRef();
  private final Slices<int[]> remembered = new Slices<>(REMEMBERED);
  private int[] found = new int[64 * EACH];
  private int size;

  /** What a word costs more behind a space. */
  static int penalty(KoMorphData morphs, int id) {
    return ENDINGS.contains(morphs.getLeftPOS(id)) ? SPACE_PENALTY : 0;
  }

  /** The words that begin at a place, {@link #EACH} numbers for each. */
  int[] at(char[] text, int place) throws IOException {
    int end = place;
    while (end < text.length && end - place <= LONGEST && text[end] != ' ') {
      end++;
    }
    end = Math.min(end + 1, text.length);
    int[] known = remembered.get(text, place, end);
    if (known != null) {
      return known;
    }
    int seen = lookUp(text, place);
    int[] words = Arrays.copyOf(found, size);
    if (seen <= end) {
      remembered.put(text, place, end, words);
    }
    return words;
  }

  /** Looks the words up, and says up to where the text was looked at. */
  private int lookUp(char[] text, int place) throws IOException {
    size = 0;
    int output = 0;
    for (int at = place; at < text.length; at++) {
      if (at == place ? !begins(text[at]) : !goesOn(text[at])) {
        return at + 1;
      }
      output += arc.output().intValue();
      if (arc.isFinal()) {
        dictionary.words(output + arc.nextFinalOutput().intValue(), ids);
        for (int id = ids.offset; id < ids.offset + ids.length; id++) {
          add(ids.ints[id], at + 1 - place);
        }
      }
    }
    // Had there been more text, it would have been looked at.
    return text.length;
  }

  private boolean begins(char first) throws IOException {
    if (first < FIRST_SYLLABLE || first > LAST_SYLLABLE) {
      arc.copyFrom(root);
      return goesOn(first);
    }
    Optional<FST.Arc<Long>> known = firsts.get(first);
    if (known == null) {
      arc.copyFrom(root);
      known = goesOn(first) ? Optional.of(new FST.Arc<Long>().copyFrom(arc)) : Optional.empty();
      firsts.put(first, known);
    }
    known.ifPresent(arc::copyFrom);
    return known.isPresent();
  }

  private boolean goesOn(char next) throws IOException {
    return trie.findTargetArc(next, arc, arc, reader) != null;
  }

  private void add(int id, int length) {
    found = found.length < size + EACH ? Arrays.copyOf(found, size * 2) : found;
    found[size + LENGTH] = length;
    found[size + WORD] = id;
    found[size + LEFT] = dictionary.getLeftId(id);
    found[size + RIGHT] = dictionary.getRightId(id);
    found[size + COST] = dictionary.getWordCost(id);
    found[size + PENALTY] = penalty(dictionary, id);
    size += EACH;
  }
}
