package dev.whence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one embedded database file. Nothing is opened, and no native code loaded, before the first
 * use; several processes may hold it open, for SQLite's write-ahead log lets them.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final String FILE = "whence.db";

  /** Longer than any transaction of ours by far; a second process waits instead of failing. */
  private static final int BUSY_MILLIS = 5_000;

  private static final String RUNNING = "running";
  private static final String RECEIPTS = "receipts";
  private static final String NATIVE = "native";

  private final Path directory;
  private final Presence presence;
  private final Receipts receipts;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Connection connection;
  private @Nullable Trouble lastTrouble;
  private boolean closed;

  public Database(Path directory) {
    this.directory = directory;
    this.presence = new Presence(directory.resolve(RUNNING));
    this.receipts = new Receipts(directory.resolve(RECEIPTS), presence);
  }

  /** By what this process is known to others that have the same file open. */
  Presence presence() {
    return presence;
  }

  /** What went out, known sooner than a transaction can tell. */
  Receipts receipts() {
    return receipts;
  }

  private enum Kind {
    READING,
    WRITING,
    DURABLE
  }

  /** Work on the database. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work on the database that gives nothing back. */
  @FunctionalInterface
  interface Action {
    void on(Connection connection) throws SQLException;
  }

  /** Reads; where the database is in trouble, the line is logged and the fallback given. */
  <T> T read(T fallback, Work<T> work) {
    return switch (run(work, Kind.READING)) {
      case Result.Done<T> done -> done.value();
      case Result.Failed<T> _ -> fallback;
    };
  }

  /** Writes in one transaction: all of it or none. */
  Saving write(Action action) {
    Result<Boolean> result =
        run(
            open -> {
              action.on(open);
              return true;
            },
            Kind.WRITING);
    return result.saving();
  }

  /** Reads and writes in one transaction, with a value in return. */
  <T> Result<T> transact(Work<T> work) {
    return run(work, Kind.WRITING);
  }

  /** As {@link #transact}, and on the disk, not merely handed to the system, when it returns. */
  <T> Result<T> transactDurably(Work<T> work) {
    return run(work, Kind.DURABLE);
  }

  private <T> Result<T> run(Work<T> work, Kind kind) {
    lock.lock();
    try {
      if (closed) {
        return new Result.Failed<>(Trouble.CLOSED);
      }
      Connection open = connection();
      Result<T> result = new Result.Done<>(inTransaction(open, work, kind));
      recovered();
      return result;
    } catch (SQLException | IOException | UnsatisfiedLinkError fault) {
      return new Result.Failed<>(trouble(fault));
    } finally {
      lock.unlock();
    }
  }

  private static <T> T inTransaction(Connection open, Work<T> work, Kind kind) throws SQLException {
    try (Statement statement = open.createStatement()) {
      boolean durable = kind == Kind.DURABLE;
      if (durable) {
        statement.execute("PRAGMA synchronous = FULL");
      }
      // IMMEDIATE: the write lock is taken at once, so that two processes never deadlock upgrading.
      statement.execute(kind == Kind.READING ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE");
      boolean committed = false;
      try {
        T value = work.on(open);
        statement.execute("COMMIT");
        committed = true;
        return value;
      } finally {
        if (!committed) {
          rollBack(statement);
        }
        if (durable) {
          statement.execute("PRAGMA synchronous = NORMAL");
        }
      }
    }
  }

  private static void rollBack(Statement statement) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      LOG.debug("nothing to roll back: {}", alreadyRolledBack.getMessage());
    }
  }

  private Connection connection() throws SQLException, IOException {
    Connection open = connection;
    if (open != null) {
      return open;
    }
    Files.createDirectories(directory);
    NativeCode.unpackIn(directory.resolve(NATIVE));
    open = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(FILE));
    boolean ready = false;
    try (Statement statement = open.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA secure_delete = ON");
      Schema.migrate(open);
      ready = true;
    } finally {
      if (!ready) {
        open.close();
      }
    }
    connection = open;
    return open;
  }

  /** One line for one trouble, however many operations meet it. */
  private Trouble trouble(Throwable fault) {
    Trouble trouble = Trouble.of(fault);
    if (trouble != lastTrouble) {
      lastTrouble = trouble;
      LOG.error("{}: {} ({})", directory.resolve(FILE), trouble.sentence(), fault.getMessage());
    }
    if (trouble == Trouble.BROKEN) {
      disconnect();
    }
    return trouble;
  }

  private void recovered() {
    if (lastTrouble != null) {
      lastTrouble = null;
      LOG.info("{}: saving works again", directory.resolve(FILE));
    }
  }

  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (SQLException fault) {
      LOG.debug("closing: {}", fault.getMessage());
    }
  }

  /** For good: what a thread that is still ending asks for afterwards opens no file again. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      disconnect();
      receipts.close();
      presence.close();
    } finally {
      lock.unlock();
    }
  }
}
