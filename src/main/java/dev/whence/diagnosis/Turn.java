package dev.whence.diagnosis;

import dev.whence.symptom.Symptoms;
import java.util.Optional;

/** What a message is to its conversation. */
public sealed interface Turn {
  /** The symptoms to go on with. */
  Symptoms symptoms();

  /** What the message goes on with, if with anything. */
  default Optional<CaseFile> goesOn() {
    return switch (this) {
      case New _ -> Optional.empty();
      case AskedOn(CaseFile file) -> Optional.of(file);
      case Continued(CaseFile file) -> Optional.of(file);
    };
  }

  /** A question of its own; what outputs it brought along are already read. */
  record New(Symptoms symptoms) implements Turn {}

  /**
   * A short question that names nothing of its own, such as how to change that: it asks about what
   * was answered.
   */
  record AskedOn(CaseFile file) implements Turn {
    @Override
    public Symptoms symptoms() {
      return file.symptoms();
    }
  }

  /** More about what was asked before; the file holds everything known by now. */
  record Continued(CaseFile file) implements Turn {
    @Override
    public Symptoms symptoms() {
      return file.symptoms();
    }
  }
}
