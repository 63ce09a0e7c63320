package dev.whence.chat;

import java.io.IOException;

/** A stream went past its bound. */
final class TooMuchException extends IOException {
  private static final long serialVersionUID = 1;

  private final Reading.Why why;

  TooMuchException(Reading.Why why) {
    super(why.key());
    this.why = why;
  }

  Reading.Why why() {
    return why;
  }
}
