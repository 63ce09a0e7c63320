package dev.whence.symptom;

import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import dev.whence.symptom.paste.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Orders the endpoints of a paste by how much they are worth checking: those of the decisive line
 * first, a proxy's upstream before all, then those of other lines that name an error, then the
 * rest.
 */
final class TargetOrder {
  private static final int MOST = 20;
  private static final String UPSTREAM = "upstream: \"";

  private final List<Target> ordered = new ArrayList<>();

  private TargetOrder() {}

  static List<Target> of(Clues clues, List<Endpoint> endpoints, Optional<String> decisiveLine) {
    TargetOrder order = new TargetOrder();
    for (Endpoint endpoint : endpoints) {
      if (clues.paste().text().startsWith(UPSTREAM, endpoint.from() - UPSTREAM.length())) {
        order.add(endpoint.target());
      }
    }
    for (Endpoint endpoint : endpoints) {
      int from = endpoint.from();
      if (decisiveLine.filter(it -> clues.paste().isShown(it, from, endpoint.to())).isPresent()) {
        order.add(endpoint.target());
      }
    }
    for (Endpoint endpoint : endpoints) {
      if (clues.holdsError(clues.paste().lineAt(endpoint.from()))) {
        order.add(endpoint.target());
      }
    }
    for (Endpoint endpoint : endpoints) {
      order.add(endpoint.target());
    }
    return order.ordered;
  }

  /** The same place by its address says less than by its URL. */
  private void add(Target target) {
    for (int index = 0; index < ordered.size(); index++) {
      Target known = ordered.get(index);
      if (known.host().equals(target.host()) && isSamePort(known, target)) {
        if (known.scheme() == Scheme.TCP && target.scheme() != Scheme.TCP) {
          ordered.set(index, target);
        }
        return;
      }
    }
    if (ordered.size() < MOST) {
      ordered.add(target);
    }
  }

  private static boolean isSamePort(Target known, Target target) {
    return known.port().equals(target.port()) || target.port().isEmpty();
  }
}
