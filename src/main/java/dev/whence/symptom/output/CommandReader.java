package dev.whence.symptom.output;

import java.util.List;
import java.util.Set;

/** Reads the output of one kind of command; nothing where the text holds none of it. */
interface CommandReader {
  /** What kind of command it reads, so that nobody is asked for the same again. */
  String kind();

  /**
   * One of these stands in every text that it reads anything out of, so that other texts need not
   * be looked at line by line; none where only the shape of a line tells.
   */
  List<String> needles();

  /** The kinds that the text really holds. */
  default Set<String> kinds(Pasted pasted) {
    return recognises(pasted) ? Set.of(kind()) : Set.of();
  }

  List<Sighting> read(Pasted pasted);

  /** Whether the text holds such an output at all, whatever it is about. */
  boolean recognises(Pasted pasted);
}
