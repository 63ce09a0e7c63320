package dev.whence.chat.terminal;

import java.util.Map;

/** Colours, where the terminal is one and the person has not asked for none. */
enum Paint {
  TITLE("1"),
  STRONG("1"),
  CODE("36"),
  GOOD("32"),
  BAD("31"),
  UNSURE("33"),
  QUIET("2");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  String on(String text, boolean coloured) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** See no-color.org: the variable counts where it is there and not empty. */
  static boolean isWanted(boolean terminal, Map<String, String> environment) {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
