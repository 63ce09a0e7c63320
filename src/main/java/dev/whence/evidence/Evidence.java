package dev.whence.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing observed. The detail is for machines and engineers and holds nothing that a far end
 * sent but what was recognised of it.
 */
public sealed interface Evidence {
  Finding finding();

  String detail();

  Instant at();

  /** Seen by a stage of the live check, from a vantage point, at one address of the target. */
  record Probed(
      Finding finding,
      Target target,
      Optional<String> address,
      String detail,
      long millis,
      Instant at,
      String vantage)
      implements Evidence {}

  /** Read out of what the person pasted as the error. */
  record Pasted(Finding finding, String detail, Instant at) implements Evidence {}

  /** Read out of a command's output that the person pasted back. */
  record Reported(Finding finding, String command, String detail, Instant at) implements Evidence {}
}
