package dev.whence.chat;

/** Who sees an answer. */
public enum Visibility {
  EVERYONE,
  ASKER
}
