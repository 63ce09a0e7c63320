package dev.whence.answer;

import dev.whence.knowledge.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * As much of a section's own words as a phone shows: how it begins, and the lines that hold a name
 * which the person asked about, such as {@code tcp_tw_recycle}.
 *
 * @param whole nothing was left out
 */
record Excerpt(String words, boolean whole) {
  private static final int MOST_LINES = 8;

  /** A phone shows about this much before the source scrolls away. */
  private static final int MOST_LENGTH = 600;

  private static final int LONGEST_LINE = 320;
  private static final int MOST_NAMED = 3;

  /** Shorter names, such as ss, stand in too many lines to choose one. */
  private static final int SHORTEST_NAME = 4;

  /** More names than this are a pasted log, not a question. */
  private static final int MOST_NAMES = 16;

  private static final String GAP = "…";

  static Excerpt of(Section section, String question) {
    List<String> lines = lines(section);
    Set<Integer> chosen = new TreeSet<>();
    Set<String> names = names(question);
    int length = 0;
    for (int number = 0; number < lines.size() && chosen.size() < MOST_NAMED; number++) {
      if (holdsAny(lines.get(number), names)) {
        chosen.add(number);
        length += shown(lines.get(number)).length();
      }
    }
    for (int number = 0; number < lines.size() && chosen.size() < MOST_LINES; number++) {
      if (chosen.contains(number)) {
        continue;
      }
      length += shown(lines.get(number)).length();
      if (length > MOST_LENGTH && !chosen.isEmpty()) {
        break;
      }
      chosen.add(number);
    }
    boolean whole =
        chosen.size() == lines.size()
            && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE);
    return new Excerpt(joined(lines, chosen), whole);
  }

  /** What stands in the answer as a sample or a note already is left out. */
  private static List<String> lines(Section section) {
    Set<String> elsewhere = new HashSet<>();
    section
        .solutions()
        .forEach(
            solution ->
                solution.code().stream()
                    .flatMap(String::lines)
                    .forEach(line -> elsewhere.add(line.strip())));
    String notes = String.join("\n", section.notes());
    return section
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("[!"))
        .filter(line -> !elsewhere.contains(line) && !notes.contains(line))
        .toList();
  }

  private static String joined(List<String> lines, Set<Integer> chosen) {
    List<String> words = new ArrayList<>();
    int before = -1;
    for (int number : chosen) {
      if (number > before + 1) {
        words.add(GAP);
      }
      words.add(shown(lines.get(number)));
      before = number;
    }
    return String.join("\n", words);
  }

  private static String shown(String line) {
    return AnswerWriter.shorten(line, LONGEST_LINE);
  }

  private static boolean holdsAny(String line, Set<String> names) {
    String folded = fold(line);
    return names.stream().anyMatch(folded::contains);
  }

  /** Words that no language has: with a digit, an underscore, a dot or a capital inside. */
  private static Set<String> names(String question) {
    Set<String> names = new HashSet<>();
    int start = 0;
    for (int at = 0; at <= question.length() && names.size() < MOST_NAMES; at++) {
      if (at < question.length() && isPart(question.charAt(at))) {
        continue;
      }
      String word = question.substring(start, at);
      start = at + 1;
      if (word.length() >= SHORTEST_NAME && looksLikeCode(word)) {
        names.add(fold(word));
      }
    }
    return names;
  }

  private static boolean isPart(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '_'
        || letter == '-';
  }

  private static boolean looksLikeCode(String word) {
    boolean letters = false;
    boolean marked = false;
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      letters |= Character.isLetter(letter);
      marked |= letter == '_' || Character.isDigit(letter) || (at > 0 && isCapital(letter));
    }
    return letters && marked;
  }

  private static boolean isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  /** People write CLOSE_WAIT and CLOSE-WAIT. */
  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
