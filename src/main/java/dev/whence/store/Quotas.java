package dev.whence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Counts what was done, in sliding windows that survive a restart and hold for every process. */
public final class Quotas {
  private final Database database;
  private final InstantSource clock;

  public Quotas(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes one from every limit, or from none. A database in trouble admits: the person asked for
   * help, and bounds of memory and time hold without it.
   */
  public Admission take(List<Limit> limits) {
    Instant now = clock.instant();
    Result<Admission> result = database.transact(connection -> take(connection, limits, now));
    return switch (result) {
      case Result.Done<Admission>(Admission admission) -> admission;
      case Result.Failed<Admission> _ -> new Admission.Admitted();
    };
  }

  private static Admission take(Connection connection, List<Limit> limits, Instant now)
      throws SQLException {
    Optional<Admission.Refused> latest = Optional.empty();
    for (Limit limit : limits) {
      Optional<Instant> again = again(connection, limit, now);
      if (again.isPresent()
          && latest.map(found -> found.again().isBefore(again.get())).orElse(true)) {
        latest = Optional.of(new Admission.Refused(limit, again.get()));
      }
    }
    if (latest.isPresent()) {
      return latest.get();
    }
    for (Limit limit : limits) {
      Sql.change(
          connection,
          "INSERT INTO quota_event VALUES (?, ?, ?)",
          limit.quota(),
          limit.subject(),
          now.toEpochMilli());
    }
    return new Admission.Admitted();
  }

  /** When the event that fills the limit leaves the window; empty where there is room now. */
  private static Optional<Instant> again(Connection connection, Limit limit, Instant now)
      throws SQLException {
    if (limit.count() == 0) {
      return Optional.of(now.plus(limit.window()));
    }
    List<Long> filling =
        Sql.query(
            connection,
            "SELECT at FROM quota_event WHERE quota = ? AND subject = ? AND at > ?"
                + " ORDER BY at DESC LIMIT 1 OFFSET ?",
            row -> row.getLong(1),
            limit.quota(),
            limit.subject(),
            now.minus(limit.window()).toEpochMilli(),
            limit.count() - 1);
    return filling.stream().findFirst().map(at -> Instant.ofEpochMilli(at).plus(limit.window()));
  }
}
