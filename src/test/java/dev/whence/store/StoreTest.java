package dev.whence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path directory;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource clock = now::get;
  private Database database;

  @BeforeEach
  void open() {
    database = new Database(directory.resolve("data"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsAskedForAfterTheEndOpensNoFileAgain() throws IOException {
    Settings settings = new Settings(database);
    settings.put(Scope.PERSON, "discord:1", "language", "fr");
    database.close();
    assertEquals(Optional.empty(), settings.get(Scope.PERSON, "discord:1", "language"));
    settings.put(Scope.PERSON, "discord:1", "language", "ja");
    try (Stream<Path> left = Files.list(directory.resolve("data"))) {
      assertEquals(
          List.of("whence.db"),
          left.map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("native"))
              .toList());
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void nothingIsOpenedBeforeTheFirstUse() {
    assertFalse(Files.exists(directory.resolve("data")));
  }

  @Test
  void settingsAreKeptByScopeAndSurviveARestart() {
    Settings settings = new Settings(database);
    settings.put(Scope.PERSON, "discord:1", "language", "fr");
    settings.put(Scope.PERSON, "discord:1", "language", "ja");
    settings.put(Scope.SERVER, "discord:1", "language", "de");
    database.close();
    settings = new Settings(new Database(directory.resolve("data")));
    assertEquals(Optional.of("ja"), settings.get(Scope.PERSON, "discord:1", "language"));
    assertEquals(Map.of("language", "de"), settings.all(Scope.SERVER, "discord:1"));
    settings.remove(Scope.PERSON, "discord:1", "language");
    assertEquals(Optional.empty(), settings.get(Scope.PERSON, "discord:1", "language"));
  }

  @Test
  void aQuotaSlidesAndSaysWhenToComeBack() {
    Quotas quotas = new Quotas(database, clock);
    Limit person = new Limit("check.person", "discord:1", 2, Duration.ofMinutes(1));
    Limit all = new Limit("check.all", "", 3, Duration.ofMinutes(10));
    assertInstanceOf(Admission.Admitted.class, quotas.take(List.of(person, all)));
    pass(Duration.ofSeconds(20));
    assertInstanceOf(Admission.Admitted.class, quotas.take(List.of(person, all)));
    assertEquals(
        new Admission.Refused(person, NOON.plusSeconds(60)), quotas.take(List.of(person, all)));
    pass(Duration.ofSeconds(41));
    assertInstanceOf(Admission.Admitted.class, quotas.take(List.of(person, all)));
    assertEquals(
        new Admission.Refused(all, NOON.plusSeconds(600)), quotas.take(List.of(person, all)));
  }

  @Test
  void aRefusalTakesFromNoLimit() {
    Quotas quotas = new Quotas(database, clock);
    Limit one = new Limit("a", "x", 1, Duration.ofMinutes(1));
    Limit many = new Limit("b", "x", 2, Duration.ofMinutes(1));
    quotas.take(List.of(one, many));
    quotas.take(List.of(one, many));
    assertInstanceOf(Admission.Admitted.class, quotas.take(List.of(many)));
  }

  @Test
  void theInboxKnowsAnItemAgainAndKeepsTheOrder() {
    Inbox inbox = new Inbox(database, clock, "telegram");
    inbox.accept(List.of(inbox.item("5", "a", "five"), inbox.item("4", "b", "four")));
    Inbox.Accepted again =
        inbox.accept(List.of(inbox.item("5", "a", "five"), inbox.item("6", "a", "six")));
    assertTrue(again.stored());
    assertEquals(List.of("6"), again.fresh().stream().map(Inbox.Item::id).toList());
    assertEquals(1, inbox.begin("5"));
    assertEquals(2, inbox.begin("5"));
    inbox.survived("5");
    assertEquals(1, inbox.begin("5"));
    inbox.done("5");
    assertEquals(List.of("4", "6"), inbox.waiting(10).stream().map(Inbox.Item::id).toList());
    assertTrue(inbox.knows("5"));
    assertFalse(new Inbox(database, clock, "discord").knows("5"));
    assertEquals(Optional.of(NOON), inbox.latest());
  }

  @Test
  void theInboxTellsWhatWaitsInEachLane() {
    Inbox inbox = new Inbox(database, clock, "telegram");
    inbox.accept(
        List.of(
            inbox.item("1", "b", "one"),
            inbox.item("2", "a", "two"),
            inbox.item("3", "b", "three")));
    assertEquals(List.of("b", "a"), inbox.waitingLanes());
    assertEquals(List.of("1", "3"), inbox.waitingIn("b", 9).stream().map(Inbox.Item::id).toList());
    inbox.done("1");
    assertEquals(List.of("a", "b"), inbox.waitingLanes());
    assertEquals(List.of("3"), inbox.waitingIn("b", 1).stream().map(Inbox.Item::id).toList());
  }

  /** Telegram counts anew after a quiet week; the old number was another update's. */
  @Test
  void anIdThatComesAgainAfterDaysIsNew() {
    Inbox inbox = new Inbox(database, clock, "telegram");
    inbox.accept(List.of(inbox.item("5", "a", "old")));
    inbox.done("5");
    Inbox.Item later = new Inbox.Item("5", "b", "new", NOON.plus(Duration.ofDays(7)), 0);
    assertEquals(List.of(later), inbox.accept(List.of(later)).fresh());
    assertEquals(List.of("b"), inbox.waitingLanes());
    assertEquals(List.of(), inbox.accept(List.of(later)).fresh());
  }

  @Test
  void noTextStaysOnTheDiskWhenAnItemIsDone() throws IOException {
    Inbox inbox = new Inbox(database, clock, "telegram");
    inbox.accept(List.of(inbox.item("1", "a", "a-text-to-be-found")));
    inbox.done("1");
    database.close();
    try (var files = Files.list(directory.resolve("data"))) {
      for (Path file : files.toList()) {
        String bytes =
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("a-text-to-be-found"), file.toString());
      }
    }
  }

  @Test
  void anExchangeIsFoundFromEitherEnd() {
    Exchanges exchanges = new Exchanges(database, clock);
    var exchange =
        new Exchanges.Exchange(
            "k", "discord", "c", "discord:1", Optional.of("q"), Optional.of("a"));
    exchanges.keep(exchange);
    assertEquals(Optional.of(exchange), exchanges.byQuestion("discord", "c", "q"));
    assertEquals(Optional.of(exchange), exchanges.byAnswer("discord", "c", "a"));
    assertEquals(Optional.empty(), exchanges.byAnswer("telegram", "c", "a"));
  }

  @Test
  void whatIsOldGoes() {
    Feedback feedback = new Feedback(database, clock);
    feedback.vote(new Feedback.Vote("discord:1", "k", "faq#1", "fr", false));
    feedback.vote(new Feedback.Vote("discord:1", "k", "faq#1", "fr", true));
    feedback.gap("discord:1", "fr", "why");
    assertEquals(List.of(new Feedback.Tally("faq#1", "fr", 1, 0)), feedback.tallies());
    pass(Duration.ofDays(29));
    new Upkeep(database, clock).expire();
    assertEquals(1, feedback.gaps(10).size());
    pass(Duration.ofDays(2));
    new Upkeep(database, clock).expire();
    assertEquals(List.of(), feedback.gaps(10));
    assertEquals(List.of(), feedback.tallies());
  }

  @Test
  void whatWaitsOutlivesAnsweredItemsForDaysWithoutABot() {
    Inbox inbox = new Inbox(database, clock, "telegram");
    inbox.accept(List.of(inbox.item("1", "a", "answered"), inbox.item("2", "a", "waits")));
    inbox.done("1");
    pass(Duration.ofDays(3));
    new Upkeep(database, clock).expire();
    assertFalse(inbox.knows("1"));
    assertEquals(List.of("2"), inbox.waiting(10).stream().map(Inbox.Item::id).toList());
    pass(Duration.ofDays(28));
    new Upkeep(database, clock).expire();
    assertEquals(List.of(), inbox.waiting(10));
  }

  @Test
  void aPersonIsForgottenAndOnlyThatPerson() {
    Settings settings = new Settings(database);
    Feedback feedback = new Feedback(database, clock);
    for (String person : List.of("discord:1", "discord:2")) {
      settings.put(Scope.PERSON, person, "language", "fr");
      feedback.gap(person, "fr", "why");
    }
    assertTrue(new Upkeep(database, clock).forget("discord:1").succeeded());
    assertEquals(Map.of(), settings.all(Scope.PERSON, "discord:1"));
    assertEquals(Map.of("language", "fr"), settings.all(Scope.PERSON, "discord:2"));
    assertEquals(
        List.of("discord:2"), feedback.gaps(9).stream().map(Feedback.Gap::person).toList());
  }

  @Test
  void severalOpenItAtOnceWithoutHarm() throws InterruptedException, ExecutionException {
    Limit limit = new Limit("q", "x", 60, Duration.ofHours(1));
    List<Future<Integer>> counts = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int opener = 0; opener < 4; opener++) {
        counts.add(threads.submit(() -> admittedOf(40, limit)));
      }
    }
    int admitted = 0;
    for (Future<Integer> count : counts) {
      admitted += count.get();
    }
    assertEquals(60, admitted);
  }

  private int admittedOf(int tries, Limit limit) {
    int admitted = 0;
    try (Database own = new Database(directory.resolve("data"))) {
      Quotas quotas = new Quotas(own, clock);
      for (int at = 0; at < tries; at++) {
        admitted += quotas.take(List.of(limit)) instanceof Admission.Admitted ? 1 : 0;
      }
    }
    return admitted;
  }

  @Test
  void aFileFromTheFutureIsAValueAndStaysUntouched() throws SQLException, IOException {
    Files.createDirectories(directory.resolve("data"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/whence.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }
    assertEquals(
        new Saving.NotSaved(Trouble.TOO_NEW),
        new Settings(database).put(Scope.PERSON, "p", "language", "fr"));
  }

  @Test
  void aFileThatIsNoDatabaseIsAValue() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/whence.db"), "no database at all ".repeat(100));
    assertEquals(
        new Saving.NotSaved(Trouble.CORRUPT),
        new Settings(database).put(Scope.PERSON, "p", "language", "fr"));
    assertEquals(Optional.empty(), new Settings(database).get(Scope.PERSON, "p", "language"));
  }

  @Test
  void aFolderThatCannotBeMadeIsAValue() throws IOException {
    Files.writeString(directory.resolve("data"), "a file in the way");
    assertEquals(
        new Saving.NotSaved(Trouble.READ_ONLY),
        new Settings(database).put(Scope.PERSON, "p", "language", "fr"));
    assertInstanceOf(
        Admission.Admitted.class,
        new Quotas(database, clock).take(List.of(new Limit("q", "x", 1, Duration.ofHours(1)))));
  }

  @Test
  void aFullDiskIsAValueAndSavingGoesOnWhenThereIsRoom() {
    Settings settings = new Settings(database);
    settings.put(Scope.PERSON, "p", "a", "b");
    maximumPages(1);
    assertEquals(
        new Saving.NotSaved(Trouble.DISK_FULL),
        settings.put(Scope.PERSON, "p", "long", "x".repeat(1_000_000)));
    assertEquals(Optional.of("b"), settings.get(Scope.PERSON, "p", "a"));
    maximumPages(1_000_000);
    assertTrue(settings.put(Scope.PERSON, "p", "long", "x".repeat(1_000_000)).succeeded());
  }

  /** SQLite's own bound on the file, which fails as a full disk does. */
  private void maximumPages(int pages) {
    database.transact(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("PRAGMA max_page_count = " + pages);
          }
        });
  }
}
