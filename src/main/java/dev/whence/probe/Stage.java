package dev.whence.probe;

import dev.whence.evidence.Step;

/** One look at one endpoint, by what the stages before it left in the visit. */
interface Stage {
  Step step();

  /** Adds its findings to the visit; a stage that adds none is given the reason why. */
  void look(Visit visit) throws InterruptedException;
}
