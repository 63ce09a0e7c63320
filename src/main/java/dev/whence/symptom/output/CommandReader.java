package dev.whence.symptom.output;

import java.util.List;

/** Reads the output of one kind of command; nothing where the text holds none of it. */
interface CommandReader {
  List<Sighting> read(Pasted pasted);

  /** Whether the text holds such an output at all, whatever it is about. */
  boolean recognises(Pasted pasted);
}
