package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.probe.MemoryLedger;
import dev.whence.probe.QuotaLedger;
import dev.whence.probe.QuotaLedger.Allowance;
import dev.whence.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLedgerTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;

  @Test
  void countsAsTheMemoryDoes() {
    try (Database database = new Database(folder)) {
      for (QuotaLedger ledger : List.of(new StoredLedger(database), new MemoryLedger())) {
        Allowance two = new Allowance("check.user:1", Optional.empty(), 2, HOUR);
        Allowance ports = new Allowance("check.ports:x", Optional.of("80"), 1, HOUR);
        Allowance other = new Allowance("check.ports:x", Optional.of("81"), 1, HOUR);
        assertEquals(Optional.empty(), ledger.take(List.of(two, ports), NOON));
        assertEquals(Optional.empty(), ledger.take(List.of(ports), NOON.plusSeconds(5)));
        assertTrue(ledger.take(List.of(two, other), NOON.plusSeconds(10)).isPresent());
        assertEquals(Optional.empty(), ledger.take(List.of(two), NOON.plusSeconds(20)));
        var full = ledger.take(List.of(two), NOON.plusSeconds(60));
        assertEquals(Duration.ofMinutes(59), full.orElseThrow().delay());
        assertEquals(Optional.empty(), ledger.take(List.of(two), NOON.plus(HOUR)));
      }
    }
  }

  @Test
  void holdsAcrossARestart() {
    Allowance one = new Allowance("check.user:2", Optional.empty(), 1, HOUR);
    try (Database database = new Database(folder)) {
      assertEquals(Optional.empty(), new StoredLedger(database).take(List.of(one), NOON));
    }
    try (Database database = new Database(folder)) {
      assertTrue(new StoredLedger(database).take(List.of(one), NOON.plusSeconds(9)).isPresent());
    }
  }
}
