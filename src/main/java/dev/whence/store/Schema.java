package dev.whence.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and how an older file comes to have them. A step that was released never changes. */
final class Schema {
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE setting (scope TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT"
                  + " NULL, value TEXT NOT NULL, PRIMARY KEY (scope, subject, name)) WITHOUT ROWID",
              "CREATE TABLE quota_event (quota TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT"
                  + " NULL)",
              "CREATE INDEX quota_event_by_subject ON quota_event (quota, subject, at)",
              "CREATE INDEX quota_event_by_time ON quota_event (at)",
              "CREATE TABLE inbox (platform TEXT NOT NULL, id TEXT NOT NULL, lane TEXT NOT NULL,"
                  + " body TEXT, accepted INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,"
                  + " done INTEGER NOT NULL DEFAULT 0, place INTEGER PRIMARY KEY AUTOINCREMENT,"
                  + " UNIQUE (platform, id))",
              "CREATE INDEX inbox_waiting ON inbox (platform, place) WHERE done = 0",
              "CREATE INDEX inbox_by_time ON inbox (accepted)",
              "CREATE TABLE exchange (id TEXT PRIMARY KEY, platform TEXT NOT NULL, channel TEXT NOT"
                  + " NULL, person TEXT NOT NULL, question TEXT, answer TEXT, at INTEGER NOT NULL)"
                  + " WITHOUT ROWID",
              "CREATE INDEX exchange_by_question ON exchange (platform, channel, question)",
              "CREATE INDEX exchange_by_answer ON exchange (platform, channel, answer)",
              "CREATE INDEX exchange_by_time ON exchange (at)",
              "CREATE TABLE feedback (person TEXT NOT NULL, at INTEGER NOT NULL, exchange TEXT NOT"
                  + " NULL, subject TEXT NOT NULL, language TEXT NOT NULL, helpful INTEGER NOT"
                  + " NULL, PRIMARY KEY (exchange, person)) WITHOUT ROWID",
              "CREATE TABLE gap (person TEXT NOT NULL, at INTEGER NOT NULL, language TEXT NOT NULL,"
                  + " text TEXT NOT NULL)",
              "CREATE INDEX gap_by_time ON gap (at)"),
          List.of("ALTER TABLE exchange ADD COLUMN gist TEXT"),
          List.of(
              "CREATE TABLE lane (platform TEXT NOT NULL, lane TEXT NOT NULL, owner TEXT NOT NULL,"
                  + " PRIMARY KEY (platform, lane)) WITHOUT ROWID",
              "CREATE INDEX inbox_by_lane ON inbox (platform, lane, place) WHERE done = 0"),
          List.of("ALTER TABLE inbox ADD COLUMN receipts TEXT"));

  private Schema() {}

  static int version() {
    return STEPS.size();
  }

  /** Brings a file up to date; of two processes that start at once, one does it, one waits. */
  static void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (found(statement) == STEPS.size()) {
        return;
      }
      statement.execute("BEGIN IMMEDIATE");
      boolean done = false;
      try {
        takeSteps(statement);
        statement.execute("COMMIT");
        done = true;
      } finally {
        if (!done) {
          statement.execute("ROLLBACK");
        }
      }
    }
  }

  private static void takeSteps(Statement statement) throws SQLException {
    int from = found(statement);
    if (from > STEPS.size()) {
      throw new SchemaTooNewException(from, STEPS.size());
    }
    for (List<String> step : STEPS.subList(from, STEPS.size())) {
      for (String sql : step) {
        statement.execute(sql);
      }
    }
    statement.execute("PRAGMA user_version = " + STEPS.size());
  }

  private static int found(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }
}
