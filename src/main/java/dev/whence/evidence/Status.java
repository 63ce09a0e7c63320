package dev.whence.evidence;

import java.util.Locale;

/** How one finding reads at a glance. */
public enum Status {
  PASS,
  WARN,
  FAIL,
  SKIP;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
