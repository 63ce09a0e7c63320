package dev.whence.knowledge.markdown;

import java.util.Optional;

/** A candidate while its text is still being read. */
final class Entry {
  /** An entry is read to here; what follows stays in the section's text. */
  private static final int LONGEST_TEXT = 8_000;

  private static final int LONGEST_TITLE = 300;

  private final Candidate.Style style;
  private final int group;
  private final Candidate.Offer offer;
  private final int line;
  private final Optional<String> marker;
  private final StringBuilder text;
  private final Literals.Gathering literals = new Literals.Gathering();
  private final boolean otherScript;

  Entry(
      Candidate.Style style,
      int group,
      Candidate.Offer offer,
      Line first,
      String text,
      Optional<String> marker,
      boolean otherScript) {
    this.style = style;
    this.group = group;
    this.offer = offer;
    this.line = first.number();
    this.marker = marker;
    this.otherScript = otherScript;
    this.text = new StringBuilder(text);
    literals.prose(text, otherScript);
    first.quotes().forEach(literals::quote);
  }

  void append(Line more) {
    if (text.length() + more.text().length() > LONGEST_TEXT || more.text().isEmpty()) {
      return;
    }
    text.append(text.isEmpty() ? "" : "\n").append(more.text());
    literals.prose(more.text(), otherScript);
    more.quotes().forEach(literals::quote);
  }

  String text() {
    return text.toString();
  }

  Candidate.Style style() {
    return style;
  }

  Candidate done() {
    String all = text.toString();
    String first = Sentences.first(all);
    String title = first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) : first;
    return new Candidate(style, group, offer, title, all, line, literals.done(), marker);
  }
}
