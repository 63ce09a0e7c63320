package dev.whence.diagnosis;

import java.util.Map;

/** Something to say: a reply key and the values that its sentence needs. */
public record Remark(String key, Map<String, Object> details) {
  public Remark {
    details = Map.copyOf(details);
  }
}
