package dev.whence.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The library's request to send a message, but of the answer only the new message's id is read. The
 * sooner it is known, the less a crash can come between an answer and the note of it; and nothing
 * that Telegram adds to a message can make a success look like a failure.
 */
final class Sending extends SendMessage {
  private static final long serialVersionUID = 1L;

  Sending(String chat, String text) {
    super(chat, text);
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode read = OBJECT_MAPPER.readTree(answer);
      if (!read.path("ok").asBoolean()) {
        throw new TelegramApiRequestException(
            PATH, OBJECT_MAPPER.treeToValue(read, ApiResponse.class));
      }
      Message sent = new Message();
      sent.setMessageId(read.path("result").path("message_id").asInt());
      return sent;
    } catch (JsonProcessingException broken) {
      throw new TelegramApiRequestException(PATH, broken);
    }
  }
}
