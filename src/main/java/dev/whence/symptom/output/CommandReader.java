package dev.whence.symptom.output;

import java.util.List;
import java.util.Set;

/** Reads the output of one kind of command; nothing where the text holds none of it. */
interface CommandReader {
  /** What kind of command it reads, so that nobody is asked for the same again. */
  String kind();

  /** The kinds that the text really holds. */
  default Set<String> kinds(Pasted pasted) {
    return recognises(pasted) ? Set.of(kind()) : Set.of();
  }

  List<Sighting> read(Pasted pasted);

  /** Whether the text holds such an output at all, whatever it is about. */
  boolean recognises(Pasted pasted);
}
