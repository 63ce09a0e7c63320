package dev.whence.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the driver unpacks its native code: beside the data. The system's temporary folder often
 * forbids to run what lies in it, and a killed process would leave its copy there for ever.
 */
final class NativeCode {
  private static final Logger LOG = LoggerFactory.getLogger(NativeCode.class);

  /** The driver's own setting, read once, when the first database of a process is opened. */
  private static final String FOLDER = "org.sqlite.tmpdir";

  /** Older than any copy that is unpacked but not loaded yet. */
  private static final Duration SETTLED = Duration.ofMinutes(5);

  private NativeCode() {}

  /** Makes the place ready; who has set another on the command line keeps it. */
  static synchronized void unpackIn(Path folder) throws IOException {
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    Files.createDirectories(folder);
    sweep(folder);
    System.setProperty(FOLDER, folder.toString());
  }

  /** Takes away what killed processes left; one that still runs has it loaded and does not mind. */
  private static void sweep(Path folder) {
    Instant before = Instant.now().minus(SETTLED);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*")) {
      for (Path copy : left) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
          Files.deleteIfExists(copy);
        }
      }
    } catch (IOException inUse) {
      LOG.debug("left in {}: {}", folder, inUse.getMessage());
    }
  }
}
