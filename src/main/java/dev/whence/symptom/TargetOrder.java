package dev.whence.symptom;

import dev.whence.evidence.Target;
import dev.whence.symptom.paste.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders the endpoints of a paste by how much they are worth checking. */
final class TargetOrder {
  private static final int MOST = 20;

  private TargetOrder() {}

  static List<Target> of(Clues clues, List<Endpoint> endpoints, Optional<String> decisiveLine) {
    Set<Target> ordered = new LinkedHashSet<>();
    for (Endpoint endpoint : endpoints) {
      int line = clues.paste().lineAt(endpoint.from());
      if (decisiveLine.isPresent() && decisiveLine.get().equals(clues.paste().shown(line))) {
        ordered.add(endpoint.target());
      }
    }
    for (Endpoint endpoint : endpoints) {
      if (clues.holdsError(clues.paste().lineAt(endpoint.from()))) {
        ordered.add(endpoint.target());
      }
    }
    for (Endpoint endpoint : endpoints) {
      ordered.add(endpoint.target());
    }
    List<Target> all = new ArrayList<>(ordered);
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }
}
