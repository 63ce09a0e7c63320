package dev.whence.chat.telegram;

import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.Text;
import dev.whence.chat.Delivery;
import dev.whence.chat.Outgoing;
import dev.whence.chat.Replier;
import dev.whence.chat.telegram.Arrival.Where;
import dev.whence.language.Language;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Answers in the chat, or the topic of a forum, where something was said or pressed. */
final class ChatReplier implements Replier {
  private static final Logger LOG = LoggerFactory.getLogger(ChatReplier.class);

  /** What the answer to a press may say. */
  private static final int LONGEST_TOAST = 200;

  private final Means means;
  private final Arrival arrival;
  private final Where where;
  private final boolean late;
  private final Parts parts;
  private final Typing typing;
  private final MessageSizes sizes;
  private final AtomicBoolean apologised = new AtomicBoolean();
  private final AtomicBoolean answered = new AtomicBoolean();
  private final LooseEnds ends = new LooseEnds();
  private final AtomicReference<Runnable> thought = new AtomicReference<>(() -> {});
  private volatile boolean ended;

  /** What every replier works with. */
  record Means(Courier courier, Drawing drawing, Phrasebook phrasebook) {}

  /**
   * For one arrival.
   *
   * @param late whether it waited so long that an apology is due
   * @param parts of its answer
   */
  ChatReplier(Means means, Arrival arrival, boolean late, Parts parts) {
    this.means = means;
    this.arrival = arrival;
    this.where = arrival.where();
    this.late = late;
    this.parts = parts;
    this.typing = new Typing(means.courier(), where);
    this.sizes = new MessageSizes(means.drawing());
  }

  boolean isLate() {
    return late;
  }

  /** Has something done once, when there is an answer and before it waits to be sent. */
  void whenThought(Runnable work) {
    thought.set(work);
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    thought.getAndSet(() -> {}).run();
    typing.end();
    Letter letter = letter(outgoing, apologised.compareAndSet(false, true));
    Parts.Part part = parts.message();
    Optional<String> there = part.sentBefore();
    if (there.isPresent()) {
      return new Delivery.Delivered(there);
    }
    return deliver(
        chat -> letter.send(chat, repliesTo(chat, outgoing), part::sent),
        chat -> letter.plain().send(chat, repliesTo(chat, outgoing), part::sent),
        sent -> Optional.of(id(sent)));
  }

  /** Where a group moved, its messages have other ids, and ours would name somebody else's. */
  private Optional<String> repliesTo(long chat, Outgoing outgoing) {
    return chat == where.chat() ? outgoing.repliesTo() : Optional.empty();
  }

  private static String id(Message message) {
    return String.valueOf(message.getMessageId());
  }

  private Letter letter(Outgoing outgoing, boolean first) {
    List<Block> blocks = new ArrayList<>(outgoing.blocks());
    if (late && first) {
      Text apology = means.phrasebook().text(outgoing.language(), "telegram.late");
      blocks.addFirst(new Block.Note(apology));
    }
    return new Letter(
        where,
        means.drawing().draw(outgoing.language(), blocks, outgoing.folded()),
        Keyboard.of(outgoing.buttons()));
  }

  @Override
  public Delivery edit(String message, Outgoing outgoing) {
    typing.end();
    Letter letter = letter(outgoing, false);
    return deliver(
        chat -> letter.edit(chat, message),
        chat -> letter.plain().edit(chat, message),
        _ -> Optional.of(message));
  }

  @Override
  public Delivery delete(String message) {
    Function<Long, BotApiMethod<Boolean>> request =
        chat -> DeleteMessage.builder().chatId(chat).messageId(Integer.parseInt(message)).build();
    return deliver(request, request, _ -> Optional.of(message));
  }

  /**
   * In its turn; without any drawing where Telegram does not take it, and what is new where a group
   * moved: what stands in the old one has no id in the new one.
   */
  private <T extends Serializable> Delivery deliver(
      Function<Long, ? extends BotApiMethod<T>> request,
      Function<Long, ? extends BotApiMethod<T>> plain,
      Function<T, Optional<String>> id) {
    try {
      long chat = where.chat();
      BotApiMethod<T> first = request.apply(chat);
      Reply<T> reply = means.courier().bring(chat, first);
      if (first instanceof Sending
          && reply instanceof Reply.Refused<T> refused
          && refused.movedTo().isPresent()) {
        chat = refused.movedTo().get();
        reply = means.courier().bring(chat, request.apply(chat));
      }
      if (reply instanceof Reply.Refused<T> refused && refused.says("entit")) {
        LOG.warn("Telegram does not take how an answer is drawn: {}", refused.why());
        reply = means.courier().bring(chat, plain.apply(chat));
      }
      return delivery(reply, id);
    } catch (EndedException ending) {
      ended = true;
      return new Delivery.NotPossible("Whence ends");
    }
  }

  private static <T> Delivery delivery(Reply<T> reply, Function<T, Optional<String>> id) {
    return switch (reply) {
      case Reply.Done<T>(T value) -> new Delivery.Delivered(id.apply(value));
      case Reply.Refused<T> refused when refused.says("not modified") ->
          new Delivery.Delivered(Optional.empty());
      case Reply.Refused<T> refused when refused.code() == 0 ->
          new Delivery.Delivered(Optional.empty());
      case Reply.Refused<T> refused -> {
        LOG.info("Telegram refused: {} {}", refused.code(), refused.why());
        yield new Delivery.NotPossible(refused.why());
      }
      case Reply.Lost<T>(String why, boolean _) -> {
        LOG.warn("whether an answer arrived was never told: {}", why);
        yield new Delivery.Delivered(Optional.empty());
      }
    };
  }

  /** Below a button as a word on the screen; else where nobody but the person reads it. */
  @Override
  public boolean tell(Language language, String words) {
    if (arrival instanceof Arrival.Pressed pressed && answered.compareAndSet(false, true)) {
      return answer(pressed, words);
    }
    Parts.Part part = parts.word();
    if (part.sentBefore().isPresent()) {
      return true;
    }
    Where alone = where.direct() ? where : new Where(arrival.who().id(), Optional.empty(), true);
    Letter letter = new Letter(alone, new Drawn(words, List.of()), Optional.empty());
    try {
      return means
              .courier()
              .bring(alone.chat(), letter.send(alone.chat(), Optional.empty(), part::sent))
          instanceof Reply.Done;
    } catch (EndedException ending) {
      ended = true;
      return false;
    }
  }

  private boolean answer(Arrival.Pressed pressed, String words) {
    int end = Math.min(words.length(), LONGEST_TOAST);
    end -= end > 0 && Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
    AnswerCallbackQuery.AnswerCallbackQueryBuilder<?, ?> answer =
        AnswerCallbackQuery.builder().callbackQueryId(pressed.query());
    if (!words.isEmpty()) {
      answer.text(words.substring(0, end)).showAlert(words.length() > 60);
    }
    return means.courier().atOnce(answer.build()) instanceof Reply.Done;
  }

  /** A press is always answered, else its button goes on waiting. */
  void settle() {
    typing.end();
    if (arrival instanceof Arrival.Pressed pressed && answered.compareAndSet(false, true)) {
      answer(pressed, "");
    }
  }

  @Override
  public Runnable goesOn() {
    return ends.begin();
  }

  LooseEnds ends() {
    return ends;
  }

  /** Whether Whence ended before everything was said. */
  boolean isEnded() {
    return ended;
  }

  @Override
  public void working() {
    typing.begin();
  }

  @Override
  public boolean isFree() {
    return means.courier().pace().isFree(where.chat());
  }

  @Override
  public boolean folds() {
    return sizes.folds();
  }

  @Override
  public int length(Language language, List<Block> blocks) {
    return sizes.length(language, blocks);
  }

  @Override
  public Limits limits() {
    return sizes.limits();
  }
}
