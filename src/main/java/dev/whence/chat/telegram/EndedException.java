package dev.whence.chat.telegram;

/** Whence ends before something could be said; it is said after the next start. */
final class EndedException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
