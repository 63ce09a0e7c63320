package dev.whence.store;

import java.util.Locale;

/** Whom a setting is for. */
public enum Scope {
  PERSON,
  CHANNEL,
  SERVER;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
