package dev.whence.answer;

import dev.whence.answer.Text.Manner;
import dev.whence.answer.Text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds a document's commands again in its plain sentences, so that they can be told from the words
 * around them and copied; in Chinese and Japanese not even a space stands between.
 */
final class CodeMarks {
  /** By their first letter, the longest first. */
  private final Map<Character, List<String>> byLetter;

  /** The first letters of all of them, as bits, so that most places are passed without a look. */
  private long firstLetters;

  /**
   * Marks for one section.
   *
   * @param codes what its document writes as code
   */
  CodeMarks(List<String> codes) {
    this.byLetter =
        codes.stream()
            .filter(CodeMarks::isTelling)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(code -> code.charAt(0)));
    byLetter.keySet().forEach(letter -> firstLetters |= bit(letter));
  }

  private static long bit(char letter) {
    return 1L << (letter & 63);
  }

  Text of(String words) {
    List<Span> spans = new ArrayList<>();
    int plainFrom = 0;
    int at = 0;
    while (at < words.length()) {
      String code = codeAt(words, at);
      if (code.isEmpty()) {
        at++;
        continue;
      }
      if (at > plainFrom) {
        spans.add(new Span(Manner.PLAIN, words.substring(plainFrom, at)));
      }
      spans.add(new Span(Manner.CODE, code));
      at += code.length();
      plainFrom = at;
    }
    if (plainFrom < words.length()) {
      spans.add(new Span(Manner.PLAIN, words.substring(plainFrom)));
    }
    return new Text(spans);
  }

  private String codeAt(String words, int at) {
    if ((firstLetters & bit(words.charAt(at))) == 0) {
      return "";
    }
    if (at > 0 && isPartOfCode(words.charAt(at - 1))) {
      return "";
    }
    for (String code : byLetter.getOrDefault(words.charAt(at), List.of())) {
      if (words.startsWith(code, at) && endsThere(words, at + code.length())) {
        return code;
      }
    }
    return "";
  }

  private static boolean endsThere(String words, int end) {
    if (end == words.length()) {
      return true;
    }
    char next = words.charAt(end);
    boolean goesOn = end + 1 < words.length() && isLetterOrDigit(words.charAt(end + 1));
    return !isLetterOrDigit(next) && !(isPartOfCode(next) && goesOn);
  }

  /** A bare word such as {@code default} stands in the sentences around as well. */
  private static boolean isTelling(String code) {
    for (int at = 0; at < code.length(); at++) {
      if (!Character.isLetter(code.charAt(at))) {
        return code.length() > 1;
      }
    }
    return false;
  }

  private static boolean isPartOfCode(char character) {
    return switch (character) {
      case '_', '-', '.', '/', ':' -> true;
      default -> isLetterOrDigit(character);
    };
  }

  private static boolean isLetterOrDigit(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
