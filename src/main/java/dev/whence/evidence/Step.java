package dev.whence.evidence;

import java.util.Locale;

/** Where a finding is made: a stage of the live check, the pasted text, or a command's output. */
public enum Step {
  /** No stage in particular: the reasons why one did not run. Never a step of a report. */
  ANY,
  NAME,
  CONNECT,
  GREETING,
  TLS,
  HTTP,
  WEBSOCKET,
  PASTE,
  OUTPUT;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
