package dev.whence.probe;

import java.util.List;
import java.util.Set;

/** Targets whose owners asked to be left alone: a name with all below it, or a range. */
public record OptOut(Set<String> names, List<AddressRange> ranges) {
  public OptOut {
    names = Set.copyOf(names);
    ranges = List.copyOf(ranges);
  }

  public static OptOut none() {
    return new OptOut(Set.of(), List.of());
  }

  boolean holds(String host) {
    return names.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
  }

  boolean holds(IpAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
