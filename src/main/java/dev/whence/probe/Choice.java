package dev.whence.probe;

import java.util.ArrayList;
import java.util.List;

/** Which of a name's vetted addresses are dialled: a few, of both families in turn. */
final class Choice {
  private Choice() {}

  static List<IpAddress> of(List<IpAddress> vetted, int most) {
    List<IpAddress> v4 = vetted.stream().filter(IpAddress::isV4).toList();
    List<IpAddress> v6 = vetted.stream().filter(address -> !address.isV4()).toList();
    List<IpAddress> chosen = new ArrayList<>();
    for (int at = 0; at < Math.max(v4.size(), v6.size()); at++) {
      if (at < v4.size()) {
        chosen.add(v4.get(at));
      }
      if (at < v6.size()) {
        chosen.add(v6.get(at));
      }
    }
    return List.copyOf(chosen.subList(0, Math.min(most, chosen.size())));
  }
}
