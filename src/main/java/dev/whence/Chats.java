package dev.whence;

import dev.whence.chat.Chat;
import java.util.List;
import java.util.stream.Collectors;

/** The chats that have a token, each built from its settings. */
final class Chats {
  private Chats() {}

  /** What it is connected to, or how to connect it. */
  static String describe(List<Chat> chats) {
    String connected = chats.stream().map(Chat::describe).collect(Collectors.joining("; "));
    return chats.isEmpty()
        ? "whence: not connected to a chat; set DISCORD_TOKEN or TELEGRAM_TOKEN to connect one"
        : "whence: " + connected;
  }
}
