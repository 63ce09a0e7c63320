package dev.whence.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Looks for better weights, one at a time, on the questions to tune on; the held back ones never
 * take part. Arguments as for {@link ManualQuality}.
 */
public final class WeightTuner {
  private static final double[] FACTORS = {0, 0.5, 1.5, 2};

  private WeightTuner() {}

  public static void main(String[] arguments) throws IOException {
    Path manual = Path.of(arguments[0]);
    Path data = Files.createTempDirectory("whence-weights");
    try (LivingKnowledge knowledge = LivingKnowledge.open(ManualQuality.setup(manual, data))) {
      List<ManualQuality.Asked> asked =
          ManualQuality.questions(Path.of(arguments[1])).stream().filter(a -> !a.held()).toList();
      double[] weights = values(Weights.MEASURED);
      double best = value(knowledge, asked, weights);
      System.out.printf(Locale.ROOT, "%.4f %s%n", best, weights(weights));
      for (int round = 0; round < 1; round++) {
        for (int at = 0; at < weights.length; at++) {
          for (double factor : FACTORS) {
            double[] changed = weights.clone();
            changed[at] = weights[at] == 0 ? factor / 4 : weights[at] * factor;
            double value = value(knowledge, asked, changed);
            System.out.printf(Locale.ROOT, "  %d x %.2f: %.4f%n", at, factor, value);
            if (value > best + 0.002) {
              best = value;
              weights = changed;
              System.out.printf(Locale.ROOT, "%.4f %s%n", best, weights(weights));
            }
          }
        }
      }
    }
    Generations.delete(data);
  }

  private static double value(
      LivingKnowledge knowledge, List<ManualQuality.Asked> asked, double[] weights) {
    return ManualQuality.reciprocalRank(knowledge.with(weights(weights)), asked);
  }

  static double[] values(Weights w) {
    return new double[] {
      w.heading(),
      w.text(),
      w.title(),
      w.path(),
      w.asked(),
      w.code(),
      w.grams(),
      w.pageGrams(),
      w.page(),
      w.pool(),
      w.guessed(),
      w.elsewhere(),
      w.concepts(),
      w.headingConcepts(),
      w.pageConcepts(),
      w.compounds(),
      w.translations()
    };
  }

  static Weights weights(double[] v) {
    return new Weights(
        v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13],
        v[14], v[15], v[16]);
  }
}
