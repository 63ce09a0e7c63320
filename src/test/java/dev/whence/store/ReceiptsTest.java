package dev.whence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file in which messages are noted: as small as can be, whatever becomes of the database. */
class ReceiptsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path directory;
  private Database database;
  private Inbox inbox;

  @BeforeEach
  void open() {
    database = new Database(directory);
    inbox = new Inbox(database, () -> NOON, "telegram");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("receipts"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void note(int from, int to) {
    for (int item = from; item < to; item++) {
      inbox.note(String.valueOf(item), new Receipt("m0", "1234567"));
    }
  }

  @Test
  void isEmptiedWhenNothingInItIsNeeded() throws IOException {
    note(0, 1_000);
    long before = size();
    for (int item = 0; item < 999; item++) {
      inbox.done(String.valueOf(item));
    }
    assertEquals(before, size(), "one is not done");
    inbox.done("999");
    assertEquals(0, size());
    note(0, 1);
    assertTrue(size() > 0);
  }

  @Test
  void staysWithinItsBoundWhereNothingIsEverDone() throws IOException {
    note(0, 20_000);
    assertTrue(size() < (256 << 10) + 50_000, size() + " bytes");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "m0", "m0:", ":1", "m0:1:2", "m0:../x", "m\u202e:1"})
  void whatIsNoReceiptIsLeftOut(String written) {
    assertEquals(List.of(), Receipt.read(written));
    assertEquals(List.of(new Receipt("m1", "7")), Receipt.read(written + " m1:7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\tb", "a\nb"})
  void namesThatCouldNotBeReadAgainAreRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new Receipt(name, "1"));
    assertThrows(IllegalArgumentException.class, () -> new Receipt("m0", name));
  }
}
