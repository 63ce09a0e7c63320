package dev.whence.chat.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The library's request for updates, but each is read by itself: one that cannot be read is put
 * aside, and does not block those that came with it.
 */
final class Batch extends GetUpdates {
  /** What Whence reacts to; Telegram keeps all else to itself. */
  static final List<String> WANTED =
      List.of("message", "edited_message", "callback_query", "inline_query");

  private int aside;
  private OptionalInt highest = OptionalInt.empty();

  Batch(OptionalInt offset, int limit, int seconds) {
    offset.ifPresent(this::setOffset);
    setLimit(limit);
    setTimeout(seconds);
    setAllowedUpdates(WANTED);
  }

  @Override
  @SuppressWarnings("NonApiType") // the library's own signature
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode read = OBJECT_MAPPER.readTree(answer);
      if (!read.path("ok").asBoolean()) {
        throw new TelegramApiRequestException(
            "getUpdates", OBJECT_MAPPER.treeToValue(read, ApiResponse.class));
      }
      ArrayList<Update> updates = new ArrayList<>();
      for (JsonNode update : read.path("result")) {
        note(update);
        add(update, updates);
      }
      return updates;
    } catch (JsonProcessingException broken) {
      throw new TelegramApiRequestException("getUpdates", broken);
    }
  }

  private void note(JsonNode update) {
    JsonNode id = update.path("update_id");
    if (id.isInt() && (highest.isEmpty() || id.intValue() > highest.getAsInt())) {
      highest = OptionalInt.of(id.intValue());
    }
  }

  private void add(JsonNode update, List<Update> updates) {
    Updates.read(update).ifPresentOrElse(updates::add, () -> aside++);
  }

  /** How many could not be read. */
  @JsonIgnore
  int aside() {
    return aside;
  }

  /** Whether all of it has ids that no offset can name. */
  @JsonIgnore
  boolean isStuck() {
    return aside > 0 && highest.isEmpty();
  }

  /** The highest id, of those that were put aside too. */
  @JsonIgnore
  OptionalInt highest() {
    return highest;
  }
}
