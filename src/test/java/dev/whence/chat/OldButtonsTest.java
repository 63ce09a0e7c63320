package dev.whence.chat;

import static dev.whence.chat.MemoryPlatform.direct;
import static dev.whence.chat.MemoryPlatform.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.chat.Button.Kind;
import dev.whence.language.Language;
import dev.whence.store.Exchanges;
import dev.whence.store.Feedback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buttons of answers that nobody remembers: after a restart, or after half an hour. */
class OldButtonsTest {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";

  @TempDir Path directory;
  private MemoryPlatform platform;

  @BeforeEach
  void open() {
    platform = new MemoryPlatform(directory);
  }

  @AfterEach
  void close() {
    platform.close();
  }

  private String say(Language language, String key) {
    return platform.phrasebook.words(language, key);
  }

  private String ask(Place place, String locale, Visibility visibility) {
    Envelope envelope = platform.from("p", place, locale);
    platform.reception.handle(platform.question(envelope, ERROR, visibility), platform.replier());
    return platform.newest();
  }

  private String shown(String message) {
    return platform.text(platform.shown(message));
  }

  @ParameterizedTest
  @EnumSource
  void moreAndBackWorkAfterARestartInTheAnswersLanguage(Language language) {
    String answer = ask(direct(), language.tag(), Visibility.EVERYONE);
    Reception later = platform.reception();
    Envelope presser = platform.from("p", direct(), "en-US");
    platform.press(later, answer, presser, Kind.PAGE);
    assertTrue(shown(answer).startsWith("the rest of "), shown(answer));
    assertTrue(shown(answer).contains(say(language, "answer.kind.connection-refused")));
    assertTrue(shown(answer).contains(say(language, "chat.recalled")));
    assertTrue(
        platform.shown(answer).buttons().stream()
            .anyMatch(button -> button.token().endsWith("tcp://db.example.com:3306")),
        "the host can still be checked");
    platform.press(platform.reception(), answer, presser, Kind.PAGE);
    assertTrue(shown(answer).startsWith(say(language, "answer.kind.connection-refused")));
  }

  @Test
  void halfAnHourLaterTheButtonsWorkToo() {
    String answer = ask(place("c"), "", Visibility.EVERYONE);
    platform.now.updateAndGet(now -> now.plus(Duration.ofHours(3)));
    platform.press(platform.reception, answer, platform.from("o", place("c"), "ja"), Kind.PAGE);
    assertTrue(shown(answer).startsWith("the rest of Connection refused"), shown(answer));
  }

  @Test
  void nothingThatThePersonSentIsKept() throws Exception {
    ask(place("c"), "", Visibility.EVERYONE);
    platform.close();
    try (var files = Files.list(directory.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("db.example.com"), file.toString());
        assertFalse(bytes.contains("ECONNREFUSED"), file.toString());
      }
    }
    platform = new MemoryPlatform(directory.resolve("other"));
  }

  @ParameterizedTest
  @EnumSource
  void aPrivateAnswerShownToEveryoneAfterARestartHidesTheClientsLanguage(Language language) {
    String answer = ask(place("c"), language.tag(), Visibility.ASKER);
    assertEquals(language, platform.shown(answer).language());
    Reception later = platform.reception();
    Envelope asker = platform.from("p", place("c"), language.tag());
    platform.press(later, answer, asker, Kind.SHOW_EVERYONE);
    Outgoing open = platform.shown(platform.newest());
    assertEquals(Visibility.EVERYONE, open.visibility());
    assertEquals(Language.ENGLISH, open.language());
    assertTrue(platform.text(open).startsWith("Connection refused"), platform.text(open));
    platform.press(
        platform.reception(), answer, platform.from("x", place("c"), "fr"), Kind.SHOW_EVERYONE);
    assertEquals(say(Language.FRENCH, "chat.expired"), platform.told.getLast());
  }

  @ParameterizedTest
  @EnumSource
  void aCheckShownToEveryoneHidesTheClientsLanguage(Language language) {
    Envelope asker = platform.from("p", place("c"), language.tag());
    platform.command(asker, new Command.Check("db:1"));
    platform.settle();
    String own = platform.newest();
    assertTrue(shown(own).endsWith(say(language, "answer.kind.connection-refused")), shown(own));
    Reception same = platform.reception;
    platform.press(same, own, platform.from("p", place("c"), language.tag()), Kind.SHOW_EVERYONE);
    assertEquals("checked db:1: Connection refused", platform.text());
    platform.press(
        platform.reception(),
        own,
        platform.from("p", place("c"), language.tag()),
        Kind.SHOW_EVERYONE);
    Outgoing open = platform.shown(platform.newest());
    assertEquals(Language.ENGLISH, open.language());
    assertTrue(platform.text(open).startsWith("Connection refused"), platform.text(open));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooOldIsSaidInThePressersLanguage(Language language) {
    String answer = ask(place("c"), "", Visibility.EVERYONE);
    new Exchanges(platform.database, platform.now::get).remove(platform.shown(answer).key());
    Reception later = platform.reception();
    Envelope presser = platform.from("o", place("c"), language.tag());
    platform.press(later, answer, presser, Kind.PAGE);
    assertEquals(say(language, "chat.expired"), platform.told.getLast());
    later.handle(new Incoming.Pressed(presser, "zz", answer), platform.replier());
    assertEquals(say(language, "chat.expired"), platform.told.getLast());
    platform.press(later, answer, presser, Kind.DELETE);
    assertEquals(say(language, "chat.only-asker"), platform.told.getLast());
    platform.press(later, answer, presser, Kind.HELPFUL);
    assertEquals(say(language, "chat.thanks-helpful"), platform.told.getLast());
    assertEquals(4, platform.told.size());
  }

  /** It would put its result where the answer stands, which nobody could tell again. */
  @ParameterizedTest
  @EnumSource
  void aCheckOfAnAnswerThatIsTooOldIsNotMade(Language language) {
    String answer = ask(place("c"), "", Visibility.EVERYONE);
    String before = shown(answer);
    new Exchanges(platform.database, platform.now::get).remove(platform.shown(answer).key());
    Reception later = platform.reception();
    platform.press(later, answer, platform.from("o", place("c"), language.tag()), Kind.CHECK);
    later.close(Duration.ofSeconds(10));
    assertEquals(say(language, "chat.expired"), platform.told.getLast());
    assertEquals(List.of(), platform.checks);
    assertEquals(before, shown(answer));
  }

  @Test
  void aVoteAfterARestartNamesWhatTheAnswerSpokeOf() {
    String answer = ask(place("c"), "", Visibility.EVERYONE);
    platform.press(
        platform.reception(), answer, platform.from("o", place("c"), "ja"), Kind.HELPFUL);
    assertEquals(
        List.of(new Feedback.Tally("connection-refused", "en", 1, 0)),
        new Feedback(platform.database, platform.now::get).tallies());
  }

  @Test
  void aCheckAfterARestartIsAnsweredInTheAnswersLanguage() {
    String answer = ask(direct(), "th", Visibility.EVERYONE);
    Reception later = platform.reception();
    platform.press(later, answer, platform.from("p", direct(), "en-US"), Kind.CHECK);
    later.close(Duration.ofSeconds(10));
    assertEquals("tcp://db.example.com:3306", platform.checks.getFirst().target());
    assertTrue(shown(answer).contains(say(Language.THAI, "answer.kind.connection-refused")));
  }

  @Test
  void anOverheardQuestionEditedAfterARestartIsStillOverheard() {
    Envelope manager = platform.from("manager", place("c"), "");
    platform.command(
        manager,
        new Command.Settings(
            Optional.of("unprompted"), Optional.of("on"), dev.whence.store.Scope.SERVER));
    Envelope envelope = platform.from("p", place("c"), "");
    platform.reception.handle(
        new Incoming.Asked(
            envelope,
            Optional.of("q"),
            Optional.empty(),
            ERROR,
            List.of(),
            Incoming.Manner.OVERHEARD,
            Visibility.EVERYONE),
        platform.replier());
    String answer = platform.newest();
    platform
        .reception()
        .handle(
            new Incoming.Edited(envelope, "q", "solved, thanks", List.of()), platform.replier());
    assertFalse(platform.messages.containsKey(answer), "nothing to say any more: it goes");
  }

  @Test
  void anEditCountsAsAQuestion() {
    Envelope manager = platform.from("manager", place("c"), "");
    platform.command(
        manager,
        new Command.Settings(
            Optional.of("questions"), Optional.of("3"), dev.whence.store.Scope.SERVER));
    Envelope envelope = platform.from("p", place("c"), "");
    platform.ask(envelope, ERROR);
    for (int number = 0; number < 9; number++) {
      platform.reception.handle(
          new Incoming.Edited(envelope, "q" + envelope.event(), "refused " + number, List.of()),
          platform.replier());
    }
    assertEquals(2, platform.edits.size());
  }

  @Test
  void aServersOwnLimitOfChecksIsKept() {
    Envelope manager = platform.from("manager", place("c"), "");
    platform.command(
        manager,
        new Command.Settings(
            Optional.of("check-limit"), Optional.of("1"), dev.whence.store.Scope.SERVER));
    String answer = ask(place("c"), "", Visibility.EVERYONE);
    ask(place("c"), "", Visibility.EVERYONE);
    platform.press("p", place("c"), Kind.CHECK);
    platform.press(platform.reception, answer, platform.from("p", place("c"), "de"), Kind.CHECK);
    assertEquals(say(Language.GERMAN, "chat.checks-used-up"), platform.told.getLast());
    platform.command(platform.from("p", place("c"), "de"), new Command.Check("db:1"));
    assertEquals(say(Language.GERMAN, "chat.checks-used-up"), platform.text());
    platform.settle();
    assertEquals(1, platform.checks.size());
  }

  @Test
  void tooManyFilesAreSaid() {
    Attachment log =
        new Attachment("a.log", () -> new java.io.ByteArrayInputStream(new byte[] {65}));
    platform.reception.handle(
        new Incoming.Asked(
            platform.from("p", direct(), "it"),
            Optional.of("q"),
            Optional.empty(),
            ERROR,
            java.util.Collections.nCopies(9, log),
            Incoming.Manner.ADDRESSED,
            Visibility.EVERYONE),
        platform.replier());
    assertTrue(
        platform
            .text()
            .contains(
                platform.phrasebook.words(
                    Language.ITALIAN, "chat.file.too-many", java.util.Map.of("count", 5))));
  }

  @Test
  void aFilesNameLinksNowhereAndMentionsNobody() {
    String name =
        "@everyone https://evil.example discord.gg/evil \u202e" + "x".repeat(900) + ".png";
    Attachment log = new Attachment(name, () -> new java.io.ByteArrayInputStream(new byte[] {65}));
    platform.reception.handle(
        new Incoming.Asked(
            platform.from("p", direct(), "it"),
            Optional.of("q"),
            Optional.empty(),
            "",
            List.of(log),
            Incoming.Manner.ADDRESSED,
            Visibility.EVERYONE),
        platform.replier());
    for (String bad : List.of("@everyone", "https://", "discord.gg/", "\u202e", "x".repeat(90))) {
      assertFalse(platform.text().contains(bad), platform.text());
    }
  }
}
