package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Orders the error kinds that a paste names: the decisive one first. */
final class Ranking {
  /** Each further kind is that much less sure. */
  private static final double FURTHER = 0.6;

  private static final double GUESSED = 0.85;

  /** Code is no report, a cause goes before what it caused, the last try before the first. */
  private static final double IN_CODE = -3;

  private static final double AS_CAUSE = 2;
  private static final double LATER = 0.6;

  private static final double LOOSE = 1.8;

  /** What people say beside the number of a proxy's page is that page in their words. */
  private static final double BESIDE_PAGE = 1.3;

  /** A program that lacks these hangs, or lets its clients go. */
  private static final Set<ErrorKind> ROOTS =
      EnumSet.of(
          ErrorKind.TOO_MANY_OPEN_FILES,
          ErrorKind.ADDRESS_IN_USE,
          ErrorKind.ADDRESS_NOT_AVAILABLE,
          ErrorKind.CERTIFICATE_INVALID,
          ErrorKind.NAME_NOT_RESOLVED);

  /** What is seen from outside, whatever the reason. */
  private static final Set<ErrorKind> SEEN =
      EnumSet.of(ErrorKind.CONNECTION_TIMEOUT, ErrorKind.CONNECTION_RESET);

  /** How a look-up ended, told behind it in its line. */
  private static final Set<ErrorKind> ENDS =
      EnumSet.of(
          ErrorKind.CONNECTION_TIMEOUT, ErrorKind.CONNECTION_REFUSED, ErrorKind.CONNECTION_RESET);

  /** Of which a refused upgrade speaks, and a failed encryption. */
  private static final List<String> UPGRADES =
      List.of(
          "101", "handshake", "upgrade", "websocket", "response code", "status", "content-type");

  private static final List<String> ENCRYPTED = List.of("ssl", "tls", "version number");

  private static final double WORD = 0.05;
  private static final int MOST_WORDS = 8;

  private record Scored(Hit hit, double score) {}

  private final Clues clues;
  private final int length;
  private final Map<Integer, Integer> causes;

  /** Whether a kind is named that others follow from. */
  private final boolean rooted;

  /** Whether a certificate is named, for which people say that the other side refuses. */
  private final boolean untrusted;

  /** The lines that name a proxy's page. */
  private final Set<Integer> pages = new HashSet<>();

  /** Where in its line a program first says that a name was not found. */
  private final Map<Integer, Integer> lookUps = new HashMap<>();

  private Ranking(Clues clues) {
    this.clues = clues;
    length = clues.paste().text().length();
    causes = causes(clues);
    rooted = clues.errors().stream().anyMatch(Ranking::isRoot);
    untrusted = clues.errors().stream().anyMatch(Ranking::isCertificates);
    for (Hit hit : clues.errors()) {
      if (hit.role().namesKind()
          && hit.role() != Role.HINT
          && hit.signature().kind().orElse(null) == ErrorKind.BAD_GATEWAY) {
        pages.add(clues.lineOf(hit));
      }
      if ((hit.role() == Role.SYMBOL || hit.role() == Role.TEXT)
          && hit.signature().kind().orElse(null) == ErrorKind.NAME_NOT_RESOLVED) {
        lookUps.merge(clues.lineOf(hit), hit.from(), Math::min);
      }
    }
  }

  static List<RecognisedError> rank(Clues clues) {
    return new Ranking(clues).run();
  }

  private List<RecognisedError> run() {
    Map<ErrorKind, Scored> best = new EnumMap<>(ErrorKind.class);
    Set<Integer> named = linesThatName();
    for (Hit hit : clues.errors()) {
      ErrorKind kind = hit.signature().kind().orElse(null);
      boolean idle = hit.role() == Role.HINT && named.contains(clues.lineOf(hit));
      if (kind != null && !idle) {
        Scored scored = new Scored(hit, score(hit));
        Scored known = best.get(kind);
        if (known == null || scored.score >= known.score) {
          best.put(kind, scored);
        }
      }
    }
    List<RecognisedError> errors = new ArrayList<>();
    double factor = 1;
    for (Scored scored : sorted(best)) {
      errors.add(recognised(scored.hit, factor));
      factor *= FURTHER;
    }
    return errors;
  }

  /** Where a line names an error, a mere hint beside it says nothing more. */
  private Set<Integer> linesThatName() {
    Set<Integer> lines = new HashSet<>();
    for (Hit hit : clues.errors()) {
      if (hit.role() != Role.HINT && hit.signature().kind().isPresent()) {
        lines.add(clues.lineOf(hit));
      }
    }
    return lines;
  }

  private static List<Scored> sorted(Map<ErrorKind, Scored> best) {
    List<Scored> sorted = new ArrayList<>();
    for (Scored scored : best.values()) {
      int place = 0;
      while (place < sorted.size() && sorted.get(place).score >= scored.score) {
        place++;
      }
      sorted.add(place, scored);
    }
    return sorted;
  }

  private RecognisedError recognised(Hit hit, double factor) {
    ErrorKind kind = hit.signature().kind().orElseThrow();
    String line = clues.paste().shownAt(hit.from());
    double confidence = Math.min(standing(hit.role()).confidence, hit.guessed() ? GUESSED : 1);
    return new RecognisedError(kind, line, factor * confidence);
  }

  /** What people say in the gaps of a spelling makes it no surer, and no later. */
  private double score(Hit hit) {
    int line = clues.lineOf(hit);
    boolean loose = isLoose(hit, line) || follows(hit) || endsLookUp(hit, line);
    double score = loose ? LOOSE : standing(hit.role()).strength;
    score = retells(hit, line) || answersUpgrade(hit, line) ? BESIDE_PAGE : score;
    boolean spread = hit.role() == Role.SPOKEN && hit.signature().segments().size() > 1;
    int words = spread ? hit.signature().segments().size() : hit.words();
    score += WORD * Math.min(words, MOST_WORDS);
    score += LATER * (spread ? hit.from() : hit.to()) / length;
    boolean setting =
        hit.signature().kind().orElse(null) == ErrorKind.CONNECTION_TIMEOUT && clues.isSetting(hit);
    score += setting || clues.isCode(line) ? IN_CODE : 0;
    return score + (isCause(hit, line) ? AS_CAUSE : 0);
  }

  /**
   * "Timeouts" beside a page that names its error says what somebody thinks of it; and programs do
   * not speak as people do, so that two words far apart in their lines say little.
   */
  private boolean isLoose(Hit hit, int line) {
    boolean apart = hit.signature().segments().size() > 1 && clues.isPrinted(line);
    return hit.role() == Role.SPOKEN && (hit.words() == 1 || apart);
  }

  private static boolean isRoot(Hit hit) {
    boolean named = hit.role().namesKind() && hit.role() != Role.HINT;
    return named && hit.signature().kind().filter(ROOTS::contains).isPresent();
  }

  private static boolean isCertificates(Hit hit) {
    return isRoot(hit) && hit.signature().kind().orElseThrow() == ErrorKind.CERTIFICATE_INVALID;
  }

  /** "Too many open files, the server hangs": what people see comes of what has a name. */
  private boolean follows(Hit hit) {
    return hit.role() == Role.SPOKEN
        && ((rooted && hit.signature().kind().filter(SEEN::contains).isPresent())
            || (untrusted && hit.signature().kind().orElse(null) == ErrorKind.CONNECTION_REFUSED));
  }

  /** "Failed to resolve the name. TimeoutException": the look-up it was that timed out. */
  private boolean endsLookUp(Hit hit, int line) {
    Integer lookUp = lookUps.get(line);
    return lookUp != null
        && lookUp < hit.from()
        && hit.signature().kind().filter(ENDS::contains).isPresent();
  }

  /** "It times out with a 504", "525 (handshake failed)": one failure, said twice. */
  private boolean retells(Hit hit, int line) {
    boolean apart = hit.signature().segments().size() > 1;
    boolean timeout = hit.signature().kind().orElse(null) == ErrorKind.CONNECTION_TIMEOUT;
    boolean told = timeout ? !pages.isEmpty() : apart && pages.contains(line);
    return hit.role() == Role.SPOKEN && told;
  }

  /** "502 Bad Gateway: bad handshake": a page that answers an upgrade says why it came to none. */
  private boolean answersUpgrade(Hit hit, int line) {
    if (hit.signature().kind().orElse(null) != ErrorKind.PROTOCOL_MISMATCH
        || !pages.contains(line)) {
      return false;
    }
    String words = clues.paste().text().substring(hit.from(), hit.to()).toLowerCase(Locale.ROOT);
    return UPGRADES.stream().anyMatch(words::contains)
        && ENCRYPTED.stream().noneMatch(words::contains);
  }

  /** The cause begins behind its marker, in the same line or the next. */
  private boolean isCause(Hit hit, int line) {
    if (clues.has(Role.CONSEQUENCE, line + 1) || clues.has(Role.CONSEQUENCE, line + 2)) {
      return true;
    }
    int first = clues.paste().lineAt(hit.from());
    Integer marked = causes.get(first);
    return causes.containsKey(first - 1)
        || causes.containsKey(line - 1)
        || (marked != null && marked <= hit.from());
  }

  /** Where the first marker of a cause ends, by line. */
  private static Map<Integer, Integer> causes(Clues clues) {
    Map<Integer, Integer> causes = new HashMap<>();
    for (Hit cause : clues.of(Role.CAUSE)) {
      causes.putIfAbsent(clues.lineOf(cause), cause.to());
    }
    return causes;
  }

  /**
   * What a role is worth where it names an error.
   *
   * @param strength before all else that is weighed
   * @param confidence where nothing speaks against it
   */
  private record Standing(double strength, double confidence) {}

  private static final Standing NONE = new Standing(0, 0);

  private static Standing standing(Role role) {
    return switch (role) {
      case SYMBOL -> new Standing(4, 0.97);
      case TEXT -> new Standing(3.5, 0.97);
      case SPOKEN -> new Standing(3, 0.94);
      case WRAPPER -> new Standing(2, 0.94);
      case HINT -> new Standing(1, 0.7);
      case FAILURE, OTHER_FAULT, SOLVED, THANKS, UNSOLVED, ELSEWHERE, CHANGE, CODE, ASIDE -> NONE;
      case DOCUMENTATION,
          SETTING,
          ASKING,
          FAILING,
          COMPLAINT,
          CAUSE,
          CONSEQUENCE,
          LISTED,
          BEHAVIOUR,
          ATTEMPT ->
          NONE;
      case PLANNED, DONE, RECOVERED, PERSISTING, NOW, CONTRAST, SUBJECT, TROUBLE, CITING -> NONE;
      case FIRST_HAND, ADVICE, CONDITION, DEVELOPMENT, NEGATION, SELF, TOGETHER, GENERAL -> NONE;
    };
  }
}
