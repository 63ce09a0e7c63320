package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Text;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.safety.Redaction;
import dev.whence.symptom.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to what somebody types in another chat, and to what they may mean by it. */
final class Cards {
  private final Services services;
  private final Speaker speaker;

  Cards(Services services, Speaker speaker) {
    this.services = services;
    this.speaker = speaker;
  }

  List<Card> of(Envelope envelope, String typed, int most, Sizes sizes) {
    String text = Redaction.redact(typed).text();
    Language own = speaker.language(envelope, Visibility.ASKER);
    Map<String, Card> cards = new LinkedHashMap<>();
    if (!text.isBlank()) {
      add(envelope, asTyped(text, own), sizes, cards);
    }
    for (String suggested : services.suggesting().suggest(text, own, most)) {
      if (cards.size() < most) {
        add(envelope, ask(suggested, Optional.of(own), own), sizes, cards);
      }
    }
    return List.copyOf(cards.values());
  }

  private static void add(
      Envelope envelope, Outcome outcome, Sizes sizes, Map<String, Card> cards) {
    card(envelope, outcome, sizes).ifPresent(card -> cards.putIfAbsent(card.title(), card));
  }

  /**
   * In the person's language: errors are typed in English by everybody, so English words alone do
   * not make it English.
   */
  private Outcome asTyped(String text, Language own) {
    Outcome outcome = ask(text, Optional.empty(), own);
    LanguageChoice choice = outcome.language();
    boolean foreign =
        choice.from() == LanguageChoice.Origin.QUESTION && choice.language() == Language.ENGLISH;
    return foreign && own != Language.ENGLISH ? ask(text, Optional.of(own), own) : outcome;
  }

  private Outcome ask(String text, Optional<Language> setting, Language own) {
    return services
        .answering()
        .ask(
            new Question(
                text, setting, Optional.of(own.tag()), Optional.empty(), true, Optional.empty()));
  }

  private static Optional<Card> card(Envelope envelope, Outcome outcome, Sizes sizes) {
    Answer answer = outcome.answer();
    if (!outcome.answered() || answer.brief().isEmpty()) {
      return Optional.empty();
    }
    Pages.Page page = Pages.of(answer, sizes).getFirst();
    Outgoing outgoing =
        new Outgoing(
            Keys.exchange(envelope),
            answer.language(),
            page.blocks(),
            List.of(),
            Visibility.EVERYONE,
            Optional.empty(),
            page.folded());
    List<String> words = page.blocks().stream().flatMap(block -> words(block).stream()).toList();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Card(words.getFirst(), words.size() > 1 ? words.get(1) : "", outgoing));
  }

  /** What a block says in words of ours; a stranger's line says nothing about an answer. */
  private static Optional<String> words(Block block) {
    return switch (block) {
      case Block.Title(Text text) -> Optional.of(text.words());
      case Block.Heading(Text text) -> Optional.of(text.words());
      case Block.Paragraph(Text text) -> Optional.of(text.words());
      case Block.CauseItem item -> Optional.of(item.title().words());
      case Block.Quoted _,
          Block.CheckLine _,
          Block.Command _,
          Block.Code _,
          Block.Note _,
          Block.Source _ ->
          Optional.empty();
    };
  }
}
