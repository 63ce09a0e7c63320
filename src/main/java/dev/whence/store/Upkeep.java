package dev.whence.store;

import java.time.Duration;
import java.time.InstantSource;

/** What must go: what grew old, and everything of a person who asks for it. */
public final class Upkeep {
  /** Promised to people in the privacy statement. */
  public static final Duration REPORTS_KEPT = Duration.ofDays(30);

  /** Longer than any window that is counted. */
  static final Duration QUOTAS_KEPT = Duration.ofDays(1);

  /**
   * How long an answered item is known again. Telegram keeps an update for a day and Discord
   * replays minutes; twice the longer.
   */
  static final Duration INBOX_KEPT = Duration.ofDays(2);

  /** What waits is kept until it is answered, unless nobody starts Whence on that chat any more. */
  static final Duration WAITING_KEPT = Duration.ofDays(30);

  /** After a week nobody edits a question any more. */
  static final Duration EXCHANGES_KEPT = Duration.ofDays(7);

  private final Database database;
  private final InstantSource clock;

  public Upkeep(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Deletes what is older than it may be. */
  public Saving expire() {
    return database.write(
        connection -> {
          Sql.change(connection, "DELETE FROM feedback WHERE at < ?", before(REPORTS_KEPT));
          Sql.change(connection, "DELETE FROM gap WHERE at < ?", before(REPORTS_KEPT));
          Sql.change(connection, "DELETE FROM quota_event WHERE at < ?", before(QUOTAS_KEPT));
          Sql.change(
              connection, "DELETE FROM inbox WHERE accepted < ? AND done = 1", before(INBOX_KEPT));
          Sql.change(connection, "DELETE FROM inbox WHERE accepted < ?", before(WAITING_KEPT));
          Sql.change(connection, "DELETE FROM exchange WHERE at < ?", before(EXCHANGES_KEPT));
        });
  }

  private long before(Duration kept) {
    return clock.instant().minus(kept).toEpochMilli();
  }

  /**
   * Deletes everything kept of a person. What they used of a quota stays for at most a day: it says
   * when, not what, and else forgetting would be a way round every limit.
   */
  public Saving forget(String person) {
    return database.write(
        connection -> {
          Sql.change(
              connection,
              "DELETE FROM setting WHERE scope = ? AND subject = ?",
              Scope.PERSON.id(),
              person);
          Sql.change(connection, "DELETE FROM feedback WHERE person = ?", person);
          Sql.change(connection, "DELETE FROM gap WHERE person = ?", person);
          Sql.change(connection, "DELETE FROM exchange WHERE person = ?", person);
        });
  }
}
