package dev.whence.chat;

import static dev.whence.chat.MemoryPlatform.direct;
import static dev.whence.chat.MemoryPlatform.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import dev.whence.store.Feedback;
import dev.whence.store.Scope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What every platform shares, proved on one in memory. */
class ReceptionTest {
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

  @TestFactory
  Stream<DynamicTest> aQuestionIsAnsweredInEveryLanguage() {
    return Arrays.stream(Language.values())
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language.tag(),
                    () -> {
                      platform.ask(platform.from("p", direct(), language.tag()), ERROR);
                      assertTrue(
                          platform
                              .text()
                              .startsWith(say(language, "answer.kind.connection-refused")),
                          platform.text());
                      List<String> labels =
                          platform.shown(platform.newest()).buttons().stream()
                              .map(Button::label)
                              .toList();
                      assertTrue(
                          labels.contains(say(language, "chat.button.more")), labels.toString());
                      assertTrue(labels.contains(say(language, "chat.button.delete")));
                      assertFalse(labels.contains(say(language, "chat.button.show-everyone")));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandAnswersInEveryLanguage() {
    List<Command> commands =
        List.of(
            new Command.Help(),
            new Command.Privacy(),
            new Command.Forget(),
            new Command.SetLanguage(Optional.empty()),
            new Command.SetLanguage(Optional.of("klingon")),
            new Command.Settings(Optional.empty(), Optional.empty(), Scope.SERVER),
            new Command.Settings(Optional.of("nothing"), Optional.empty(), Scope.SERVER),
            new Command.Settings(Optional.of("confidence"), Optional.of("3"), Scope.CHANNEL),
            new Command.Check(""));
    return Arrays.stream(Language.values())
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language.tag(),
                    () -> {
                      for (Command command : commands) {
                        platform.command(platform.from("p", direct(), language.tag()), command);
                        Outgoing last = platform.shown(platform.newest());
                        assertEquals(language, last.language(), command.toString());
                        assertFalse(platform.text().isBlank());
                      }
                    }));
  }

  @Test
  void aClientsLanguageNeverShowsInPublic() {
    platform.ask(platform.from("p", place("c"), "ru"), ERROR);
    assertEquals(Language.ENGLISH, platform.shown(platform.newest()).language());
    assertEquals(Optional.empty(), platform.asked.getLast().locale());
    platform.reception.handle(
        platform.question(platform.from("p", place("c"), "ru"), ERROR, Visibility.ASKER),
        platform.replier());
    assertEquals(Language.RUSSIAN, platform.shown(platform.newest()).language());
    platform.press("p", place("c"), Button.Kind.SHOW_EVERYONE);
    Outgoing shown = platform.shown(platform.newest());
    assertEquals(Language.ENGLISH, shown.language());
    assertEquals(Visibility.EVERYONE, shown.visibility());
  }

  @Test
  void theSetLanguageGoesBeforeAllAndIsForgottenOnDemand() {
    platform.command(
        platform.from("p", place("c"), "ru"), new Command.SetLanguage(Optional.of("日本語")));
    assertTrue(platform.text().contains("日本語"));
    platform.ask(platform.from("p", place("c"), "ru"), ERROR);
    assertEquals(Optional.of(Language.JAPANESE), platform.asked.getLast().setting());
    platform.command(platform.from("p", place("c"), "ru"), new Command.Forget());
    assertEquals(say(Language.JAPANESE, "chat.forgotten"), platform.text());
    assertEquals(List.of("memory:p@"), platform.forgotten);
    platform.ask(platform.from("p", place("c"), "ru"), ERROR);
    assertEquals(Optional.empty(), platform.asked.getLast().setting());
  }

  @Test
  void anEditedQuestionIsAnsweredAnewInPlaceAlsoAfterARestart() {
    Envelope envelope = platform.from("p", place("c"), "");
    platform.ask(envelope, ERROR);
    String answer = platform.newest();
    edit(platform.reception, envelope, "now refused by db2");
    assertTrue(platform.text(platform.shown(answer)).contains("db2"));
    edit(platform.reception(), envelope, "now refused by db3");
    assertTrue(platform.text(platform.shown(answer)).contains("db3"));
    assertEquals(1, platform.messages.size());
    int edits = platform.edits.size();
    edit(platform.reception, envelope, "now refused by db2");
    assertEquals(edits, platform.edits.size(), "nothing changed for this one: no edit");
  }

  private void edit(Reception reception, Envelope envelope, String text) {
    reception.handle(
        new Incoming.Edited(envelope, "q" + envelope.event(), text, List.of()), platform.replier());
  }

  @Test
  void aDeletedQuestionTakesItsAnswerAlongAlsoAfterARestart() {
    Envelope envelope = platform.from("p", place("c"), "");
    platform.ask(envelope, ERROR);
    platform
        .reception()
        .handle(new Incoming.Deleted(place("c"), "q" + envelope.event()), platform.replier());
    assertEquals(0, platform.messages.size());
  }

  @Test
  void nothingIsAnsweredTwice() {
    Envelope envelope = platform.from("p", place("c"), "");
    platform.ask(envelope, ERROR);
    platform.ask(envelope, ERROR);
    platform
        .reception()
        .handle(platform.question(envelope, ERROR, Visibility.EVERYONE), platform.replier());
    assertEquals(1, platform.messages.size());
  }

  @Test
  void readingAlongIsOffUntilAManagerTurnsItOnAndSpeaksOnlyWhenSure() {
    overhear(ERROR);
    assertEquals(0, platform.messages.size());
    set("p", "unprompted", "on", Scope.CHANNEL);
    assertEquals(say(Language.ENGLISH, "chat.only-manager"), platform.text());
    overhear(ERROR);
    assertEquals(1, platform.messages.size());
    set("manager", "unprompted", "on", Scope.CHANNEL);
    overhear("thanks!");
    assertEquals(2, platform.messages.size());
    overhear(ERROR);
    assertEquals(3, platform.messages.size());
    set("manager", "confidence", "95", Scope.SERVER);
    overhear(ERROR);
    assertEquals(4, platform.messages.size());
    set("manager", "confidence", "default", Scope.SERVER);
    set("manager", "answers", "off", Scope.CHANNEL);
    int before = platform.messages.size();
    overhear(ERROR);
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    assertEquals(before, platform.messages.size());
  }

  private void overhear(String text) {
    Envelope envelope = platform.from("p", place("c"), "");
    platform.reception.handle(
        new Incoming.Asked(
            envelope,
            Optional.of("q" + envelope.event()),
            Optional.empty(),
            text,
            List.of(),
            Incoming.Manner.OVERHEARD,
            Visibility.EVERYONE),
        platform.replier());
  }

  private void set(String person, String name, String value, Scope scope) {
    platform.command(
        platform.from(person, place("c"), ""),
        new Command.Settings(Optional.of(name), Optional.of(value), scope));
  }

  /** Nobody should have to read the language that they have just left to know that it worked. */
  @TestFactory
  Stream<DynamicTest> aServersLanguageIsConfirmedInThatLanguage() {
    return Arrays.stream(Language.values())
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language.tag(),
                    () -> {
                      set("manager", "language", language.tag(), Scope.SERVER);
                      String words =
                          platform.phrasebook.words(
                              language,
                              "chat.settings.set",
                              Map.of("setting", "language", "value", language.tag()));
                      assertEquals(plain(words), plain(platform.text()));
                      assertEquals(language, platform.shown(platform.newest()).language());
                      set("manager", "language", "default", Scope.SERVER);
                      assertEquals(Language.ENGLISH, platform.shown(platform.newest()).language());
                    }));
  }

  /** Without the marks that keep directions apart. */
  private static String plain(String text) {
    return text.replaceAll("[\u2066-\u2069]", "");
  }

  @Test
  void aCheckEditsItsMessageStageByStage() {
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    platform.press("other", place("c"), Button.Kind.CHECK);
    platform.settle();
    assertTrue(platform.text().startsWith("checked tcp://db.example.com:3306"), platform.text());
    assertEquals(4, platform.edits.size());
    assertEquals("memory:other", platform.checks.getFirst().person());
    assertEquals("memory:server", platform.checks.getFirst().server());
    assertEquals(ERROR, platform.checks.getFirst().question().text());
  }

  @Test
  void theCheckCommandSaysThatItRunsAndBecomesTheAnswer() {
    platform.command(platform.from("p", place("c"), "fr"), new Command.Check("db:1"));
    platform.settle();
    assertTrue(platform.text().startsWith("checked db:1"), platform.text());
    assertEquals(1, platform.messages.size());
  }

  @Test
  void checksCanBeSwitchedOffForAServer() {
    set("manager", "checks", "off", Scope.SERVER);
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    assertTrue(
        platform.shown(platform.newest()).buttons().stream()
            .noneMatch(button -> button.kind() == Button.Kind.CHECK));
    platform.command(platform.from("p", place("c"), ""), new Command.Check("db:1"));
    assertEquals(say(Language.ENGLISH, "chat.checks-off"), platform.text());
    assertEquals(List.of(), platform.checks);
  }

  @Test
  void aCheckButtonWorksAfterARestartAndAForgedOneDoesNot() {
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    String message = platform.newest();
    String key = platform.shown(message).key();
    String forged = new Token(Button.Kind.CHECK, key, "tcp://10.0.0.1:22").written();
    platform.reception.handle(
        new Incoming.Pressed(platform.from("p", place("c"), ""), forged, message),
        platform.replier());
    assertEquals(List.of(), platform.checks);
    Reception restarted = platform.reception();
    String real = new Token(Button.Kind.CHECK, key, "tcp://db.example.com:3306").written();
    restarted.handle(
        new Incoming.Pressed(platform.from("p", place("c"), ""), real, message),
        platform.replier());
    restarted.close(java.time.Duration.ofSeconds(10));
    assertEquals("tcp://db.example.com:3306", platform.checks.getFirst().target());
  }

  @Test
  void theRestStandsBehindMoreAndOneCanGoBack() {
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    platform.press("p", place("c"), Button.Kind.PAGE);
    assertEquals("the rest", platform.text());
    platform.press("p", place("c"), Button.Kind.PAGE);
    assertTrue(platform.text().contains(ERROR));
  }

  @Test
  void onlyTheAskerOrAModeratorDeletes() {
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    platform.press("other", place("c"), Button.Kind.DELETE);
    assertEquals(List.of(say(Language.ENGLISH, "chat.only-asker")), platform.told);
    assertEquals(1, platform.messages.size());
    platform.press("moderator", place("c"), Button.Kind.DELETE);
    assertEquals(0, platform.messages.size());
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    platform.press("p", place("c"), Button.Kind.DELETE);
    assertEquals(0, platform.messages.size());
  }

  @Test
  void feedbackIsCountedOnceAPersonAndWhatWasMissingIsNoted() {
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    platform.press("p", place("c"), Button.Kind.HELPFUL);
    platform.press("p", place("c"), Button.Kind.NOT_HELPFUL);
    platform.press("other", place("c"), Button.Kind.HELPFUL);
    Feedback feedback = new Feedback(platform.database, platform.now::get);
    assertEquals(List.of(new Feedback.Tally("connection-refused", "en", 1, 1)), feedback.tallies());
    assertEquals(ERROR, feedback.gaps(5).getFirst().text());
    platform.ask(platform.from("p", place("c"), ""), "what is the meaning of password=hunter2x");
    assertEquals("what is the meaning of password=***", feedback.gaps(5).getFirst().text());
  }

  @Test
  void whoPastesASecretHearsOfItAndNothingElseSeesIt() {
    platform.ask(platform.from("p", direct(), "de"), "refused mysql://root:hunter2@db:3306");
    assertTrue(platform.text().contains(say(Language.GERMAN, "chat.secret")));
    assertFalse(platform.asked.getLast().text().contains("hunter2"));
    platform.tellsPrivately = true;
    platform.ask(platform.from("p", place("c"), "de"), "refused mysql://root:hunter2@db:3306");
    assertEquals(List.of(say(Language.GERMAN, "chat.secret")), platform.told);
    assertFalse(platform.text().contains("hunter2"));
    assertFalse(platform.text().contains(say(Language.ENGLISH, "chat.secret")));
  }

  @Test
  void aFloodOfOnePersonIsToldWhenToComeBack() {
    set("manager", "questions", "2", Scope.SERVER);
    for (int count = 0; count < 3; count++) {
      platform.ask(platform.from("p", place("c"), ""), ERROR);
    }
    assertTrue(platform.text().contains("60 minutes"), platform.text());
    platform.ask(platform.from("other", place("c"), ""), ERROR);
    assertTrue(platform.text().contains(ERROR));
  }

  @Test
  void aReplyToAnAnswerContinuesTheAskersConversation() {
    platform.ask(platform.from("p", place("c"), ""), ERROR);
    Envelope other = platform.from("other", place("c"), "");
    platform.reception.handle(
        new Incoming.Asked(
            other,
            Optional.of("q2"),
            Optional.of(platform.newest()),
            "and port 8443?",
            List.of(),
            Incoming.Manner.ADDRESSED,
            Visibility.EVERYONE),
        platform.replier());
    assertEquals(platform.asked.getFirst().conversation(), platform.asked.getLast().conversation());
  }

  @Test
  void aFileIsReadAndOneThatCannotBeIsNamed() {
    Envelope envelope = platform.from("p", direct(), "fr");
    Attachment log = file("app.log", "at x\nconnection refused");
    Attachment picture = file("shot.png", "refused");
    platform.reception.handle(
        new Incoming.Asked(
            envelope,
            Optional.of("q"),
            Optional.empty(),
            "",
            List.of(log, picture),
            Incoming.Manner.ADDRESSED,
            Visibility.EVERYONE),
        platform.replier());
    assertEquals("at x\nconnection refused", platform.asked.getLast().text());
    assertTrue(
        platform
            .text()
            .contains(
                platform.phrasebook.words(
                    Language.FRENCH,
                    "chat.file.unsupported",
                    java.util.Map.of("name", "\u2068shot.png\u2069"))),
        platform.text());
  }

  private static Attachment file(String name, String content) {
    return new Attachment(
        name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aMentionAloneIsAnsweredWithHelp() {
    platform.ask(platform.from("p", direct(), "es"), "  ");
    assertTrue(platform.text().startsWith(say(Language.SPANISH, "chat.help.title")));
  }

  @Test
  void orderIsKeptWithinAChannelAndAFailureHoldsNothingUp() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    Lanes lanes = new Lanes();
    for (int number = 0; number < 200; number++) {
      int mine = number;
      assertTrue(
          lanes.submit(
              "lane" + number % 4,
              () -> {
                done.add(mine);
                if (mine == 7) {
                  throw new IllegalStateException("one of the failures");
                }
              }));
    }
    assertTrue(lanes.close(java.time.Duration.ofSeconds(10)));
    for (int lane = 0; lane < 4; lane++) {
      int mine = lane;
      assertEquals(
          IntStream.range(0, 200).filter(number -> number % 4 == mine).boxed().toList(),
          done.stream().filter(number -> number % 4 == mine).toList());
    }
    assertFalse(lanes.submit("lane", () -> {}));
  }

  @Test
  void aLaneTakesOnlySoMuch() throws InterruptedException {
    Lanes lanes = new Lanes();
    var held = new java.util.concurrent.CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    lanes.submit(
        "lane",
        () -> {
          try {
            held.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
    Thread.sleep(50);
    int taken = 0;
    while (taken < Lanes.LONGEST + 10 && lanes.submit("lane", done::incrementAndGet)) {
      taken++;
    }
    assertEquals(Lanes.LONGEST, taken);
    held.countDown();
    assertTrue(lanes.close(java.time.Duration.ofSeconds(10)));
    assertEquals(Lanes.LONGEST, done.get());
  }
}
