package dev.whence.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Which message answers which, by their ids, so that an edited question finds its answer and a
 * deleted one takes it along, and which section it spoke of, so that its buttons work, after a
 * restart too. No text is kept.
 */
public final class Exchanges {
  private static final String COLUMNS = "id, platform, channel, person, question, answer, at, gist";

  private static final String NEWEST = "DESC";
  private static final String OLDEST = "ASC";

  private final Database database;
  private final InstantSource clock;

  public Exchanges(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A question and its answer.
   *
   * @param person who asked, with the platform
   * @param question the message that asked; absent for a command that left none
   * @param answer the message that answers; absent until it is sent, and where only the asker sees
   *     it
   * @param gist what the answer spoke of, in the writer's own words; never a word of the person's
   */
  public record Exchange(
      String id,
      String platform,
      String channel,
      String person,
      Optional<String> question,
      Optional<String> answer,
      Optional<String> gist) {

    public Exchange(
        String id,
        String platform,
        String channel,
        String person,
        Optional<String> question,
        Optional<String> answer) {
      this(id, platform, channel, person, question, answer, Optional.empty());
    }
  }

  public Saving keep(Exchange exchange) {
    return database.write(
        connection ->
            Sql.change(
                connection,
                "INSERT INTO exchange ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET question = excluded.question,"
                    + " answer = excluded.answer, gist = excluded.gist",
                exchange.id(),
                exchange.platform(),
                exchange.channel(),
                exchange.person(),
                exchange.question().orElse(null),
                exchange.answer().orElse(null),
                clock.instant().toEpochMilli(),
                exchange.gist().orElse(null)));
  }

  public Optional<Exchange> byId(String id) {
    return find("id = ?", NEWEST, id);
  }

  public Optional<Exchange> byQuestion(String platform, String channel, String question) {
    return find(
        "platform = ? AND channel = ? AND question = ?", NEWEST, platform, channel, question);
  }

  public Optional<Exchange> byAnswer(String platform, String channel, String answer) {
    return find("platform = ? AND channel = ? AND answer = ?", NEWEST, platform, channel, answer);
  }

  /** What began the talk in a thread. */
  public Optional<Exchange> firstIn(String platform, String channel) {
    return find("platform = ? AND channel = ?", OLDEST, platform, channel);
  }

  private Optional<Exchange> find(String where, String order, String... values) {
    return database.read(
        Optional.empty(),
        connection -> {
          List<Exchange> found =
              Sql.query(
                  connection,
                  "SELECT "
                      + COLUMNS
                      + " FROM exchange WHERE "
                      + where
                      + " ORDER BY at "
                      + order
                      + ", id LIMIT 1",
                  row ->
                      new Exchange(
                          row.getString(1),
                          row.getString(2),
                          row.getString(3),
                          row.getString(4),
                          Optional.ofNullable(row.getString(5)),
                          Optional.ofNullable(row.getString(6)),
                          Optional.ofNullable(row.getString(8))),
                  (Object[]) values);
          return found.stream().findFirst();
        });
  }

  public Saving remove(String id) {
    return database.write(
        connection -> Sql.change(connection, "DELETE FROM exchange WHERE id = ?", id));
  }

  /** When an exchange was kept, for those who ask how old it is. */
  public Optional<Instant> keptAt(String id) {
    return database.read(
        Optional.empty(),
        connection ->
            Sql.query(
                    connection,
                    "SELECT at FROM exchange WHERE id = ?",
                    row -> Instant.ofEpochMilli(row.getLong(1)),
                    id)
                .stream()
                .findFirst());
  }
}
