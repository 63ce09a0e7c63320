package dev.whence.symptom.paste;

/**
 * One line of a paste.
 *
 * @param start its first character
 * @param end behind its last character
 * @param fenced whether it stands in a code block
 */
public record Line(int start, int end, boolean fenced) {
  private static final String FENCE = "```";

  public String in(String text) {
    return text.substring(start, end);
  }

  static boolean isFence(String text, int start, int end) {
    int index = start;
    while (index < end && (text.charAt(index) == ' ' || text.charAt(index) == '>')) {
      index++;
    }
    if (!text.startsWith(FENCE, index)) {
      return false;
    }
    int further = text.indexOf(FENCE, index + FENCE.length());
    return further < 0 || further >= end;
  }
}
