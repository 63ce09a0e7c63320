package dev.whence.chat.telegram;

import dev.whence.chat.Reception;
import dev.whence.chat.telegram.Arrival.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Where updates come in, polled or handed over: each is understood, or put aside. */
final class Inlet {
  private static final Logger LOG = LoggerFactory.getLogger(Inlet.class);

  private final Reception reception;
  private final Translation translation;
  private final Intake intake;
  private final Inline inline;
  private final AtomicLong aside = new AtomicLong();

  Inlet(Reception reception, Translation translation, Intake intake, Inline inline) {
    this.reception = reception;
    this.translation = translation;
    this.intake = intake;
    this.inline = inline;
  }

  /** True where Telegram may be told to forget them. */
  boolean take(List<Update> updates) {
    List<Arrival> arrivals = new ArrayList<>();
    for (Update update : updates) {
      understood(update).ifPresent(arrivals::add);
    }
    return intake.take(arrivals);
  }

  /** Telegram's word on what is always there has been wrong before; one update costs no other. */
  private Optional<Arrival> understood(Update update) {
    try {
      if (update.getInlineQuery() != null) {
        inline.answer(update.getInlineQuery());
        return Optional.empty();
      }
      follow(update.getMessage());
      return translation.read(update);
    } catch (RuntimeException incomplete) {
      aside.incrementAndGet();
      LOG.warn(
          "update {} makes no sense and is put aside: {}",
          update.getUpdateId(),
          incomplete.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** A group that becomes a supergroup gets another id, and keeps its settings. */
  private void follow(@org.jspecify.annotations.Nullable Message message) {
    if (message != null && message.getMigrateToChatId() != null) {
      Where from = new Where(message.getChatId(), Optional.empty(), false);
      Where to = new Where(message.getMigrateToChatId(), Optional.empty(), false);
      reception.moved(Translation.place(from), Translation.place(to));
    }
  }

  /** How many made no sense and were put aside. */
  long aside() {
    return aside.get();
  }
}
