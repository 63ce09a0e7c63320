package dev.whence.knowledge.index;

import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The topics that speak of each error kind. */
final class Speaking {
  /** What speaking of one error alone, and what telling causes, is worth beside words. */
  private static final double ALONE = 0.15;

  private static final double TELLS_CAUSES = 0.3;

  /**
   * Those named after the error first, then by words. A section that tells causes helps more than a
   * title that only names the error.
   */
  private static final Comparator<Weighed> ORDER =
      Comparator.comparingInt((Weighed one) -> -one.speaker.specificity)
          .thenComparingDouble(one -> -one.suits)
          .thenComparingInt(one -> -one.speaker.entry.causes())
          .thenComparing(one -> one.speaker.entry.id());

  private final Map<ErrorKind, List<Speaker>> byKind = new EnumMap<>(ErrorKind.class);

  Speaking(Collection<Catalogue.Entry> entries) {
    for (Catalogue.Entry entry : entries) {
      for (ErrorKind kind : entry.kinds()) {
        byKind
            .computeIfAbsent(kind, _ -> new ArrayList<>())
            .add(new Speaker(entry, specificity(entry, kind)));
      }
    }
  }

  private record Speaker(Catalogue.Entry entry, int specificity) {}

  private record Weighed(Speaker speaker, double suits) {}

  /** All topics that speak of a kind, in the order in which they are of help. */
  List<Catalogue.Entry> of(ErrorKind kind, Map<String, Double> words) {
    List<Weighed> weighed = new ArrayList<>();
    for (Speaker speaker : byKind.getOrDefault(kind, List.of())) {
      weighed.add(new Weighed(speaker, suits(speaker.entry, words)));
    }
    weighed.sort(ORDER);
    return weighed.stream().map(one -> one.speaker.entry).toList();
  }

  /** How well a topic suits an error that no heading names: by words, and by telling causes. */
  private static double suits(Catalogue.Entry entry, Map<String, Double> words) {
    double alone = entry.kinds().size() == 1 ? ALONE : 0;
    double causes = entry.causes() > 0 ? TELLS_CAUSES : 0;
    return (1 + words.getOrDefault(entry.id(), 0.0)) * (1 + alone + causes);
  }

  private static int specificity(Catalogue.Entry entry, ErrorKind kind) {
    int named = entry.headed().contains(kind) ? (entry.headed().size() == 1 ? 4 : 3) : 0;
    if (named == 0) {
      return 0;
    }
    int alone = entry.kinds().size() == 1 ? 1 : 0;
    int tellsCauses = entry.causes() > 0 ? 2 : 0;
    return named + alone + tellsCauses;
  }
}
