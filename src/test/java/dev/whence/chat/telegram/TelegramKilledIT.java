package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.chat.telegram.StandInTelegram.Kind;
import dev.whence.store.HeldDatabase;
import dev.whence.store.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill right after Telegram said that a message is there, while another process keeps the
 * database: nothing but the note can have been written. What the next run finds is a copy of the
 * files as they lay at that moment.
 */
class TelegramKilledIT {
  private static final long PERSON = 7_000_000_001L;

  /** Time enough to take the database between the request and its answer. */
  private static final int MILLIS_UNTIL_ANSWERED = 1_500;

  @TempDir Path directory;
  private StandInTelegram telegram;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  /** What lies on the disk when its first answer has just been taken. */
  private Path killedAfterSending(ObjectNode message) throws Exception {
    Path before = Files.createDirectory(directory.resolve("before"));
    Path after = directory.resolve("after");
    telegram.trouble("sendmessage", Kind.SLOW, MILLIS_UNTIL_ANSWERED, "", 1);
    TelegramRun run = new TelegramRun(telegram, before).connected();
    telegram.people.says(message);
    TelegramRun.until("it is on its way", () -> telegram.requests("sendMessage").size() == 1);
    try (HeldDatabase _ = new HeldDatabase(before.resolve("data"))) {
      TelegramRun.until("it is there", () -> telegram.sent().size() == 1);
      TelegramRun.until("it is noted", () -> isNoted(before));
      copy(before, after);
    }
    run.stop();
    return after;
  }

  private static boolean isNoted(Path directory) {
    try (Stream<Path> files = Files.list(directory.resolve("data/receipts"))) {
      return files.anyMatch(file -> file.toFile().length() > 10);
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          path -> {
            try {
              Files.copy(path, to.resolve(from.relativize(path)));
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }
  }

  private TelegramRun again(Path files) {
    TelegramRun run = new TelegramRun(telegram, files).connected();
    Inbox inbox = new Inbox(run.database, run.clock, "telegram");
    TelegramRun.until("nothing waits", () -> inbox.waiting(1).isEmpty());
    return run;
  }

  @Test
  void anAnswerThatIsThereIsNotSentAgain() throws Exception {
    ObjectNode question = telegram.people.direct(PERSON, "en", "refused by db1");
    Path files = killedAfterSending(question);
    TelegramRun run = again(files);
    assertEquals(1, telegram.sent().size());
    Sent answer = telegram.sent().getFirst();
    telegram.people.edits(question, "refused by db2");
    TelegramRun.until("the answer follows", () -> run.now(answer).edits() > 0);
    assertEquals(1, telegram.sent().size());
    run.stop();
    try (Stream<Path> left = Files.list(files.resolve("data/receipts"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void whatACommandSaidIsNotSaidAgain() throws Exception {
    Path files = killedAfterSending(telegram.people.direct(PERSON, "en", "/help"));
    again(files).stop();
    assertEquals(1, telegram.sent().size());
  }

  /** The message that says that a check runs is there; its result comes into that one. */
  @Test
  void aCheckGoesOnInTheMessageThatSaysThatItRuns() throws Exception {
    Path files =
        killedAfterSending(telegram.people.direct(PERSON, "en", "/check db.example.com:3306"));
    TelegramRun run = again(files);
    Sent message = telegram.sent().getFirst();
    TelegramRun.until("its result", () -> run.now(message).edits() > 0);
    assertEquals(1, telegram.sent().size());
    run.stop();
  }

  /**
   * What is killed while it checks, checks again; its message does not say for ever that it runs.
   */
  @Test
  void aCheckIsDoneWhenItsResultIsThere() {
    TelegramRun run = new TelegramRun(telegram, directory).connected();
    Inbox inbox = new Inbox(run.database, run.clock, "telegram");
    telegram.trouble("editmessagetext", Kind.SLOW, MILLIS_UNTIL_ANSWERED, "", 1);
    telegram.people.says(telegram.people.direct(PERSON, "en", "/check db.example.com:3306"));
    TelegramRun.until("it checks", () -> !telegram.requests("editMessageText").isEmpty());
    assertEquals(1, inbox.waiting(9).size());
    assertEquals(0, telegram.sent().getFirst().edits());
    TelegramRun.until("it is done", () -> inbox.waiting(9).isEmpty());
    assertTrue(telegram.sent().getFirst().edits() > 0);
    run.stop();
  }

  /** A machine that lost its power may leave anything in the file. */
  @Test
  void receiptsThatCannotBeReadAreLeftOut() throws Exception {
    Path files = killedAfterSending(telegram.people.direct(PERSON, "en", "/help"));
    try (Stream<Path> receipts = Files.list(files.resolve("data/receipts"))) {
      Path file = receipts.findFirst().orElseThrow();
      Files.writeString(
          file, "\0\0\0\ntelegram\t1\n" + Files.readString(file) + "telegram\t2\tm0:");
    }
    again(files).stop();
    assertEquals(1, telegram.sent().size());
  }
}
