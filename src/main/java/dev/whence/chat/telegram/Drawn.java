package dev.whence.chat.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** A text as Telegram shows it; what is drawn how is counted in UTF-16 units. */
record Drawn(String text, List<MessageEntity> entities) {
  Drawn {
    entities = List.copyOf(entities);
  }
}
