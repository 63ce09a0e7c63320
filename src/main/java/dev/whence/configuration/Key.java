package dev.whence.configuration;

/**
 * One setting by its dotted name, with its default and what may stand there.
 *
 * @param purpose one sentence for the person who reads the settings
 */
public record Key<T>(String name, Kind<T> kind, T usual, String purpose) {
  /** The environment variable that overrides it, such as {@code WHENCE_CHECK_RESOLVER}. */
  public String variable() {
    return "WHENCE_" + name.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
  }
}
