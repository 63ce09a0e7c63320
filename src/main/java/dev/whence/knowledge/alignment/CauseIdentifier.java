package dev.whence.knowledge.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives the causes of a topic their ids: by markers, by the words of each, and by the translations
 * together. What stays unsure has none.
 */
final class CauseIdentifier {
  /** From here on the words of one language are enough. */
  private static final double CLEAR = 3.2;

  /** The words of several translations together may be weaker. */
  private static final double CLEAR_TOGETHER = 2.5;

  /** By so much the first must beat the second. */
  private static final double AHEAD = 1;

  private final List<String> ids;
  private final List<List<Reason>> translations;

  private CauseIdentifier(List<String> ids, List<List<Reason>> translations) {
    this.ids = ids;
    this.translations = translations;
  }

  /** The causes of one topic, a list for each translation, the leading one first. */
  static void identify(List<String> ids, List<List<Reason>> translations) {
    CauseIdentifier identifier = new CauseIdentifier(ids, translations);
    translations.forEach(identifier::byOwnWords);
    identifier.together();
  }

  private record Claim(Reason reason, int cause, double score) {}

  private void byOwnWords(List<Reason> reasons) {
    Set<String> taken = taken(reasons);
    List<Claim> claims = new ArrayList<>();
    for (Reason reason : reasons) {
      for (int cause = 0; cause < reason.scores().length; cause++) {
        if (reason.scores()[cause] >= CLEAR) {
          claims.add(new Claim(reason, cause, reason.scores()[cause]));
        }
      }
    }
    claims.sort(Comparator.comparingDouble(Claim::score).reversed());
    for (Claim claim : claims) {
      boolean free = claim.reason().id().isEmpty() && !taken.contains(ids.get(claim.cause()));
      if (free && claim.score() - runnerUp(claim, taken) >= AHEAD) {
        claim.reason().identify(ids.get(claim.cause()));
        taken.add(ids.get(claim.cause()));
      }
    }
  }

  /** The best score of another cause that is still to be had. */
  private double runnerUp(Claim claim, Set<String> taken) {
    double best = 0;
    double[] scores = claim.reason().scores();
    for (int cause = 0; cause < scores.length; cause++) {
      if (cause != claim.cause() && !taken.contains(ids.get(cause))) {
        best = Math.max(best, scores[cause]);
      }
    }
    return best;
  }

  private static Set<String> taken(List<Reason> reasons) {
    Set<String> taken = new HashSet<>();
    reasons.forEach(reason -> reason.id().ifPresent(taken::add));
    return taken;
  }

  private void together() {
    List<Reason> reference =
        translations.stream()
            .max(Comparator.comparingLong(CauseIdentifier::known))
            .orElse(List.of());
    List<List<Reason>> clusters = new ArrayList<>();
    reference.forEach(reason -> clusters.add(new ArrayList<>(List.of(reason))));
    for (List<Reason> translation : translations) {
      if (!translation.equals(reference)) {
        addTo(clusters, reference, translation);
      }
    }
    clusters.forEach(this::byAllWords);
    clusters.forEach(cluster -> cluster.getFirst().id().ifPresent(id -> spread(id, cluster)));
  }

  private static long known(List<Reason> reasons) {
    return reasons.stream().filter(reason -> reason.id().isPresent()).count();
  }

  private static void addTo(
      List<List<Reason>> clusters, List<Reason> reference, List<Reason> translation) {
    Matching matching =
        new Matching(
            translation.size(),
            reference.size(),
            (left, right) -> fit(translation.get(left), left, reference.get(right), right));
    int[] pairs = matching.pairs();
    for (int at = 0; at < pairs.length; at++) {
      if (pairs[at] >= 0 && matching.margin(at, pairs[at]) >= SectionAligner.CERTAIN) {
        clusters.get(pairs[at]).add(translation.get(at));
      }
    }
  }

  private static double fit(Reason mine, int left, Reason theirs, int right) {
    double fit = 0.8 + 3 * Portrait.literalFit(mine.literals(), theirs.literals(), 2);
    fit +=
        0.4
            - Math.min(
                1,
                Math.abs(Math.log((1.0 + mine.text().length()) / (1.0 + theirs.text().length())))
                    / 2);
    fit += left == right ? 0.2 : 0;
    if (mine.id().isPresent() && theirs.id().isPresent()) {
      return fit + (mine.id().equals(theirs.id()) ? 6 : -8);
    }
    return fit + 2 * likeness(mine.scores(), theirs.scores());
  }

  /** The cosine of two score lists. */
  private static double likeness(double[] mine, double[] theirs) {
    double product = 0;
    double mineSquared = 0;
    double theirsSquared = 0;
    for (int cause = 0; cause < mine.length; cause++) {
      double a = Math.max(0, mine[cause]);
      double b = Math.max(0, theirs[cause]);
      product += a * b;
      mineSquared += a * a;
      theirsSquared += b * b;
    }
    return product == 0 ? 0 : product / Math.sqrt(mineSquared * theirsSquared);
  }

  /** What no single translation says clearly enough, several may. */
  private void byAllWords(List<Reason> cluster) {
    Reason first = cluster.getFirst();
    if (first.id().isPresent() || cluster.size() < 2) {
      return;
    }
    double[] mean = new double[ids.size()];
    for (Reason reason : cluster) {
      for (int cause = 0; cause < mean.length; cause++) {
        mean[cause] += Math.max(0, reason.scores()[cause]) / cluster.size();
      }
    }
    Set<String> taken = taken(listOf(first));
    int best = -1;
    double second = 0;
    for (int cause = 0; cause < mean.length; cause++) {
      if (taken.contains(ids.get(cause))) {
        continue;
      }
      if (best < 0 || mean[cause] > mean[best]) {
        second = best < 0 ? 0 : mean[best];
        best = cause;
      } else {
        second = Math.max(second, mean[cause]);
      }
    }
    if (best >= 0 && mean[best] >= CLEAR_TOGETHER && mean[best] - second >= AHEAD) {
      first.identify(ids.get(best));
    }
  }

  private List<Reason> listOf(Reason reason) {
    return translations.stream()
        .filter(list -> list.contains(reason))
        .findFirst()
        .orElse(List.of());
  }

  private void spread(String id, List<Reason> cluster) {
    for (Reason reason : cluster) {
      if (reason.id().isPresent() || contradicts(reason, id)) {
        continue;
      }
      if (!taken(listOf(reason)).contains(id)) {
        reason.identify(id);
      }
    }
  }

  /** Whether its own words clearly speak of something else. */
  private boolean contradicts(Reason reason, String id) {
    int best = reason.best();
    if (best < 0 || ids.get(best).equals(id)) {
      return false;
    }
    int named = ids.indexOf(id);
    double own = named < 0 ? 0 : reason.scores()[named];
    return reason.scores()[best] - own >= CLEAR;
  }
}
