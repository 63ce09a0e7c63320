package dev.whence.chat;

import java.util.Locale;

/** What came of reading a file. */
sealed interface Reading {
  /** Its text, its lines cut; where it was long, its beginning and its end. */
  record Text(String text) implements Reading {}

  record Unreadable(Why why) implements Reading {}

  /** Why a file was not read; each has a sentence in every language. */
  enum Why {
    TOO_LARGE,
    UNSUPPORTED,
    NOT_TEXT,
    EXPANDS,
    DAMAGED,
    FAILED;

    String key() {
      return "chat.file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
