package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.discord.StandInDiscord.Sent;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Doing one thing after the other on Discord, and waiting for what comes of each. */
record Talk(StandInDiscord discord) {
  /** The message that comes of it. */
  Sent next(Runnable action) {
    int before = discord.messages.size();
    action.run();
    until("an answer", () -> discord.messages.size() > before);
    synchronized (discord.messages) {
      return List.copyOf(discord.messages.values()).getLast();
    }
  }

  /** What becomes of a message. */
  Sent becomes(Sent message, Predicate<Sent> wanted, Runnable action) {
    action.run();
    until("a change of " + message.text(), () -> wanted.test(now(message)));
    return now(message);
  }

  Sent now(Sent message) {
    return Objects.requireNonNull(discord.messages.get(message.id()));
  }

  ObjectNode mentions(String channel, String person, String text) {
    return discord.written(channel, person, "<@" + StandInDiscord.BOT + "> " + text);
  }

  static List<String> labels(Sent message) {
    return message.body().findValues("label").stream().map(JsonNode::asText).toList();
  }
}
