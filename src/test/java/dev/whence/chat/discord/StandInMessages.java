package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.discord.StandInDiscord.Sent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whence's messages as they stand, those of interactions among them. */
final class StandInMessages {
  private static final int EPHEMERAL = 1 << 6;
  private static final String NOT_YET = "@";

  final Map<String, Sent> all = Collections.synchronizedMap(new LinkedHashMap<>());
  final Map<String, Integer> edits = new ConcurrentHashMap<>();
  private final List<String> faults;
  private final Map<String, String> byNonce = new ConcurrentHashMap<>();
  private final Map<String, String> originals = new ConcurrentHashMap<>();
  private final Map<String, String> channels = new ConcurrentHashMap<>();
  private final Map<String, Boolean> deferredPrivately = new ConcurrentHashMap<>();

  StandInMessages(List<String> faults) {
    this.faults = faults;
  }

  /** An interaction begins; a press has the message that holds its button. */
  void begin(String token, String channel, Optional<String> pressed) {
    channels.put(token, channel);
    originals.put(token, pressed.orElse(NOT_YET));
  }

  void deferred(String token, JsonNode data) {
    deferredPrivately.put(token, (data.path("flags").asInt() & EPHEMERAL) != 0);
  }

  /** With a nonce that was seen before, nothing is made. */
  Sent create(String channel, JsonNode body) {
    String nonce = body.path("nonce").asText("");
    boolean enforced = body.path("enforce_nonce").asBoolean();
    String known = nonce.isEmpty() || !enforced ? null : byNonce.get(channel + nonce);
    if (known != null) {
      return find(known).orElseThrow();
    }
    Sent sent = made(channel, body, false);
    if (!nonce.isEmpty()) {
      byNonce.put(channel + nonce, sent.id());
    }
    return sent;
  }

  Sent followUp(String token, JsonNode body) {
    boolean ephemeral = (body.path("flags").asInt() & EPHEMERAL) != 0;
    return made(channels.getOrDefault(token, ""), body, ephemeral);
  }

  private Sent made(String channel, JsonNode body, boolean ephemeral) {
    check("create", body);
    Sent sent = new Sent(Frames.snowflake(), channel, body, ephemeral, false);
    all.put(sent.id(), sent);
    return sent;
  }

  /** What Discord shows while Whence thinks takes its words with the first edit. */
  Optional<Sent> editOfInteraction(String token, String message, JsonNode body) {
    String id = message.equals("@original") ? originals.getOrDefault(token, NOT_YET) : message;
    if (!id.equals(NOT_YET)) {
      return edit(id, body);
    }
    boolean ephemeral = deferredPrivately.getOrDefault(token, false);
    Sent sent = made(channels.getOrDefault(token, ""), body, ephemeral);
    originals.put(token, sent.id());
    return Optional.of(sent);
  }

  Optional<Sent> edit(String id, JsonNode body) {
    check("edit", body);
    return find(id)
        .map(
            before -> {
              edits.merge(id, 1, Integer::sum);
              Sent after = new Sent(id, before.channel(), body, before.ephemeral(), false);
              all.put(id, after);
              return after;
            });
  }

  Optional<Sent> deleteOfInteraction(String token, String message) {
    return delete(message.equals("@original") ? originals.getOrDefault(token, "") : message);
  }

  Optional<Sent> delete(String id) {
    return find(id)
        .map(
            before -> {
              Sent gone = new Sent(id, before.channel(), before.body(), before.ephemeral(), true);
              all.put(id, gone);
              return gone;
            });
  }

  private Optional<Sent> find(String id) {
    return Optional.ofNullable(all.get(id)).filter(sent -> !sent.deleted());
  }

  private void check(String what, JsonNode body) {
    Limits.ofMessage(body).forEach(fault -> faults.add(what + ": " + fault));
  }

  /** As Discord tells it back. */
  static ObjectNode written(Sent sent) {
    ObjectNode message =
        new ObjectMapper()
            .createObjectNode()
            .put("id", sent.id())
            .put("channel_id", sent.channel());
    message.put("content", "").put("type", 0).put("tts", false).put("mention_everyone", false);
    message.put("pinned", false);
    message.put("flags", Limits.COMPONENTS_V2 | (sent.ephemeral() ? EPHEMERAL : 0));
    message.put("timestamp", "2026-01-01T00:00:00.000000+00:00").putNull("edited_timestamp");
    message.set("author", Frames.self());
    for (String list : List.of("mentions", "mention_roles", "attachments", "embeds")) {
      message.putArray(list);
    }
    JsonNode components = sent.body().path("components").deepCopy();
    number(components, new int[1]);
    message.set("components", components);
    return message;
  }

  private static void number(JsonNode node, int[] next) {
    node.forEach(
        child -> {
          if (child instanceof ObjectNode object && object.has("type")) {
            object.put("id", ++next[0]);
          }
          number(child, next);
        });
  }
}
