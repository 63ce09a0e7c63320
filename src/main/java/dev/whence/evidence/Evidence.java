package dev.whence.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing observed. The detail is for machines and engineers, words of the form {@code
 * name=value}, and holds nothing that a far end sent but what was recognised of it.
 */
public sealed interface Evidence {
  Finding finding();

  String detail();

  Instant at();

  /** The value of one word of the detail, such as {@code 502} of {@code status=502}. */
  default Optional<String> detail(String name) {
    for (String word : detail().split(" ", -1)) {
      if (word.startsWith(name + "=")) {
        return Optional.of(word.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * Seen by a stage of the live check, from a vantage point, at one address of the target.
   *
   * @param step the stage; it differs from the finding's own only where a stage did not run
   */
  record Probed(
      Step step,
      Finding finding,
      Target target,
      Optional<String> address,
      String detail,
      long millis,
      Instant at,
      String vantage)
      implements Evidence {
    public Probed {
      if (step == Step.ANY || (finding.step() != Step.ANY && finding.step() != step)) {
        throw new IllegalArgumentException(finding.id() + " is not a finding of " + step.id());
      }
    }

    /** Evidence of the stage that the finding belongs to. */
    public Probed(
        Finding finding,
        Target target,
        Optional<String> address,
        String detail,
        long millis,
        Instant at,
        String vantage) {
      this(finding.step(), finding, target, address, detail, millis, at, vantage);
    }
  }

  /** Read out of what the person pasted as the error. */
  record Pasted(Finding finding, String detail, Instant at) implements Evidence {}

  /** Read out of a command's output that the person pasted back. */
  record Reported(Finding finding, String command, String detail, Instant at) implements Evidence {}
}
