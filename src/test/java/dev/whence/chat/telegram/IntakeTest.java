package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.chat.telegram.Arrival.Said;
import dev.whence.chat.telegram.Arrival.Where;
import dev.whence.chat.telegram.Arrival.Who;
import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken in: once, in each chat's order, every chat getting its share of the memory. */
class IntakeTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path directory;
  private Database database;

  /** One that was handed over and is being answered. */
  private record Open(Arrival arrival, Consumer<Boolean> whenDone) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Integer> begun = new ArrayList<>();

  @BeforeEach
  void openDatabase() {
    database = new Database(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Intake intake() {
    return new Intake(
        new Inbox(database, () -> NOON, "telegram"),
        (task, whenDone) -> {
          begun.add(task.arrival().update());
          return open.add(new Open(task.arrival(), whenDone));
        });
  }

  static Arrival from(int update, long chat, String text) {
    return new Said(
        update,
        new Where(chat, Optional.empty(), true),
        new Who(chat, Optional.empty()),
        update,
        NOON.getEpochSecond(),
        false,
        Optional.empty(),
        text,
        List.of(),
        true,
        false);
  }

  private static List<Arrival> from(long chat, int first, int count) {
    return IntStream.range(first, first + count).mapToObj(id -> from(id, chat, "x")).toList();
  }

  private void answerAll() {
    while (!open.isEmpty()) {
      open.removeFirst().whenDone().accept(true);
    }
  }

  @Test
  void theSameUpdateIsTakenOnce() {
    Intake intake = intake();
    assertTrue(intake.take(from(1, 1, 3)));
    assertTrue(intake.take(from(1, 2, 3)));
    answerAll();
    assertTrue(intake.take(from(1, 1, 4)));
    assertEquals(List.of(1, 2, 3, 4), begun);
  }

  @Test
  void aFloodWaitsInTheInboxAndLeavesRoomForOthers() {
    Intake intake = intake();
    for (int first = 1; first < 2_000; first += 100) {
      assertTrue(intake.take(from(1, first, 100)));
    }
    assertTrue(open.size() <= 20, open.size() + " held of one chat");
    intake.take(from(2, 5_000, 1));
    assertTrue(begun.contains(5_000), "another chat waits for the flood");
    answerAll();
    begun.remove(Integer.valueOf(5_000));
    assertEquals(IntStream.rangeClosed(1, 2_000).boxed().toList(), begun);
  }

  @Test
  void manyChatsAtOnceAreHeldWithinABoundAndNoneIsForgotten() {
    Intake intake = intake();
    List<Arrival> batch = new ArrayList<>();
    for (int chat = 1; chat <= 1_500; chat++) {
      batch.addAll(from(chat, chat * 2, 2));
      if (batch.size() >= 100) {
        intake.take(batch);
        batch.clear();
      }
    }
    assertTrue(open.size() <= 600, open.size() + " held");
    answerAll();
    assertEquals(3_000, begun.size());
    assertEquals(3_000, begun.stream().distinct().count());
  }

  @Test
  void whatWasNotAnsweredComesAgainAfterARestartInItsOrder() {
    Intake before = intake();
    before.take(from(1, 1, 50));
    open.removeFirst().whenDone().accept(true);
    open.removeFirst().whenDone().accept(false); // ended while it was being answered
    open.clear();
    begun.clear();
    Intake after = intake();
    after.resume();
    assertEquals(2, begun.getFirst());
    answerAll();
    assertEquals(IntStream.rangeClosed(2, 50).boxed().toList(), begun);
  }

  @Test
  void secretsAreNotStored() {
    String token = "123456789:" + "A".repeat(35);
    intake().take(List.of(from(1, 1, "refused with " + token)));
    Inbox.Item item = new Inbox(database, () -> NOON, "telegram").waiting(1).getFirst();
    assertFalse(item.body().contains(token), item.body());
    assertTrue(item.body().contains("\"hadSecret\":true"), item.body());
  }
}
