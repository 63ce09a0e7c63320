package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.answer.Action;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.PlainText;
import dev.whence.answer.Text;
import dev.whence.evidence.Target;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.store.Database;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A platform in memory: what was sent where, as people would read it. Behind it an answerer that
 * takes a text with "refused" for an error and everything else for nothing.
 */
final class MemoryPlatform implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  final Map<String, Outgoing> messages = new LinkedHashMap<>();
  final List<String> told = new ArrayList<>();
  final List<Outgoing> edits = new ArrayList<>();
  final List<Question> asked = new ArrayList<>();
  final List<String> forgotten = new ArrayList<>();
  final List<Checking.Request> checks = new ArrayList<>();
  final Phrasebook phrasebook =
      new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));
  final Database database;
  final Reception reception;
  boolean tellsPrivately;
  int pageLimit = 2_000;
  private final List<Reception> receptions = new ArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();

  MemoryPlatform(Path directory) {
    this.database = new Database(directory.resolve("data"));
    this.reception = reception();
  }

  /** As after a restart: the same database, nothing in memory. */
  Reception reception() {
    Reception another =
        new Reception(
            new Services(
                new Answerer(),
                this::check,
                (typed, language, limit) -> List.of(typed + " " + language.tag()),
                phrasebook,
                database,
                now::get,
                Language.ENGLISH,
                0.8));
    receptions.add(another);
    return another;
  }

  static Place place(String channel) {
    return new Place("memory", Optional.of("server"), channel, Optional.empty(), false);
  }

  static Place direct() {
    return new Place("memory", Optional.empty(), "direct", Optional.empty(), true);
  }

  Envelope from(String person, Place place, String locale) {
    return new Envelope(
        "event" + ids.incrementAndGet(),
        new Person("memory", person),
        place,
        Optional.of(locale).filter(tag -> !tag.isEmpty()),
        person.equals("manager"),
        person.equals("moderator"));
  }

  Incoming.Asked question(Envelope envelope, String text, Visibility visibility) {
    return new Incoming.Asked(
        envelope,
        visibility == Visibility.ASKER ? Optional.empty() : Optional.of("q" + envelope.event()),
        Optional.empty(),
        text,
        List.of(),
        Incoming.Manner.ADDRESSED,
        visibility);
  }

  void ask(Envelope envelope, String text) {
    reception.handle(question(envelope, text, Visibility.EVERYONE), replier());
  }

  void command(Envelope envelope, Command command) {
    reception.handle(new Incoming.Commanded(envelope, command, Visibility.ASKER), replier());
  }

  /** Presses the button of that kind below the newest message. */
  void press(String person, Place place, Button.Kind kind) {
    String message = newest();
    String token =
        shown(message).buttons().stream()
            .filter(button -> button.kind() == kind)
            .findFirst()
            .orElseThrow()
            .token();
    reception.handle(new Incoming.Pressed(from(person, place, "en-US"), token, message), replier());
  }

  String newest() {
    return List.copyOf(messages.keySet()).getLast();
  }

  Outgoing shown(String message) {
    return java.util.Objects.requireNonNull(messages.get(message), message);
  }

  String text() {
    return messages.isEmpty() ? "" : text(shown(newest()));
  }

  String text(Outgoing outgoing) {
    return new PlainText(phrasebook).write(outgoing.language(), outgoing.blocks());
  }

  void settle() {
    if (!reception.close(Duration.ofSeconds(10))) {
      throw new AssertionError("the lanes did not settle");
    }
  }

  Replier replier() {
    return new Replier() {
      @Override
      public Delivery send(Outgoing outgoing) {
        String id = "m" + ids.incrementAndGet();
        messages.put(id, outgoing);
        return new Delivery.Delivered(Optional.of(id));
      }

      @Override
      public Delivery edit(String message, Outgoing outgoing) {
        if (!messages.containsKey(message)) {
          return new Delivery.NotPossible("gone");
        }
        edits.add(outgoing);
        messages.put(message, outgoing);
        return new Delivery.Delivered(Optional.of(message));
      }

      @Override
      public Delivery delete(String message) {
        messages.remove(message);
        return new Delivery.Delivered(Optional.of(message));
      }

      @Override
      public boolean tell(Language language, String words) {
        told.add(words);
        return tellsPrivately;
      }

      @Override
      public void working() {}

      @Override
      public int length(Language language, List<Block> blocks) {
        return new PlainText(phrasebook).write(language, blocks).length();
      }

      @Override
      public Limits limits() {
        return new Limits(pageLimit, 64, 40);
      }
    };
  }

  private Answer check(Checking.Request request, java.util.function.Consumer<Answer> progress) {
    checks.add(request);
    Language language = request.question().setting().orElse(Language.ENGLISH);
    for (String stage : List.of("one", "two", "three")) {
      now.updateAndGet(instant -> instant.plusSeconds(2));
      progress.accept(answer(language, "stage " + stage, List.of()));
    }
    return answer(language, "checked " + request.target(), List.of(new Action.Delete()));
  }

  static Answer answer(Language language, String words, List<Action> actions) {
    return new Answer(
        language, List.of(new Block.Paragraph(Text.plain(words))), List.of(), actions);
  }

  /** Stands where the whole understanding stands in the bot. */
  private final class Answerer implements Answering {
    @Override
    public Outcome ask(Question question) {
      asked.add(question);
      boolean refused = question.text().contains("refused");
      LanguageChoice choice = choice(question);
      Symptoms symptoms =
          new Symptoms(
              question.text(),
              refused
                  ? List.of(
                      new RecognisedError(ErrorKind.CONNECTION_REFUSED, question.text(), 0.98))
                  : List.of(),
              Optional.empty(),
              "",
              List.of(),
              List.of(),
              Optional.empty(),
              refused,
              false);
      return new Outcome(
          symptoms,
          choice,
          refused,
          refused ? 0.9 : 0.1,
          List.of(),
          List.of(),
          refused
              ? found(choice.language(), question.text())
              : answer(choice.language(), "nothing", List.of()));
    }

    private LanguageChoice choice(Question question) {
      return question
          .setting()
          .map(set -> new LanguageChoice(set, LanguageChoice.Origin.SETTING))
          .or(
              () ->
                  question
                      .locale()
                      .flatMap(Language::of)
                      .map(own -> new LanguageChoice(own, LanguageChoice.Origin.LOCALE)))
          .orElseGet(
              () ->
                  new LanguageChoice(
                      question.place().orElse(Language.ENGLISH), LanguageChoice.Origin.DEFAULT));
    }

    private Answer found(Language language, String text) {
      return new Answer(
          language,
          List.of(
              new Block.Title(
                  Text.plain(phrasebook.words(language, "answer.kind.connection-refused"))),
              new Block.Quoted(text)),
          List.of(new Block.Paragraph(Text.plain("the rest"))),
          List.of(
              new Action.CheckTarget(Target.tcp("db.example.com", 3306)),
              new Action.More(),
              new Action.Helpful(),
              new Action.NotHelpful(),
              new Action.ShowEveryone(),
              new Action.Delete()));
    }

    @Override
    public void forget(String conversationStart) {
      forgotten.add(conversationStart);
    }
  }

  @Override
  public void close() {
    receptions.forEach(open -> open.close(Duration.ofSeconds(10)));
    database.close();
  }
}
