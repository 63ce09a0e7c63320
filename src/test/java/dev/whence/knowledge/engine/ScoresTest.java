package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void theScoreReachedByTheBestIsNeverAboveThatOfTheirLast() {
    Random random = new Random(3);
    float[] each = new float[5_000];
    Scores scores = new Scores(each.length);
    for (int document = 0; document < each.length; document++) {
      each[document] = (float) Math.exp(random.nextGaussian() * 1.5);
      scores.add(document, each[document]);
    }
    double[] sorted =
        IntStream.range(0, each.length).mapToDouble(at -> -each[at]).sorted().toArray();
    for (int best : new int[] {1, 2, 100, 4_999, 5_000}) {
      double last = -sorted[best - 1];
      float reached = scores.reachedBy(best);
      assertTrue(
          reached <= last && reached > last * 0.96 - 1e-3, best + ": " + reached + " of " + last);
    }
    assertEquals(0, scores.reachedBy(5_001));
  }

  @Test
  void theBestAreKeptAndWhatHasAsMuchAsTheirLast() {
    Scores scores = new Scores(9);
    float[] each = {1, 1.001f, 2, 1.001f, 0.5f, 1.0005f};
    for (int document = 0; document < each.length; document++) {
      scores.add(document, each[document]);
    }
    scores.keepBest(2);
    assertEquals(3, scores.size());
    assertEquals(1, scores.document(0));
    assertEquals(2, scores.document(1));
    assertEquals(3, scores.document(2));
    scores.keepBest(7);
    assertEquals(3, scores.size());
  }

  @Test
  void theSecondSumAddsUpBesideAndIsForgottenAlong() {
    Scores scores = new Scores(9);
    scores.add(4, 3);
    scores.add(4, 1, 2);
    scores.add(6, 1, 5);
    assertEquals(4, scores.of(4));
    assertEquals(2, scores.told(4));
    scores.keep(2);
    assertEquals(0, scores.told(6));
    scores.clear();
    assertEquals(0, scores.told(4));
  }

  @Test
  void scoresHandedOnStandFurtherOnAndNoneIsLeft() {
    Scores stretch = new Scores(9);
    stretch.add(4, 3, 2);
    stretch.add(6, 1);
    Scores all = new Scores(100);
    stretch.handOn(all, 50, 2);
    assertEquals(1, all.size());
    assertEquals(54, all.document(0));
    assertEquals(3, all.of(54));
    assertEquals(2, all.told(54));
    assertEquals(0, stretch.size());
    assertFalse(stretch.has(4) || stretch.has(6));
  }

  @Test
  void whatIsForgottenHasNoScore() {
    Scores scores = new Scores(9);
    scores.add(7, 3);
    scores.add(2, 1);
    scores.add(5, 2);
    scores.keep(2);
    assertEquals(2, scores.size());
    assertEquals(5, scores.document(0));
    assertEquals(7, scores.document(1));
    assertFalse(scores.has(2));
    assertEquals(1, scores.from(6));
    scores.clear();
    assertEquals(0, scores.size());
    assertFalse(scores.has(7));
  }
}
