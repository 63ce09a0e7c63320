package dev.whence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has what in hand, between processes that live, end and are killed. */
class ClaimsIT {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path directory;
  private Database database;
  private Claims claims;

  @BeforeEach
  void open() {
    database = new Database(directory);
    claims = new Inbox(database, () -> NOON, "telegram").claims();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Another process: takes the lanes that it is told, says which it got, and waits. */
  static final class Other {
    private Other() {}

    public static void main(String[] arguments) throws IOException {
      Database shared = new Database(Path.of(arguments[0]));
      Claims claims = new Inbox(shared, () -> NOON, "telegram").claims();
      int taken = claims.take(List.of(arguments[1])).size();
      new Inbox(shared, () -> NOON, "telegram").note("1", new Receipt("m0", "77"));
      System.out.println(taken);
      int end = System.in.read();
      if (end < 0) {
        shared.close();
      }
    }
  }

  private Process other(String lane) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            directory.toString(),
            lane)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    return said.readLine();
  }

  @Test
  void whatAnotherProcessHasInHandIsLeftToItUntilItIsGone() throws Exception {
    Process other = other("a");
    try {
      assertEquals("1", firstLine(other));
      assertEquals(Set.of("b"), claims.take(List.of("a", "b")));
      assertTrue(claims.release("a"), "what is not ours is not kept");
      assertEquals(Set.of(), claims.take(List.of("a")));
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertEquals(Set.of("a"), claims.take(List.of("a")));
  }

  @Test
  void theLivingAreCounted() throws Exception {
    assertEquals(1, claims.processes());
    Process one = other("a");
    Process two = other("b");
    try {
      assertEquals("1", firstLine(one));
      assertEquals("1", firstLine(two));
      assertEquals(3, claims.processes());
      one.destroyForcibly().waitFor();
      assertEquals(2, claims.processes());
    } finally {
      one.destroyForcibly().waitFor();
      two.destroyForcibly().waitFor();
    }
    assertEquals(1, claims.processes());
    assertEquals(Set.of("a"), claims.take(List.of("a")), "counting takes nothing from anybody");
  }

  /** What a process noted before it was killed comes with what it had in hand. */
  @Test
  void receiptsOfAProcessThatWasKilledComeWithItsLane() throws Exception {
    Inbox inbox = new Inbox(database, () -> NOON, "telegram");
    inbox.accept(List.of(inbox.item("1", "a", "one"), inbox.item("2", "a", "two")));
    Process other = other("a");
    assertEquals("1", firstLine(other));
    assertEquals(List.of(), inbox.waiting(1).getFirst().receipts(), "it lives");
    other.destroyForcibly().waitFor();
    assertEquals(Set.of("a"), claims.take(List.of("a")));
    assertEquals(List.of(new Receipt("m0", "77")), inbox.waiting(1).getFirst().receipts());
    assertEquals(List.of(), inbox.waiting(2).getLast().receipts());
    inbox.done("1");
    try (Stream<Path> left = Files.list(directory.resolve("receipts"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void whatWasNotDoneWhenAProcessEndedIsReadAtTheNextStart() {
    Inbox inbox = new Inbox(database, () -> NOON, "telegram");
    inbox.accept(List.of(inbox.item("1", "a", "one"), inbox.item("2", "a", "two")));
    inbox.note("1", new Receipt("m0", "5"));
    inbox.note("2", new Receipt("m0", "6"));
    inbox.done("1");
    database.close();
    database = new Database(directory);
    Inbox later = new Inbox(database, () -> NOON, "telegram");
    assertTrue(later.claims().tidy().succeeded());
    assertEquals(List.of(new Receipt("m0", "6")), later.waiting(9).getFirst().receipts());
    assertEquals(1, later.waiting(9).size());
  }

  @Test
  void whatIsOursAnotherProcessDoesNotGet() throws Exception {
    assertEquals(Set.of("a"), claims.take(List.of("a")));
    assertEquals(Set.of("a"), claims.take(List.of("a")), "it stays ours");
    Process other = other("a");
    try {
      assertEquals("0", firstLine(other));
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void whoEndsLeavesNothingBehind() throws Exception {
    Process other = other("a");
    assertEquals("1", firstLine(other));
    other.getOutputStream().close();
    other.waitFor();
    try (Stream<Path> signs = Files.list(directory.resolve("running"))) {
      assertEquals(0, signs.count());
    }
    assertTrue(claims.tidy().succeeded());
    assertEquals(Set.of("a"), claims.take(List.of("a")));
  }

  @Test
  void aLaneInWhichSomethingWaitsIsNotLetGo() {
    Inbox inbox = new Inbox(database, () -> NOON, "telegram");
    claims.take(List.of("a"));
    inbox.accept(List.of(inbox.item("1", "a", "one")));
    assertFalse(claims.release("a"));
    inbox.done("1");
    assertTrue(claims.release("a"));
  }
}
