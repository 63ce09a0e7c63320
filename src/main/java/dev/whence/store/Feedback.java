package dev.whence.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What people said of answers, and questions that found none; both go after thirty days. */
public final class Feedback {
  private final Database database;
  private final InstantSource clock;

  public Feedback(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A person's word on one answer; a second press replaces the first.
   *
   * @param subject the section or error kind that the answer spoke of
   */
  public record Vote(
      String person, String exchange, String subject, String language, boolean helpful) {}

  /** How an answer's subject fares. */
  public record Tally(String subject, String language, int helpful, int notHelpful) {}

  /** A question that found no answer, its text redacted by the caller. */
  public record Gap(String person, Instant at, String language, String text) {}

  public Saving vote(Vote vote) {
    return database.write(
        connection ->
            Sql.change(
                connection,
                "INSERT OR REPLACE INTO feedback (person, at, exchange, subject, language, helpful)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                vote.person(),
                clock.instant().toEpochMilli(),
                vote.exchange(),
                vote.subject(),
                vote.language(),
                vote.helpful() ? 1 : 0));
  }

  public Saving gap(String person, String language, String redactedText) {
    return database.write(
        connection ->
            Sql.change(
                connection,
                "INSERT INTO gap (person, at, language, text) VALUES (?, ?, ?, ?)",
                person,
                clock.instant().toEpochMilli(),
                language,
                redactedText));
  }

  public List<Tally> tallies() {
    return database.read(
        List.of(),
        connection ->
            Sql.query(
                connection,
                "SELECT subject, language, SUM(helpful), SUM(1 - helpful) FROM feedback"
                    + " GROUP BY subject, language ORDER BY SUM(1 - helpful) DESC, subject",
                row ->
                    new Tally(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4))));
  }

  public List<Gap> gaps(int limit) {
    return database.read(
        List.of(),
        connection ->
            Sql.query(
                connection,
                "SELECT person, at, language, text FROM gap ORDER BY at DESC LIMIT ?",
                row ->
                    new Gap(
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4)),
                limit));
  }
}
