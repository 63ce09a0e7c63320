package dev.whence.chat.telegram;

import dev.whence.chat.telegram.Arrival.Where;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** A message of ours, drawn; no link in it shows a preview. */
record Letter(Where where, Drawn drawn, Optional<InlineKeyboardMarkup> buttons) {
  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  /** The same words, nothing of them drawn. */
  Letter plain() {
    return new Letter(where, new Drawn(drawn.text(), List.of()), buttons);
  }

  /**
   * To be sent.
   *
   * @param whenThere told of its id as soon as it is there
   */
  SendMessage send(long chat, Optional<String> repliesTo, IntConsumer whenThere) {
    SendMessage message = new Sending(String.valueOf(chat), drawn.text(), whenThere);
    message.setEntities(drawn.entities());
    message.setLinkPreviewOptions(noPreview());
    where.topic().ifPresent(message::setMessageThreadId);
    buttons.ifPresent(message::setReplyMarkup);
    repliesTo.ifPresent(
        question ->
            message.setReplyParameters(
                ReplyParameters.builder()
                    .messageId(Integer.valueOf(question))
                    .allowSendingWithoutReply(true)
                    .build()));
    return message;
  }

  EditMessageText edit(long chat, String message) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(chat)
            .messageId(Integer.valueOf(message))
            .text(drawn.text())
            .entities(drawn.entities())
            .linkPreviewOptions(noPreview())
            .build();
    buttons.ifPresent(edit::setReplyMarkup);
    return edit;
  }
}
