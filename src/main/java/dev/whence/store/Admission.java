package dev.whence.store;

import java.time.Instant;

/** Whether limits allow one more. */
public sealed interface Admission {
  record Admitted() implements Admission {}

  /**
   * Not now.
   *
   * @param by the limit that is used up
   * @param again when there is room under every limit
   */
  record Refused(Limit by, Instant again) implements Admission {}
}
