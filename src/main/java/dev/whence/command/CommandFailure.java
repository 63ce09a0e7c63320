package dev.whence.command;

/** Unusable input: one line for standard error that says what and where, and exit status 2. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandFailure(String sentence) {
    super(sentence, null, false, false);
  }
}
