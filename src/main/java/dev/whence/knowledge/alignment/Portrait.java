package dev.whence.knowledge.alignment;

import dev.whence.knowledge.Document;
import dev.whence.knowledge.markdown.Draft;
import dev.whence.knowledge.markdown.Literals;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What of a section can be compared across languages.
 *
 * @param place where it stands in its document, from 0 to 1
 * @param share how much of its document's text it is
 */
record Portrait(
    Document document,
    Draft draft,
    Set<ErrorKind> kinds,
    Literals heading,
    Literals literals,
    double place,
    double share) {

  /** Literals of more than this share of the sections say nothing about which section it is. */
  private static final double COMMON = 0.5;

  static List<Portrait> of(Document document, Function<String, Set<ErrorKind>> errorKindsOf) {
    List<Draft> drafts = document.drafts();
    Set<Integer> common = common(drafts);
    double length = drafts.stream().mapToInt(draft -> draft.text().length() + 1).sum();
    List<Portrait> portraits = new ArrayList<>(drafts.size());
    for (int at = 0; at < drafts.size(); at++) {
      Draft draft = drafts.get(at);
      portraits.add(
          new Portrait(
              document,
              draft,
              errorKindsOf.apply(draft.heading()),
              draft.headingLiterals(),
              draft.literals().without(common),
              (double) at / drafts.size(),
              (draft.text().length() + 1) / length));
    }
    return portraits;
  }

  private static Set<Integer> common(List<Draft> drafts) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Draft draft : drafts) {
      for (int hash : draft.literals().hashes()) {
        counts.merge(hash, 1, Integer::sum);
      }
    }
    double bound = Math.max(2, COMMON * drafts.size());
    Set<Integer> common = new HashSet<>();
    counts.forEach(
        (hash, count) -> {
          if (count > bound) {
            common.add(hash);
          }
        });
    return common;
  }

  /** How well two sections of different translations fit. */
  double fit(Portrait other) {
    return kindsFit(other)
        + levelFit(other)
        + shapeFit(other)
        + 3 * literalFit(heading, other.heading, 1)
        + 4 * literalFit(literals, other.literals, 3)
        + 0.5 * (1 - Math.abs(place - other.place))
        + lengthFit(other);
  }

  /** Whether the document goes on below this section, as under its title. */
  boolean isAboveTheNext() {
    int next = document.drafts().indexOf(draft) + 1;
    return next < document.drafts().size() && document.drafts().get(next).level() > draft.level();
  }

  private double kindsFit(Portrait other) {
    if (kinds.isEmpty() || other.kinds.isEmpty()) {
      return 0;
    }
    return kinds.stream().anyMatch(other.kinds::contains) ? 3 : -6;
  }

  private double levelFit(Portrait other) {
    return 1 - Math.abs(draft.level() - other.draft.level());
  }

  private double shapeFit(Portrait other) {
    Draft.Shape mine = draft.shape();
    Draft.Shape theirs = other.draft.shape();
    return countFit(mine.codes(), theirs.codes(), 0.8)
        + countFit(mine.entries(), theirs.entries(), 0.8)
        + countFit(mine.quotes(), theirs.quotes(), 0.5)
        + countFit(mine.tables(), theirs.tables(), 0.5)
        + countFit(mine.paragraphs(), theirs.paragraphs(), 0.3);
  }

  private static double countFit(int mine, int theirs, double weight) {
    if (mine == theirs) {
      return mine == 0 ? 0.1 * weight : weight;
    }
    return -weight * Math.abs(mine - theirs) / Math.max(mine, theirs);
  }

  private double lengthFit(Portrait other) {
    double apart = Math.abs(Math.log(share / other.share));
    return 0.6 - Math.min(apart, 1.6);
  }

  /** From -0.5 (both have some, none shared) to 1; fewer than {@code enough} shared say less. */
  static double literalFit(Literals mine, Literals theirs, int enough) {
    int fewer = Math.min(mine.size(), theirs.size());
    if (fewer == 0) {
      return 0;
    }
    int shared = mine.shared(theirs);
    if (shared == 0) {
      return fewer >= 2 * enough ? -0.5 : 0;
    }
    double overlap = (double) shared / fewer;
    return overlap * Math.min(1, (double) shared / enough);
  }
}
