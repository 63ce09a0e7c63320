package dev.whence.symptom.line;

/**
 * Tells a piece of a page that a program draws: {@code <EmptyState>No connection</EmptyState>}.
 * What a server answers has names of one word, or tells of an error.
 */
final class Component {
  private static final String[] TOLD = {"Error", "Message", "Exception", "Reason", "Description"};

  private Component() {}

  static boolean is(String code) {
    if (code.charAt(0) != '<') {
      return false;
    }
    int end = 1;
    int capitals = 0;
    while (end < code.length() && Character.isLetter(code.charAt(end))) {
      capitals += Character.isUpperCase(code.charAt(end)) ? 1 : 0;
      end++;
    }
    String name = code.substring(1, end);
    for (String told : TOLD) {
      if (name.endsWith(told)) {
        return false;
      }
    }
    return capitals > 1
        && Character.isUpperCase(code.charAt(1))
        && code.endsWith("</" + name + ">");
  }
}
