package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.knowledge.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the evidence says of one documented cause.
 *
 * @param reason the reply key that says why, in every language
 * @param details the values that the reason's sentence needs
 * @param evidence what it rests on; empty for an unknown that nothing speaks to
 */
public record Verdict(
    Cause cause,
    Ruling ruling,
    String reason,
    Map<String, Object> details,
    List<Evidence> evidence) {
  public Verdict {
    details = Map.copyOf(details);
    evidence = List.copyOf(evidence);
  }

  /** The three things that evidence can say of a cause. */
  public enum Ruling {
    CONFIRMED,
    RULED_OUT,
    UNKNOWN;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
