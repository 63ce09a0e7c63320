package dev.whence.symptom.output;

/** What a chain of firewall rules does with a new connection from anywhere to the port. */
enum Fate {
  PASSES,
  BLOCKED,
  /** It depends on the sender, the interface, or something that this reader does not know. */
  DEPENDS;

  /** Several chains are passed one after another. */
  Fate then(Fate next) {
    if (this == BLOCKED || next == BLOCKED) {
      return BLOCKED;
    }
    return this == DEPENDS || next == DEPENDS ? DEPENDS : PASSES;
  }
}
