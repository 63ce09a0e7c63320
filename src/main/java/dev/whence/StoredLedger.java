package dev.whence;

import dev.whence.probe.MemoryLedger;
import dev.whence.probe.QuotaLedger;
import dev.whence.store.Allowances;
import dev.whence.store.Database;
import dev.whence.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts checks in the database, so that quotas hold across a restart; in memory when it fails. */
final class StoredLedger implements QuotaLedger {
  private final Allowances allowances;
  private final MemoryLedger memory = new MemoryLedger();

  StoredLedger(Database database) {
    this.allowances = new Allowances(database);
  }

  @Override
  public Optional<UsedUp> take(List<Allowance> wanted, Instant now) {
    List<Allowances.Wanted> asked =
        wanted.stream()
            .map(
                one ->
                    new Allowances.Wanted(
                        one.name(), one.item().orElse(""), one.limit(), one.window()))
            .toList();
    return switch (allowances.take(asked, now)) {
      case Result.Done<Optional<Allowances.UsedUp>>(Optional<Allowances.UsedUp> usedUp) ->
          usedUp.map(
              full -> new UsedUp(wanted.get(full.place()), Duration.between(now, full.again())));
      case Result.Failed<Optional<Allowances.UsedUp>> _ -> memory.take(wanted, now);
    };
  }
}
