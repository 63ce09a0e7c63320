package dev.whence.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went out for an item, noted the moment it is known: one short write to a file of this
 * process alone, which waits for no transaction of others and for no disk, and is there after
 * {@code kill -9}. Whoever goes on with what a process left reads its file into the inbox.
 */
final class Receipts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

  /** Emptied beyond that when no line of it is needed any more. */
  private static final long LARGE = 16 << 10;

  /** More than can be under way; where the database notes nothing as done, it begins anew. */
  private static final long LARGEST = 256 << 10;

  private static final int NOW_AND_THEN = 1_000;

  private static final String BETWEEN = "\t";
  private static final String END = "\n";

  private final Path directory;
  private final Presence presence;
  private final Set<String> needed = new HashSet<>();
  private @Nullable FileChannel file;
  private boolean closed;
  private boolean troubled;
  private long written;

  Receipts(Path directory, Presence presence) {
    this.directory = directory;
    this.presence = presence;
  }

  /** One message of an item's answer. */
  private record Line(String platform, String item, String receipt) {
    static Line read(String line) {
      String[] parts = line.split(BETWEEN, -1);
      return parts.length == 3
          ? new Line(parts[0], parts[1], parts[2])
          : new Line("", "", ""); // an empty one, or of a machine that lost its power
    }
  }

  /** So that the first note of a life is as quick as any other. */
  synchronized void open() {
    try {
      FileChannel open = opened();
      if (open != null) {
        open.write(ByteBuffer.wrap(END.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException fault) {
      trouble(fault);
    }
  }

  private @Nullable FileChannel opened() throws IOException {
    if (file == null && !closed) {
      Files.createDirectories(directory);
      file =
          FileChannel.open(
              directory.resolve(presence.id()),
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
    }
    return file;
  }

  synchronized void note(String platform, String item, Receipt receipt) {
    String line = platform + BETWEEN + item + BETWEEN + receipt.written() + END;
    try {
      FileChannel open = opened();
      if (open != null) {
        open.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        needed.add(platform + BETWEEN + item);
        bound(open);
      }
    } catch (IOException fault) {
      trouble(fault);
    }
  }

  private void bound(FileChannel open) throws IOException {
    written++;
    if (written % NOW_AND_THEN == 0 && open.size() > LARGEST) {
      open.truncate(0);
      needed.clear();
    }
  }

  /** One line, however many messages meet it. */
  private void trouble(IOException fault) {
    if (!troubled) {
      troubled = true;
      LOG.warn("{}: {}; a crash may send an answer once more", directory, fault.toString());
    }
  }

  /** The database knows that the item is done. */
  synchronized void done(String platform, String item) {
    FileChannel open = file;
    if (!needed.remove(platform + BETWEEN + item) || !needed.isEmpty() || open == null) {
      return;
    }
    try {
      if (open.size() > LARGE) {
        open.truncate(0);
      }
    } catch (IOException stays) {
      LOG.debug("{} stays as long as it is: {}", directory, stays.toString());
    }
  }

  /** Those of processes that are gone. */
  List<String> left() {
    List<String> left = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return left;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path path : files) {
        String owner = path.getFileName().toString();
        if (!presence.isAlive(owner)) {
          left.add(owner);
        }
      }
    } catch (IOException unreadable) {
      LOG.debug("{} cannot be read: {}", directory, unreadable.toString());
    }
    return left;
  }

  /** Reads what a process left into the inbox; twice does no harm. */
  void takeIn(Connection connection, String owner) throws SQLException {
    for (Line line : lines(owner)) {
      Sql.change(
          connection,
          "UPDATE inbox SET receipts = COALESCE(receipts || ' ', '') || ?"
              + " WHERE platform = ? AND id = ? AND done = 0",
          line.receipt(),
          line.platform(),
          line.item());
    }
  }

  private List<Line> lines(String owner) {
    Path path = directory.resolve(owner);
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      String whole = text.substring(0, text.lastIndexOf(END) + 1);
      return whole.lines().map(Line::read).toList();
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read: {}", path, unreadable.toString());
      return List.of();
    }
  }

  /** Forgets what was taken in. */
  void drop(Iterable<String> owners) {
    for (String owner : owners) {
      try {
        Files.deleteIfExists(directory.resolve(owner));
      } catch (IOException stays) {
        LOG.debug("{} stays: {}", directory.resolve(owner), stays.toString());
      }
    }
  }

  /** What is not needed any more goes; the rest is for who starts next. */
  @Override
  public synchronized void close() {
    closed = true;
    FileChannel open = file;
    file = null;
    if (open == null) {
      return;
    }
    try (open) {
      if (needed.isEmpty()) {
        drop(List.of(presence.id()));
      }
    } catch (IOException fault) {
      LOG.debug("closing: {}", fault.toString());
    }
  }
}
