package dev.whence.knowledge.markdown;

import java.util.Optional;

/** The tags of site generators (Hugo, GitBook, VuePress, Jekyll), which are no part of the text. */
final class Shortcodes {
  private Shortcodes() {}

  static String remove(String line) {
    if (line.startsWith(":::")) {
      return "";
    }
    String result = line;
    if (line.contains("{{")) {
      result = remove(result, "{{", "}}");
    }
    if (line.contains("{%")) {
      result = remove(result, "{%", "%}");
    }
    return result;
  }

  private static String remove(String line, String open, String close) {
    StringBuilder kept = new StringBuilder(line.length());
    int from = 0;
    while (true) {
      int start = line.indexOf(open, from);
      int end = start < 0 ? -1 : line.indexOf(close, start + open.length());
      if (end < 0) {
        return kept.append(line, from, line.length()).toString();
      }
      kept.append(line, from, start);
      String inside = line.substring(start + open.length(), end);
      if (isVariable(open, inside)) {
        kept.append(open).append(inside).append(close);
      } else {
        reference(inside).ifPresent(kept::append);
      }
      from = end + close.length();
    }
  }

  /** {@code {{ name }}} is a template's variable, and may be what the page speaks of. */
  private static boolean isVariable(String open, String inside) {
    return open.equals("{{") && !inside.startsWith("<") && !inside.startsWith("%");
  }

  /** {@code ref "page.md"} stands for a link's address. */
  private static Optional<String> reference(String inside) {
    String words = inside.replaceAll("^[<%]\\s*|\\s*[>%]$", "").strip();
    if (!words.startsWith("ref ") && !words.startsWith("relref ")) {
      return Optional.empty();
    }
    return Optional.of(words.substring(words.indexOf(' ') + 1).replace("\"", "").strip());
  }
}
