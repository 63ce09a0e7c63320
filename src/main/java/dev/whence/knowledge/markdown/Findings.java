package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Fault;
import java.util.List;

/** What a documents folder holds, and what is wrong with it. */
public record Findings(List<Found> files, List<Fault> faults) {
  public Findings {
    files = List.copyOf(files);
    faults = List.copyOf(faults);
  }
}
