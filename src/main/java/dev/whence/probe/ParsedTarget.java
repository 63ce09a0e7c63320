package dev.whence.probe;

import dev.whence.evidence.Target;

/** What became of a text that should name a target. */
public sealed interface ParsedTarget {
  /** A host that is a canonical address or a name in lower-case ASCII, and what goes with it. */
  record Parsed(Target target) implements ParsedTarget {}

  record Refused(Refusal why) implements ParsedTarget {}
}
