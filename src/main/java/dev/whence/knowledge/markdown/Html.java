package dev.whence.knowledge.markdown;

import java.util.Optional;

/** What a reader sees of a piece of HTML. */
final class Html {
  private Html() {}

  /** The text between the tags, in one pass; scripts, styles and comments left out. */
  static String text(String html) {
    return text(html, lower(html));
  }

  private static String text(String html, String lower) {
    StringBuilder text = new StringBuilder(html.length());
    int from = 0;
    while (from < html.length()) {
      int tag = html.indexOf('<', from);
      if (tag < 0) {
        text.append(html, from, html.length());
        break;
      }
      text.append(html, from, tag);
      int end = end(html, lower, tag);
      if (end < 0) {
        break;
      }
      keepLines(html, tag, end, text);
      from = end;
    }
    return entities(text.toString());
  }

  /** Tags are ASCII; lowering those letters alone keeps every place where it is. */
  private static String lower(String html) {
    char[] lower = html.toCharArray();
    for (int at = 0; at < lower.length; at++) {
      if (lower[at] >= 'A' && lower[at] <= 'Z') {
        lower[at] = (char) (lower[at] + ('a' - 'A'));
      }
    }
    return new String(lower);
  }

  private static int end(String html, String lower, int tag) {
    if (html.startsWith("<!--", tag)) {
      int end = html.indexOf("-->", tag + 4);
      return end < 0 ? -1 : end + 3;
    }
    for (String hidden : new String[] {"script", "style"}) {
      if (html.regionMatches(true, tag + 1, hidden, 0, hidden.length())) {
        int end = lower.indexOf("</" + hidden, tag);
        int close = end < 0 ? -1 : html.indexOf('>', end);
        return close < 0 ? -1 : close + 1;
      }
    }
    int end = html.indexOf('>', tag);
    return end < 0 ? -1 : end + 1;
  }

  private static void keepLines(String html, int from, int to, StringBuilder text) {
    for (int at = from; at < to; at++) {
      if (html.charAt(at) == '\n') {
        text.append('\n');
      }
    }
  }

  private static String entities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /** A heading written as HTML. */
  record Heading(int level, String text) {}

  /** The heading that a block of HTML is, if it is one and nothing else. */
  static Optional<Heading> heading(String html) {
    String block = html.strip();
    if (block.length() < 9 || block.length() > 2000 || !block.regionMatches(true, 0, "<h", 0, 2)) {
      return Optional.empty();
    }
    int level = block.charAt(2) - '0';
    boolean closed = block.regionMatches(true, block.length() - 5, "</h" + level + ">", 0, 5);
    String text = Spaces.squeeze(text(block));
    return level >= 1 && level <= 6 && closed && !text.isEmpty()
        ? Optional.of(new Heading(level, text))
        : Optional.empty();
  }
}
