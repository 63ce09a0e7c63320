package dev.whence.knowledge.engine;

import java.util.Arrays;

/**
 * The scores of one search as they add up, by document. Only documents that were scored are ever
 * looked at, however many there are.
 */
final class Scores {
  private static final int FEW = 1_024;

  /** Scores are told apart by their exponent and six bits: by one part in sixty-four. */
  private static final int STEP_BITS = 17;

  /** From scores that count for nothing to scores that no question reaches. */
  private static final int LOWEST = Float.floatToRawIntBits(1f / 4_096);

  private static final int STEPS = (Float.floatToRawIntBits(65_536f) - LOWEST) >> STEP_BITS;

  private final float[] scores;
  private final float[] told;
  private int[] scored = new int[FEW];
  private final int[] steps = new int[STEPS];
  private int size;
  private boolean inOrder;

  Scores(int documents) {
    this.scores = new float[documents];
    this.told = new float[documents];
  }

  boolean has(int document) {
    return scores[document] > 0;
  }

  float of(int document) {
    return scores[document];
  }

  /** Adds to a document that has a score, or gives it its first. */
  void add(int document, float more) {
    if (scores[document] == 0) {
      if (size == scored.length) {
        scored = Arrays.copyOf(scored, size * 2);
      }
      scored[size++] = document;
    }
    scores[document] += more;
  }

  /** As {@link #add(int, float)}, and adds to the document's second sum. */
  void add(int document, float more, float toTell) {
    add(document, more);
    told[document] += toTell;
  }

  /** The second sum of a document. */
  float told(int document) {
    return told[document];
  }

  int size() {
    return size;
  }

  /** One of the documents that have a score, in their order; none may get its first meanwhile. */
  int document(int at) {
    if (!inOrder) {
      Arrays.sort(scored, 0, size);
      inOrder = true;
    }
    return scored[at];
  }

  /** Where documents from this one on stand. */
  int from(int document) {
    if (size == 0 || document(0) >= document) {
      return 0;
    }
    int found = Arrays.binarySearch(scored, 0, size, document);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * A score that so many documents have at the least, and not much below that of the last of them;
   * zero while there are fewer.
   */
  float reachedBy(int documents) {
    if (size < documents) {
      return 0;
    }
    Arrays.fill(steps, 0);
    for (int at = 0; at < size; at++) {
      steps[step(scores[scored[at]])]++;
    }
    int step = STEPS;
    for (int above = 0; above < documents && step > 0; above += steps[step]) {
      step--;
    }
    return step == 0 ? 0 : Float.intBitsToFloat(LOWEST + (step << STEP_BITS));
  }

  private static int step(float score) {
    int above = (Float.floatToRawIntBits(score) - LOWEST) >> STEP_BITS;
    return Math.clamp(above, 0, STEPS - 1);
  }

  /** Forgets documents with less than so much. */
  void keep(float least) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      int document = scored[at];
      if (scores[document] >= least) {
        scored[kept++] = document;
      } else {
        scores[document] = 0;
        told[document] = 0;
      }
    }
    size = kept;
  }

  /**
   * Forgets all but the best so many documents, and those that have as much as the last of them.
   */
  void keepBest(int documents) {
    keep(reachedBy(documents));
    if (size > documents) {
      float[] ordered = new float[size];
      for (int at = 0; at < size; at++) {
        ordered[at] = scores[scored[at]];
      }
      Arrays.sort(ordered);
      keep(ordered[size - documents]);
    }
  }

  /** Gives documents with so much at the least to others, as so many further on; none is left. */
  void handOn(Scores others, int further, float least) {
    for (int at = 0; at < size; at++) {
      int document = scored[at];
      if (scores[document] >= least) {
        others.add(further + document, scores[document], told[document]);
      }
      scores[document] = 0;
      told[document] = 0;
    }
    size = 0;
  }

  /** Makes it ready for another search. */
  void clear() {
    keep(Float.POSITIVE_INFINITY);
    inOrder = false;
  }
}
