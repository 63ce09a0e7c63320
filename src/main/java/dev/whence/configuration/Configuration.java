package dev.whence.configuration;

import java.util.Map;

/** All settings, read and found usable. */
public final class Configuration {
  private final Map<Key<?>, Object> values;

  Configuration(Map<Key<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  @SuppressWarnings("unchecked") // each value was read by the kind of its own key
  public <T> T get(Key<T> key) {
    Object value = values.get(key);
    return value == null ? key.usual() : (T) value;
  }
}
