package dev.whence.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.Arrival.Enclosed;
import dev.whence.chat.telegram.Arrival.Pressed;
import dev.whence.chat.telegram.Arrival.Said;
import dev.whence.chat.telegram.Arrival.Where;
import dev.whence.chat.telegram.Arrival.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An arrival as it is stored. */
final class ArrivalJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ArrivalJson() {}

  static String write(Arrival arrival) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("update", arrival.update());
    node.put("chat", arrival.where().chat());
    arrival.where().topic().ifPresent(topic -> node.put("topic", topic));
    node.put("direct", arrival.where().direct());
    node.put("person", arrival.who().id());
    arrival.who().language().ifPresent(language -> node.put("language", language));
    switch (arrival) {
      case Said said -> write(said, node);
      case Pressed pressed ->
          node.put("query", pressed.query())
              .put("token", pressed.token())
              .put("message", pressed.message());
    }
    return node.toString();
  }

  private static void write(Said said, ObjectNode node) {
    node.put("message", said.message());
    node.put("at", said.at());
    node.put("edited", said.edited());
    said.repliesTo().ifPresent(message -> node.put("repliesTo", message));
    node.put("text", said.text());
    node.put("addressed", said.addressed());
    node.put("hadSecret", said.hadSecret());
    for (Enclosed file : said.files()) {
      node.withArray("/files").addObject().put("name", file.name()).put("id", file.id());
    }
  }

  /** Empty where another version wrote something else. */
  static Optional<Arrival> read(String body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      return node.has("chat") ? Optional.of(arrival(node)) : Optional.empty();
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static Arrival arrival(JsonNode node) {
    int update = node.path("update").asInt();
    Where where =
        new Where(
            node.path("chat").asLong(), number(node, "topic"), node.path("direct").asBoolean());
    Who who = new Who(node.path("person").asLong(), text(node, "language"));
    int message = node.path("message").asInt();
    if (node.has("query")) {
      String query = node.path("query").asText();
      return new Pressed(update, where, who, query, node.path("token").asText(), message);
    }
    return new Said(
        update,
        where,
        who,
        message,
        node.path("at").asLong(),
        node.path("edited").asBoolean(),
        number(node, "repliesTo"),
        node.path("text").asText(),
        files(node),
        node.path("addressed").asBoolean(),
        node.path("hadSecret").asBoolean());
  }

  private static Optional<Integer> number(JsonNode node, String name) {
    return node.has(name) ? Optional.of(node.path(name).asInt()) : Optional.empty();
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.has(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
  }

  private static List<Enclosed> files(JsonNode node) {
    List<Enclosed> files = new ArrayList<>();
    for (JsonNode file : node.path("files")) {
      files.add(new Enclosed(file.path("name").asText(), file.path("id").asText()));
    }
    return files;
  }
}
