package dev.whence.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a platform handed over and has not been answered yet. Accepted means stored; an item is
 * answered at least once, and known again when it comes a second time. Its text goes as soon as it
 * is done. The caller redacts the body before it comes here.
 */
public final class Inbox {
  private final Database database;
  private final InstantSource clock;
  private final String platform;

  public Inbox(Database database, InstantSource clock, String platform) {
    this.database = database;
    this.clock = clock;
    this.platform = platform;
  }

  /**
   * One update.
   *
   * @param id the platform's own, the same when it is delivered again
   * @param lane items of one lane are answered in the order in which they came
   * @param attempts how often it was begun before
   * @param receipts what a process that is gone had sent for it
   */
  public record Item(
      String id, String lane, String body, Instant accepted, int attempts, List<Receipt> receipts) {
    public Item {
      receipts = List.copyOf(receipts);
    }

    public Item(String id, String lane, String body, Instant accepted, int attempts) {
      this(id, lane, body, accepted, attempts, List.of());
    }
  }

  /** What came of accepting: whether it is safe to confirm, and the items that are new. */
  public record Accepted(boolean stored, List<Item> fresh) {
    public Accepted {
      fresh = List.copyOf(fresh);
    }
  }

  /**
   * Stores what is new, in one transaction; only then may the platform be told to forget it. An id
   * that is older than it need be known is another update's: after a quiet week Telegram counts
   * anew.
   */
  public Accepted accept(List<Item> items) {
    Result<List<Item>> result =
        database.transactDurably(
            connection -> {
              List<Item> fresh = new ArrayList<>();
              for (Item item : items) {
                Sql.change(
                    connection,
                    "DELETE FROM inbox WHERE platform = ? AND id = ? AND accepted < ?",
                    platform,
                    item.id(),
                    item.accepted().minus(Upkeep.INBOX_KEPT).toEpochMilli());
                int added =
                    Sql.change(
                        connection,
                        "INSERT OR IGNORE INTO inbox (platform, id, lane, body, accepted)"
                            + " VALUES (?, ?, ?, ?, ?)",
                        platform,
                        item.id(),
                        item.lane(),
                        item.body(),
                        item.accepted().toEpochMilli());
                if (added > 0) {
                  fresh.add(item);
                }
              }
              return fresh;
            });
    return switch (result) {
      case Result.Done<List<Item>>(List<Item> fresh) -> new Accepted(true, fresh);
      case Result.Failed<List<Item>> _ -> new Accepted(false, List.of());
    };
  }

  /** Which process has which lane in hand. */
  public Claims claims() {
    return new Claims(database, platform);
  }

  /** An item that came now. */
  public Item item(String id, String lane, String body) {
    return new Item(id, lane, body, clock.instant(), 0);
  }

  /** Notes that answering begins; how often, this time included. */
  public int begin(String id) {
    Result<Integer> result =
        database.transact(
            connection -> {
              Sql.change(
                  connection,
                  "UPDATE inbox SET attempts = attempts + 1 WHERE platform = ? AND id = ?",
                  platform,
                  id);
              return Sql.query(
                      connection,
                      "SELECT attempts FROM inbox WHERE platform = ? AND id = ?",
                      row -> row.getInt(1),
                      platform,
                      id)
                  .stream()
                  .findFirst()
                  .orElse(1);
            });
    return switch (result) {
      case Result.Done<Integer>(Integer attempts) -> attempts;
      case Result.Failed<Integer> _ -> 1;
    };
  }

  /** It came so far that it is not what brought the process down: its attempts begin anew. */
  public Saving survived(String id) {
    return database.write(
        connection ->
            Sql.change(
                connection,
                "UPDATE inbox SET attempts = 0 WHERE platform = ? AND id = ?",
                platform,
                id));
  }

  /** Makes ready for {@link #note}. */
  public void readyToNote() {
    database.receipts().open();
  }

  /**
   * Notes that a message of the item's answer is there, sooner than any transaction: until the item
   * is done it is told to whoever answers it again.
   */
  public void note(String id, Receipt receipt) {
    database.receipts().note(platform, id, receipt);
  }

  /** Answered, or put aside: its text goes, its id stays to be known again. */
  public Saving done(String id) {
    Saving saving =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    "UPDATE inbox SET done = 1, body = NULL, receipts = NULL"
                        + " WHERE platform = ? AND id = ?",
                    platform,
                    id));
    if (saving.succeeded()) {
      database.receipts().done(platform, id);
    }
    return saving;
  }

  /** What was accepted and not done, oldest first, as after a crash. */
  public List<Item> waiting(int limit) {
    return waiting("", limit);
  }

  /** As {@link #waiting}, of one lane alone. */
  public List<Item> waitingIn(String lane, int limit) {
    return waiting(" AND lane = ?", limit, lane);
  }

  private List<Item> waiting(String where, int limit, String... lane) {
    List<Object> values = new ArrayList<>(List.of(platform));
    values.addAll(List.of(lane));
    values.add(limit);
    return database.read(
        List.of(),
        connection ->
            Sql.query(
                connection,
                "SELECT id, lane, body, accepted, attempts, receipts FROM inbox"
                    + " WHERE platform = ? AND done = 0"
                    + where
                    + " ORDER BY place LIMIT ?",
                row ->
                    new Item(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5),
                        Receipt.read(row.getString(6))),
                values.toArray()));
  }

  /** How many were accepted and not done, of one lane. */
  public int waitsIn(String lane) {
    return database.read(
        0,
        connection ->
            Sql.query(
                    connection,
                    "SELECT COUNT(*) FROM inbox WHERE platform = ? AND lane = ? AND done = 0",
                    row -> row.getInt(1),
                    platform,
                    lane)
                .getFirst());
  }

  /** The lanes in which something waits, the one that waits longest first. */
  public List<String> waitingLanes() {
    return database.read(
        List.of(),
        connection ->
            Sql.query(
                connection,
                "SELECT lane FROM inbox WHERE platform = ? AND done = 0"
                    + " GROUP BY lane ORDER BY MIN(place)",
                row -> row.getString(1),
                platform));
  }

  public boolean knows(String id) {
    return database.read(
        false,
        connection ->
            !Sql.query(
                    connection,
                    "SELECT 1 FROM inbox WHERE platform = ? AND id = ?",
                    row -> row.getInt(1),
                    platform,
                    id)
                .isEmpty());
  }

  /** When the newest item came, to tell a fresh sequence of ids from a gap. */
  public Optional<Instant> latest() {
    return database.read(
        Optional.empty(),
        connection ->
            Sql.query(
                    connection,
                    "SELECT accepted FROM inbox WHERE platform = ? ORDER BY place DESC LIMIT 1",
                    row -> Instant.ofEpochMilli(row.getLong(1)),
                    platform)
                .stream()
                .findFirst());
  }
}
