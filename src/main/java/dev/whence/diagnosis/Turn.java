package dev.whence.diagnosis;

import dev.whence.symptom.Symptoms;

/** What a message is to its conversation. */
public sealed interface Turn {
  /** The symptoms to go on with. */
  Symptoms symptoms();

  /** A question of its own; what outputs it brought along are already read. */
  record New(Symptoms symptoms) implements Turn {}

  /** More about what was asked before; the file holds everything known by now. */
  record Continued(CaseFile file) implements Turn {
    @Override
    public Symptoms symptoms() {
      return file.symptoms();
    }
  }
}
