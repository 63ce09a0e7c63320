package dev.whence.symptom.signature;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How much each sign speaks for or against a report; what is not weighed says nothing. */
public final class Weights {
  private final Map<Sign, Double> alone = new EnumMap<>(Sign.class);
  private final Map<Sign, Double> together = new EnumMap<>(Sign.class);

  /**
   * @param alone how much a sign says where nothing but signs is known
   * @param together how much it adds to what the text reads like as a whole
   */
  void put(Sign sign, double alone, double together) {
    this.alone.put(sign, alone);
    this.together.put(sign, together);
  }

  Weights copy() {
    Weights copy = new Weights();
    copy.alone.putAll(alone);
    copy.together.putAll(together);
    return copy;
  }

  public double of(Sign sign) {
    return alone.getOrDefault(sign, 0.0);
  }

  public double together(Sign sign) {
    return together.getOrDefault(sign, 0.0);
  }

  /** The sum over signs where nothing else is known; more than nothing speaks for a report. */
  public double sum(Set<Sign> signs) {
    double sum = of(Sign.ALWAYS);
    for (Sign sign : signs) {
      sum += of(sign);
    }
    return sum;
  }

  /** What signs add to what a text reads like. */
  public double added(Set<Sign> signs) {
    double sum = 0;
    for (Sign sign : signs) {
      sum += together(sign);
    }
    return sum;
  }
}
