package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.PlainText;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.symptom.Question;
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
  final Phrasebook phrasebook =
      new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));
  final ScriptedAnswers answers =
      new ScriptedAnswers(phrasebook, () -> now.updateAndGet(instant -> instant.plusSeconds(2)));
  final List<Question> asked = answers.asked;
  final List<String> forgotten = answers.forgotten;
  final List<Checking.Request> checks = answers.checks;
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
                answers,
                answers,
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
    press(reception, newest(), from(person, place, "en-US"), kind);
  }

  /** Presses the last button of that kind below a message. */
  void press(Reception by, String message, Envelope presser, Button.Kind kind) {
    List<String> tokens = shown(message).buttons().stream().map(Button::token).toList();
    String token =
        shown(message).buttons().stream()
            .filter(button -> button.kind() == kind)
            .reduce((_, later) -> later)
            .orElseThrow()
            .token();
    by.handle(new Incoming.Pressed(presser, token, message, tokens), replier());
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

  @Override
  public void close() {
    receptions.forEach(open -> open.close(Duration.ofSeconds(10)));
    database.close();
  }
}
