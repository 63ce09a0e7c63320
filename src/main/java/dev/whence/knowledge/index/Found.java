package dev.whence.knowledge.index;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A topic, and how sure it is that it answers the question. */
record Found(String topic, double confidence) {

  /** Topics in the order in which they were found; none is surer than the one before it. */
  static final class Several {
    private final int limit;
    private final Map<String, Double> sure = new LinkedHashMap<>();
    private double bound = 1;

    Several(int limit) {
      this.limit = limit;
    }

    int size() {
      return sure.size();
    }

    /** Whether there are enough: nothing is added any more, only raised. */
    boolean isFull() {
      return sure.size() >= limit;
    }

    /** A topic that stands behind those before it; nothing once there are enough. */
    void add(String topic, double confidence) {
      if (!isFull() && !sure.containsKey(topic)) {
        bound = Math.min(bound, confidence);
        sure.put(topic, bound);
      }
    }

    /** Something else speaks for a topic: it stands where that puts it. */
    void raise(String topic, double confidence) {
      sure.merge(topic, confidence, Math::max);
    }

    List<Found> best() {
      return sure.entrySet().stream()
          .map(entry -> new Found(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingDouble(Found::confidence).reversed())
          .limit(limit)
          .toList();
    }
  }
}
