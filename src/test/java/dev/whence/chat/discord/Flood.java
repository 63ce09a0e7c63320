package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Many questions in a short time, over several channels.
 *
 * @param windowMillis how long a channel's bucket of five sends lasts
 */
record Flood(
    StandInDiscord discord,
    BotRun bot,
    int channels,
    int questions,
    long windowMillis,
    long overMillis) {

  /** What was wrong; empty where every question was answered once and in its channel's order. */
  String run() {
    discord.sends.windowMillis = windowMillis;
    Map<String, List<String>> asked = new LinkedHashMap<>();
    long each = overMillis * 1_000_000 / questions;
    long next = System.nanoTime();
    for (int number = 0; number < questions; number++) {
      String channel = discord.channel(number % channels);
      String person = "6000000000000" + (10_000 + number);
      String text = "<@" + StandInDiscord.BOT + "> refused " + number;
      ObjectNode message = discord.written(channel, person, text);
      asked.computeIfAbsent(channel, any -> new ArrayList<>()).add(message.path("id").asText());
      discord.says(message);
      next += each;
      LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
    }
    BotRun.until(
        questions + " answers", Duration.ofMinutes(2), () -> discord.messages.size() >= questions);
    return answered().equals(asked) ? "" : "asked " + asked + ", answered " + answered();
  }

  private Map<String, List<String>> answered() {
    Map<String, List<String>> answered = new LinkedHashMap<>();
    for (int number = 0; number < channels; number++) {
      answered.put(discord.channel(number), new ArrayList<>());
    }
    synchronized (discord.messages) {
      discord
          .messages
          .values()
          .forEach(
              sent ->
                  answered
                      .computeIfAbsent(sent.channel(), any -> new ArrayList<>())
                      .add(sent.body().path("message_reference").path("message_id").asText()));
    }
    return answered;
  }
}
