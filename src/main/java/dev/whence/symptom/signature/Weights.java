package dev.whence.symptom.signature;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How much each sign speaks for or against a report; what is not weighed says nothing. */
public final class Weights {
  private final Map<Sign, Double> weights = new EnumMap<>(Sign.class);

  void put(Sign sign, double weight) {
    weights.put(sign, weight);
  }

  Weights copy() {
    Weights copy = new Weights();
    copy.weights.putAll(weights);
    return copy;
  }

  public double of(Sign sign) {
    return weights.getOrDefault(sign, 0.0);
  }

  /** The sum over signs; more than nothing speaks for a report. */
  public double sum(Set<Sign> signs) {
    double sum = of(Sign.ALWAYS);
    for (Sign sign : signs) {
      sum += of(sign);
    }
    return sum;
  }
}
