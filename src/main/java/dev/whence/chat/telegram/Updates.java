package dev.whence.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Reads updates, each by itself; one that cannot be read is put aside. */
final class Updates {
  private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Updates() {}

  static Optional<Update> read(JsonNode update) {
    if (!update.path("update_id").isInt()) {
      return aside(update, "it has no id");
    }
    try {
      return Optional.of(MAPPER.treeToValue(Sieve.update(update), Update.class));
    } catch (JsonProcessingException | RuntimeException unreadable) {
      return aside(update, unreadable.getClass().getSimpleName());
    }
  }

  /** Its id alone is logged: what a person wrote stays out of the log. */
  private static Optional<Update> aside(JsonNode update, String why) {
    LOG.warn("update {} cannot be read and is put aside: {}", update.path("update_id"), why);
    return Optional.empty();
  }
}
