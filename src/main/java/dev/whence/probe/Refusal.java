package dev.whence.probe;

import java.util.Locale;

/** Why a target is not checked. People read the sentence of its key in {@code bot/replies}. */
public enum Refusal {
  // what the parser cannot take
  EMPTY,
  TOO_LONG,
  SCHEME,
  USER_INFO,
  BLANK_INSIDE,
  ODD_CHARACTER,
  ADDRESS_SPELLING,
  ZONE,
  PORT,
  SEVERAL,
  NAME,
  MIXED_SCRIPTS,
  // what the policy does not allow
  SINGLE_LABEL,
  SPECIAL_NAME,
  FORBIDDEN_PORT,
  /** Every address that is not dialled, whatever the reason: telling them apart maps networks. */
  ADDRESS,
  OPTED_OUT;

  /** The key of the sentence that says so, such as {@code check.refused.user-info}. */
  public String key() {
    return "check.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
