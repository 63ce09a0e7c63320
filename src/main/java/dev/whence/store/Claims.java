package dev.whence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which process has a lane of the inbox in hand: of several that share a data folder one answers in
 * it, in its order, and what the others take in meanwhile waits for that one. A process that is
 * gone has nothing in hand.
 */
public final class Claims {
  private final Database database;
  private final String platform;

  Claims(Database database, String platform) {
    this.database = database;
    this.platform = platform;
  }

  /**
   * Takes the lanes that nobody else has.
   *
   * @return those of them that are ours now; all, where the database is in trouble, for an answer
   *     matters more
   */
  public Set<String> take(Collection<String> lanes) {
    if (lanes.isEmpty()) {
      return Set.of();
    }
    Presence presence = database.presence();
    String self = presence.id();
    Map<String, Boolean> elsewhere = new HashMap<>(Map.of(self, false));
    Set<String> gone = new HashSet<>();
    Result<Set<String>> result =
        database.transact(
            connection -> {
              Set<String> ours = new HashSet<>();
              for (String lane : lanes) {
                List<String> owners = owners(connection, lane);
                boolean taken =
                    owners.stream()
                        .anyMatch(owner -> elsewhere.computeIfAbsent(owner, presence::isAlive));
                if (!taken) {
                  takeIn(connection, owners, self, gone);
                  put(connection, lane, self);
                  ours.add(lane);
                }
              }
              return ours;
            });
    return switch (result) {
      case Result.Done<Set<String>>(Set<String> ours) -> {
        database.receipts().drop(gone);
        yield ours;
      }
      case Result.Failed<Set<String>> _ -> Set.copyOf(lanes);
    };
  }

  /** What was sent by those who had it comes with it. */
  private void takeIn(Connection connection, List<String> owners, String self, Set<String> gone)
      throws SQLException {
    for (String owner : owners) {
      if (!owner.equals(self) && gone.add(owner)) {
        database.receipts().takeIn(connection, owner);
      }
    }
  }

  /** How many processes share the data folder, this one included. */
  public int processes() {
    return database.presence().living();
  }

  private List<String> owners(Connection connection, String lane) throws SQLException {
    return Sql.query(
        connection,
        "SELECT owner FROM lane WHERE platform = ? AND lane = ?",
        row -> row.getString(1),
        platform,
        lane);
  }

  private void put(Connection connection, String lane, String owner) throws SQLException {
    Sql.change(
        connection,
        "INSERT OR REPLACE INTO lane (platform, lane, owner) VALUES (?, ?, ?)",
        platform,
        lane,
        owner);
  }

  /**
   * Lets a lane go, unless something waits in it that another process took in: both are seen to in
   * one step, so that nothing waits in a lane that nobody has.
   *
   * @return whether it was let go
   */
  public boolean release(String lane) {
    String self = database.presence().id();
    Result<Boolean> result =
        database.transact(
            connection -> {
              boolean ours = owners(connection, lane).contains(self);
              if (ours && isWaiting(connection, lane)) {
                return false;
              }
              Sql.change(
                  connection,
                  "DELETE FROM lane WHERE platform = ? AND lane = ? AND owner = ?",
                  platform,
                  lane,
                  self);
              return true;
            });
    return switch (result) {
      case Result.Done<Boolean>(Boolean gone) -> gone;
      case Result.Failed<Boolean> _ -> true;
    };
  }

  private boolean isWaiting(Connection connection, String lane) throws SQLException {
    return !Sql.query(
            connection,
            "SELECT 1 FROM inbox WHERE platform = ? AND lane = ? AND done = 0 LIMIT 1",
            row -> row.getInt(1),
            platform,
            lane)
        .isEmpty();
  }

  /** Forgets what processes had in hand that are gone, where nothing waits any more. */
  public Saving tidy() {
    Presence presence = database.presence();
    presence.tidy();
    List<String> left = database.receipts().left();
    Saving saving =
        database.write(
            connection -> {
              for (String gone : left) {
                database.receipts().takeIn(connection, gone);
              }
              List<String> owners =
                  Sql.query(
                      connection,
                      "SELECT DISTINCT owner FROM lane WHERE platform = ?",
                      row -> row.getString(1),
                      platform);
              for (String owner : owners) {
                if (!presence.isAlive(owner)) {
                  Sql.change(
                      connection,
                      "DELETE FROM lane WHERE platform = ? AND owner = ?",
                      platform,
                      owner);
                }
              }
            });
    if (saving.succeeded()) {
      database.receipts().drop(left);
    }
    return saving;
  }
}
