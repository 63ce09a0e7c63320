package dev.whence.symptom.output;

/**
 * One rule of a packet filter, as far as it concerns a new TCP connection to the port.
 *
 * @param jump the chain that it sends matching packets to, for {@link Verdict#JUMP} alone
 */
record FilterRule(Applies applies, Verdict verdict, String jump) {
  /** Whether a rule concerns the connection. */
  enum Applies {
    YES,
    NO,
    MAYBE
  }

  /** What a rule does with what it concerns. */
  enum Verdict {
    ACCEPT,
    BLOCK,
    RETURN,
    JUMP,
    NONE,
    UNKNOWN
  }

  static FilterRule of(Applies applies, Verdict verdict) {
    return new FilterRule(applies, verdict, "");
  }
}
