package dev.whence.knowledge.alignment;

import dev.whence.knowledge.causes.CauseWords;
import dev.whence.knowledge.markdown.Candidate;
import dev.whence.knowledge.markdown.Literals;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which entries of a topic's lists are causes; its translations vote. */
final class CauseFinder {
  /** From here on an entry's words name a cause. */
  private static final double NAMED = 4;

  /** A bold line without a number must name its cause plainly. */
  private static final double NAMED_PLAINLY = 5.5;

  /** A list of causes names so many of its entries with words known. */
  private static final double NAMED_SHARE = 0.3;

  /** Nobody reads a longer list of causes; it is a list of something else. */
  private static final int MOST_CAUSES = 100;

  private final CauseScores scores;
  private final boolean aboutAnError;

  CauseFinder(CauseWords words, Set<ErrorKind> kinds) {
    this.scores = new CauseScores(words, kinds);
    this.aboutAnError = !kinds.isEmpty();
  }

  /** The causes in the lists of each translation. */
  List<List<Reason>> find(List<Portrait> portraits) {
    List<List<Reason>> all = portraits.stream().map(this::candidates).toList();
    List<Set<Integer>> accepted = new ArrayList<>();
    long votes = 0;
    for (int at = 0; at < portraits.size(); at++) {
      Set<Integer> groups = accepted(portraits.get(at), all.get(at));
      accepted.add(groups);
      votes += groups.isEmpty() ? 0 : 1;
    }
    boolean elected = 2 * votes >= portraits.size() && votes > 0;
    List<List<Reason>> found = new ArrayList<>();
    for (int at = 0; at < portraits.size(); at++) {
      Set<Integer> groups = accepted.get(at);
      boolean marked = all.get(at).stream().anyMatch(reason -> reason.id().isPresent());
      if (elected && groups.isEmpty()) {
        groups = fallback(portraits.get(at));
      }
      found.add(elected || marked ? reasons(portraits.get(at), all.get(at), groups) : List.of());
    }
    return found;
  }

  private List<Reason> candidates(Portrait portrait) {
    List<Reason> reasons = new ArrayList<>();
    Language language = portrait.document().language();
    boolean worthScoring =
        aboutAnError
            || portrait.draft().candidates().stream()
                .anyMatch(c -> c.offer() == Candidate.Offer.CAUSES || c.marker().isPresent());
    for (int at = 0; at < portrait.draft().candidates().size(); at++) {
      Candidate candidate = portrait.draft().candidates().get(at);
      double[] score =
          worthScoring ? scores.of(language, candidate.title(), candidate.text()) : new double[0];
      reasons.add(
          new Reason(
              candidate.title(),
              candidate.text(),
              candidate.line(),
              candidate.literals(),
              at,
              score,
              candidate.marker()));
    }
    return reasons;
  }

  private Set<Integer> accepted(Portrait portrait, List<Reason> reasons) {
    List<Candidate> candidates = portrait.draft().candidates();
    Set<Integer> groups = new HashSet<>();
    int from = 0;
    while (from < candidates.size()) {
      int to = from + 1;
      while (to < candidates.size() && candidates.get(to).group() == candidates.get(from).group()) {
        to++;
      }
      if (isCauses(candidates.subList(from, to), reasons.subList(from, to))) {
        groups.add(candidates.get(from).group());
      }
      from = to;
    }
    return groups;
  }

  private boolean isCauses(List<Candidate> candidates, List<Reason> reasons) {
    if (candidates.stream().anyMatch(candidate -> candidate.marker().isPresent())) {
      return true;
    }
    Candidate first = candidates.getFirst();
    if (first.offer() == Candidate.Offer.SOLUTIONS) {
      return false;
    }
    long named = reasons.stream().filter(reason -> score(reason) >= NAMED).count();
    boolean enough = named > 0 && named >= NAMED_SHARE * candidates.size();
    boolean announced = first.offer() == Candidate.Offer.CAUSES;
    return switch (first.style()) {
      case LABEL -> aboutAnError && score(reasons.getFirst()) >= NAMED_PLAINLY;
      case PARAGRAPH -> false;
      case NUMBERED, BOLD -> announced || (aboutAnError && enough);
      case BULLET -> (announced || aboutAnError) && enough;
    };
  }

  private static double score(Reason reason) {
    int best = reason.best();
    return best < 0 ? 0 : reason.scores()[best];
  }

  /** Where the other translations have causes, the longest list here is likely theirs. */
  private static Set<Integer> fallback(Portrait portrait) {
    int best = -1;
    long most = 0;
    for (Candidate candidate : portrait.draft().candidates()) {
      boolean counted =
          candidate.style() == Candidate.Style.NUMBERED
              || candidate.style() == Candidate.Style.BOLD;
      long size =
          portrait.draft().candidates().stream()
              .limit(200)
              .filter(other -> other.group() == candidate.group())
              .count();
      if (counted && candidate.offer() != Candidate.Offer.SOLUTIONS && size > most) {
        most = size;
        best = candidate.group();
      }
    }
    return best < 0 ? Set.of() : Set.of(best);
  }

  private static List<Reason> reasons(Portrait portrait, List<Reason> all, Set<Integer> groups) {
    List<Reason> reasons = new ArrayList<>();
    boolean counted = false;
    for (Reason reason : all) {
      Candidate candidate = portrait.draft().candidates().get(reason.candidate());
      boolean label = candidate.style() == Candidate.Style.LABEL && reason.id().isEmpty();
      if (reasons.size() < MOST_CAUSES
          && groups.contains(candidate.group())
          && !(label && counted)) {
        reasons.add(reason);
        counted |= !label;
      }
    }
    return reasons;
  }

  Reason prose(Language language, String title, String text, int line) {
    return new Reason(
        title, text, line, Literals.NONE, -1, scores.of(language, title, ""), Optional.empty());
  }

  boolean isAtHome(int cause) {
    return scores.isAtHome(cause);
  }
}
