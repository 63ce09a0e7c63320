package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Orders the error kinds that a paste names: the decisive one first. */
final class Ranking {
  private static final double SURE = 0.97;
  private static final double SAID = 0.94;
  private static final double GUESSED = 0.85;
  private static final double HINTED = 0.6;

  /** Each further kind is that much less sure. */
  private static final double FURTHER = 0.6;

  private record Scored(Hit hit, double score) {}

  private Ranking() {}

  static List<RecognisedError> rank(Clues clues) {
    Map<ErrorKind, Scored> best = new EnumMap<>(ErrorKind.class);
    List<Integer> causes = clues.of(Role.CAUSE).stream().map(Hit::from).toList();
    for (Hit hit : clues.errors()) {
      hit.signature()
          .kind()
          .ifPresent(
              kind -> {
                Scored scored = new Scored(hit, score(clues, hit, causes));
                best.merge(kind, scored, (old, next) -> next.score >= old.score ? next : old);
              });
    }
    List<Scored> ranked = new ArrayList<>(best.values());
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<RecognisedError> errors = new ArrayList<>();
    double factor = 1;
    for (Scored scored : ranked) {
      errors.add(recognised(clues, scored.hit, factor));
      factor *= FURTHER;
    }
    return errors;
  }

  private static RecognisedError recognised(Clues clues, Hit hit, double factor) {
    ErrorKind kind = hit.signature().kind().orElseThrow();
    String line = clues.paste().shown(clues.lineOf(hit));
    return new RecognisedError(kind, line, factor * confidence(hit));
  }

  private static double confidence(Hit hit) {
    if (hit.guessed()) {
      return GUESSED;
    }
    return switch (hit.role()) {
      case SYMBOL, TEXT -> SURE;
      case SPOKEN -> SAID;
      case HINT -> HINTED;
      case FAILURE,
          OTHER_FAULT,
          SOLVED,
          UNSOLVED,
          CHANGE,
          CODE,
          DOCUMENTATION,
          SETTING,
          ASKING,
          CAUSE ->
          0;
    };
  }

  private static double score(Clues clues, Hit hit, List<Integer> causes) {
    int line = clues.lineOf(hit);
    double score = strength(hit.role());
    score += 0.05 * Math.min(hit.words(), 8);
    score += 0.4 * (hit.to() / (double) clues.paste().text().length());
    score -= clues.isCode(line) ? 3 : 0;
    score += causes.stream().anyMatch(cause -> isCauseOf(clues, cause, hit)) ? 1 : 0;
    return score;
  }

  /** The cause stands behind its marker, in the same line or the next. */
  private static boolean isCauseOf(Clues clues, int cause, Hit hit) {
    int distance = clues.lineOf(hit) - clues.paste().lineAt(cause);
    return cause <= hit.from() && distance >= 0 && distance <= 1;
  }

  private static double strength(Role role) {
    return switch (role) {
      case SYMBOL -> 4;
      case TEXT -> 3.5;
      case SPOKEN -> 3;
      case HINT -> 1;
      case FAILURE,
          OTHER_FAULT,
          SOLVED,
          UNSOLVED,
          CHANGE,
          CODE,
          DOCUMENTATION,
          SETTING,
          ASKING,
          CAUSE ->
          0;
    };
  }
}
