package dev.whence.probe;

import java.util.Locale;

/** The machine's side of a finding: words of the form {@code name=value}, and how long it took. */
record Note(String detail, long millis) {
  static Note none() {
    return new Note("", 0);
  }

  static Note took(long startNanos) {
    return new Note("", (System.nanoTime() - startNanos) / 1_000_000);
  }

  /** One more word, ready made; none where it is empty. */
  Note word(String word) {
    if (word.isEmpty()) {
      return this;
    }
    return new Note(detail.isEmpty() ? word : detail + " " + word, millis);
  }

  Note with(String name, Object value) {
    String word = name + "=" + String.valueOf(value).toLowerCase(Locale.ROOT).replace(' ', '-');
    return word(word);
  }
}
