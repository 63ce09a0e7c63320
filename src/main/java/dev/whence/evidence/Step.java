package dev.whence.evidence;

import java.util.Locale;

/** Where a finding is made: a stage of the live check, the pasted text, or a command's output. */
public enum Step {
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
