package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one data folder, as behind a balancer: each update is answered by one. */
class IntakeOfSeveralTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path directory;
  private final List<Integer> begun = new ArrayList<>();
  private final List<OneOfThem> processes = new ArrayList<>();
  private OneOfThem one;
  private OneOfThem other;

  /** What a process has of its own; what it has begun waits until the test says that it is done. */
  private final class OneOfThem {
    final Database database = new Database(directory);
    final Deque<Consumer<Boolean>> open = new ArrayDeque<>();
    final Intake intake =
        new Intake(
            new Inbox(database, () -> NOON, "telegram"),
            (task, whenDone) -> {
              begun.add(task.arrival().update());
              return open.add(whenDone);
            });

    OneOfThem() {
      processes.add(this);
      intake.resume();
    }

    boolean take(long chat, int update) {
      return intake.take(List.of(IntakeTest.from(update, chat, "x")));
    }

    void answer() {
      open.removeFirst().accept(true);
    }

    /** As a kill: nobody hears of what it had in hand. */
    void end() {
      database.close();
    }
  }

  @BeforeEach
  void start() {
    one = new OneOfThem();
    other = new OneOfThem();
  }

  @AfterEach
  void close() {
    processes.forEach(OneOfThem::end);
  }

  @Test
  void whatOneHasInHandIsNotBegunByAnotherThatStarts() {
    one.take(7, 1);
    one.take(7, 2);
    OneOfThem third = new OneOfThem();
    other.intake.takeOver();
    assertEquals(List.of(1, 2), begun);
    assertEquals(0, third.open.size());
  }

  @Test
  void theSameUpdateHandedToBothIsAnsweredOnce() {
    assertTrue(one.take(7, 1));
    assertTrue(other.take(7, 1));
    one.answer();
    assertTrue(other.take(7, 1));
    assertEquals(List.of(1), begun);
  }

  @Test
  void aChatKeepsItsOrderWhicheverProcessHearsOfIt() {
    one.take(7, 1);
    other.take(7, 2);
    assertEquals(List.of(1), begun);
    one.take(7, 3);
    assertEquals(List.of(1, 2, 3), begun, "what the other took in has its place");
    other.take(8, 4);
    other.take(7, 5);
    one.answer();
    one.answer();
    assertEquals(List.of(1, 2, 3, 4), begun);
    one.answer();
    assertEquals(List.of(1, 2, 3, 4, 5), begun, "what the other took in is not forgotten");
    one.answer();
    other.take(7, 6);
    assertEquals(2, other.open.size(), "a chat that nobody has in hand is anybody's");
  }

  @Test
  void whatAProcessThatIsGoneHadInHandIsTakenOver() {
    one.take(7, 1);
    other.take(7, 2);
    one.end();
    other.intake.takeOver();
    assertEquals(List.of(1, 1, 2), begun);
    other.answer();
    other.answer();
    assertEquals(List.of(), new Inbox(other.database, () -> NOON, "telegram").waiting(9));
  }

  @Test
  void whoeverHearsOfAChatOfAProcessThatIsGoneGoesOnInItsOrder() {
    one.take(7, 1);
    one.end();
    other.take(7, 2);
    assertEquals(List.of(1, 1, 2), begun);
  }
}
