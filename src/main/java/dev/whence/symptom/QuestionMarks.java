package dev.whence.symptom;

/** Whether a text asks, by its marks. */
final class QuestionMarks {
  /** Looking further, a sentence is none that somebody asks. */
  private static final int LONGEST_SENTENCE = 200;

  private QuestionMarks() {}

  static boolean isIn(String text) {
    return first(text) < text.length();
  }

  /** Where the first one stands; the text's length where there is none. */
  static int first(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '？' || character == '؟' || (character == '?' && endsWord(text, index))) {
        return index;
      }
    }
    return text.length();
  }

  /** Whether the sentence that a place stands in ends in a question mark. */
  static boolean endsSentence(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_SENTENCE);
    for (int index = from; index < limit; index++) {
      char character = text.charAt(index);
      if (character == '？' || character == '؟' || (character == '?' && endsWord(text, index))) {
        return true;
      }
      boolean stop = (character == '.' || character == '!') && endsWord(text, index);
      if (stop || character == '。' || character == '！' || character == '\n') {
        return false;
      }
    }
    return false;
  }

  /** The question mark of an address is followed by its query. */
  private static boolean endsWord(String text, int index) {
    return index + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(index + 1));
  }
}
