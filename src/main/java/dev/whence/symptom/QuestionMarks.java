package dev.whence.symptom;

/** Whether a text asks, by its marks. */
final class QuestionMarks {
  private QuestionMarks() {}

  static boolean isIn(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '？' || character == '؟' || (character == '?' && endsWord(text, index))) {
        return true;
      }
    }
    return false;
  }

  /** The question mark of an address is followed by its query. */
  private static boolean endsWord(String text, int index) {
    return index + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(index + 1));
  }
}
