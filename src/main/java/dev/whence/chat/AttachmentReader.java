package dev.whence.chat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads files within bounds, counting the bytes as they come. */
final class AttachmentReader {
  /** What people's log files have, and what a hostile one may cost. */
  static final long MOST_BYTES = 8L << 20;

  /** The most that a compressed file may become, in all and for each byte that came. */
  static final long MOST_UNPACKED = 32L << 20;

  static final long MOST_RATIO = 50;

  /** Small files may well be repetitive; the ratio counts from here on. */
  private static final long RATIO_FROM = 1L << 20;

  /** Files read at the same time; each holds up to a megabyte of head and tail. */
  private static final int AT_ONCE = 4;

  private static final List<String> ENDINGS = List.of(".txt", ".log", ".json", ".gz");

  private final Semaphore room = new Semaphore(AT_ONCE);

  Reading read(Attachment attachment) {
    String name = attachment.name().toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().noneMatch(name::endsWith)) {
      return new Reading.Unreadable(Reading.Why.UNSUPPORTED);
    }
    room.acquireUninterruptibly();
    try (InputStream raw = attachment.content().open()) {
      return content(new CountedStream(raw, MOST_BYTES));
    } catch (TooMuchException tooMuch) {
      return new Reading.Unreadable(tooMuch.why());
    } catch (ZipException | EOFException damaged) {
      return new Reading.Unreadable(Reading.Why.DAMAGED);
    } catch (IOException failed) {
      return new Reading.Unreadable(Reading.Why.FAILED);
    } finally {
      room.release();
    }
  }

  private static Reading content(CountedStream counted) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(counted);
    stream.mark(2);
    boolean packed = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    HeadAndTail kept = new HeadAndTail();
    InputStream plain = packed ? new GZIPInputStream(stream) : stream;
    byte[] buffer = new byte[8192];
    long total = 0;
    for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
      total += read;
      boolean bomb = total > RATIO_FROM && total > MOST_RATIO * counted.count();
      if (packed && (bomb || total > MOST_UNPACKED)) {
        return new Reading.Unreadable(Reading.Why.EXPANDS);
      }
      kept.add(buffer, read);
    }
    return TextBytes.decode(kept);
  }
}
