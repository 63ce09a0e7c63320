package dev.whence.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The invisible markers that authors write as HTML comments. */
final class Comments {
  private Comments() {}

  /** The causes named in the comments of a piece of HTML. */
  static List<String> causes(String html) {
    return values(html, "cause");
  }

  /** Other wordings of a section's question: one a line, or several between bars. */
  static List<String> asked(String html) {
    List<String> wordings = new ArrayList<>();
    for (String value : values(html, "asked")) {
      for (String wording : value.split("[|\n]", -1)) {
        String squeezed = Spaces.squeeze(wording);
        if (!squeezed.isEmpty()) {
          wordings.add(squeezed);
        }
      }
    }
    return wordings;
  }

  private static List<String> values(String html, String name) {
    List<String> values = new ArrayList<>();
    int from = 0;
    while (true) {
      int start = html.indexOf("<!--", from);
      int end = start < 0 ? -1 : html.indexOf("-->", start + 4);
      if (end < 0) {
        return values;
      }
      value(html.substring(start + 4, end).strip(), name).ifPresent(values::add);
      from = end + 3;
    }
  }

  private static Optional<String> value(String comment, String name) {
    int colon = comment.indexOf(':');
    if (colon < 0 || !comment.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(name)) {
      return Optional.empty();
    }
    return Optional.of(comment.substring(colon + 1).strip());
  }
}
