package dev.whence.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntConsumer;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The library's request to send a message, but of the answer only the new message's id is read, and
 * told at once, in the thread that received it: what a crash finds between an answer and the note
 * of it is sent twice. And nothing that Telegram adds to a message can make a success look like a
 * failure.
 */
final class Sending extends SendMessage {
  private static final long serialVersionUID = 1L;

  private final transient IntConsumer whenThere;

  /**
   * A message.
   *
   * @param whenThere told of its id as soon as Telegram has it
   */
  Sending(String chat, String text, IntConsumer whenThere) {
    super(chat, text);
    this.whenThere = whenThere;
  }

  /** Reads a success once, so that the first of a run is read as quickly as any other. */
  static void warmUp() {
    try {
      new Sending("", "", _ -> {})
          .deserializeResponse("{\"ok\":true,\"result\":{\"message_id\":1}}");
    } catch (TelegramApiRequestException readable) {
      throw new IllegalStateException(readable);
    }
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode read = OBJECT_MAPPER.readTree(answer);
      if (!read.path("ok").asBoolean()) {
        throw new TelegramApiRequestException(
            PATH, OBJECT_MAPPER.treeToValue(read, ApiResponse.class));
      }
      int id = read.path("result").path("message_id").asInt();
      whenThere.accept(id);
      Message sent = new Message();
      sent.setMessageId(id);
      return sent;
    } catch (JsonProcessingException broken) {
      throw new TelegramApiRequestException(PATH, broken);
    }
  }
}
