package dev.whence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts what was used of allowances, some of which count different items only. Unlike {@link
 * Quotas} it tells its caller when the database is in trouble: what guards others must then be
 * counted elsewhere, not let through.
 */
public final class Allowances {
  private final Database database;

  public Allowances(Database database) {
    this.database = database;
  }

  /**
   * So many in so long a time.
   *
   * @param item the same item again within the time takes nothing; empty where each use counts
   */
  public record Wanted(String name, String item, int limit, Duration window) {}

  /** One that is used up, and when there is room again. */
  public record UsedUp(int place, Instant again) {}

  /** Takes one of every allowance, or, where one is used up, none of them. */
  public Result<Optional<UsedUp>> take(List<Wanted> wanted, Instant now) {
    return database.transact(connection -> take(connection, wanted, now));
  }

  private static Optional<UsedUp> take(Connection connection, List<Wanted> wanted, Instant now)
      throws SQLException {
    for (int place = 0; place < wanted.size(); place++) {
      Optional<Instant> again = again(connection, wanted.get(place), now);
      if (again.isPresent()) {
        return Optional.of(new UsedUp(place, again.get()));
      }
    }
    for (Wanted one : wanted) {
      if (!isHeld(connection, one, now)) {
        Sql.change(
            connection,
            "INSERT INTO quota_event VALUES (?, ?, ?)",
            one.name(),
            one.item(),
            now.toEpochMilli());
      }
    }
    return Optional.empty();
  }

  /** When the use that fills the allowance leaves the window; empty where there is room now. */
  private static Optional<Instant> again(Connection connection, Wanted wanted, Instant now)
      throws SQLException {
    if (isHeld(connection, wanted, now)) {
      return Optional.empty();
    }
    if (wanted.limit() == 0) {
      return Optional.of(now.plus(wanted.window()));
    }
    List<Long> filling =
        Sql.query(
            connection,
            "SELECT at FROM quota_event WHERE quota = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET"
                + " ?",
            row -> row.getLong(1),
            wanted.name(),
            now.minus(wanted.window()).toEpochMilli(),
            wanted.limit() - 1);
    return filling.stream().findFirst().map(at -> Instant.ofEpochMilli(at).plus(wanted.window()));
  }

  private static boolean isHeld(Connection connection, Wanted wanted, Instant now)
      throws SQLException {
    return !wanted.item().isEmpty()
        && !Sql.query(
                connection,
                "SELECT 1 FROM quota_event WHERE quota = ? AND subject = ? AND at > ? LIMIT 1",
                row -> row.getInt(1),
                wanted.name(),
                wanted.item(),
                now.minus(wanted.window()).toEpochMilli())
            .isEmpty();
  }
}
