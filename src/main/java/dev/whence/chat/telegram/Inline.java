package dev.whence.chat.telegram;

import dev.whence.chat.Card;
import dev.whence.chat.Envelope;
import dev.whence.chat.Outgoing;
import dev.whence.chat.Person;
import dev.whence.chat.Place;
import dev.whence.chat.Reception;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * What people type after Whence's name in any chat, answered with cards to choose from. It lives
 * for seconds, so it is not stored: nobody waits for it after a restart.
 */
final class Inline {
  private static final Logger LOG = LoggerFactory.getLogger(Inline.class);

  /** What fits a phone below the keyboard. */
  private static final int CARDS = 5;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_DESCRIPTION = 200;

  /** As long as Telegram may show the same person the same cards, in seconds. */
  private static final int KEPT_SECONDS = 60;

  /** Where a longer error goes: {@code /start} with that word. */
  private static final String START = "long";

  private final Api api;
  private final Reception reception;
  private final ChatReplier.Means means;
  private final AtomicLong dropped = new AtomicLong();

  /** What each person typed last: nobody looks at cards for what stood there before. */
  private final Map<Long, String> newest = new ConcurrentHashMap<>();

  private volatile long heldUntil = System.nanoTime();

  Inline(Api api, Reception reception, ChatReplier.Means means) {
    this.api = api;
    this.reception = reception;
    this.means = means;
  }

  void answer(InlineQuery query) {
    long person = query.getFrom().getId();
    if (query.getFrom().getIsBot()) {
      return;
    }
    Place place =
        new Place(
            Translation.PLATFORM, Optional.empty(), "inline " + person, Optional.empty(), true);
    Envelope envelope =
        new Envelope(
            "inline " + query.getId(),
            new Person(Translation.PLATFORM, String.valueOf(person)),
            place,
            Optional.ofNullable(query.getFrom().getLanguageCode()),
            false,
            false);
    newest.put(person, query.getId());
    if (!reception.inTurn(place, () -> answerNewest(query, envelope))) {
      newest.remove(person, query.getId());
      dropped.incrementAndGet();
    }
  }

  private void answerNewest(InlineQuery query, Envelope envelope) {
    boolean isNewest = newest.remove(query.getFrom().getId(), query.getId());
    if (!isNewest || heldUntil - System.nanoTime() > 0) {
      dropped.incrementAndGet();
      return;
    }
    answer(query, envelope);
  }

  private void answer(InlineQuery query, Envelope envelope) {
    Language language = reception.languageFor(envelope);
    MessageSizes sizes = new MessageSizes(means.drawing());
    List<InlineQueryResult> results = new ArrayList<>();
    for (Card card : reception.cards(envelope, query.getQuery(), CARDS, sizes)) {
      results.add(article(String.valueOf(results.size()), card));
    }
    AnswerInlineQuery answer =
        AnswerInlineQuery.builder()
            .inlineQueryId(query.getId())
            .results(results)
            .isPersonal(true)
            .cacheTime(KEPT_SECONDS)
            .button(
                InlineQueryResultsButton.builder()
                    .text(reception.words(language, "telegram.inline.more"))
                    .startParameter(START)
                    .build())
            .build();
    if (api.call(answer) instanceof Reply.Refused<Boolean> refused) {
      LOG.debug("an inline query was not answered: {}", refused.why());
      refused.again().ifPresent(again -> heldUntil = System.nanoTime() + again.toNanos());
    }
  }

  private InlineQueryResult article(String id, Card card) {
    Outgoing outgoing = card.outgoing();
    Drawn drawn = means.drawing().draw(outgoing.language(), outgoing.blocks(), outgoing.folded());
    return InlineQueryResultArticle.builder()
        .id(id)
        .title(cut(card.title(), LONGEST_TITLE))
        .description(cut(card.description(), LONGEST_DESCRIPTION))
        .inputMessageContent(
            InputTextMessageContent.builder()
                .messageText(drawn.text())
                .entities(drawn.entities())
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .build())
        .build();
  }

  private static String cut(String words, int longest) {
    String line = words.replace('\n', ' ').strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = longest - 1;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return line.substring(0, end).strip() + "…";
  }

  /** How many came faster than they could be answered, or were typed over. */
  long dropped() {
    return dropped.get();
  }
}
