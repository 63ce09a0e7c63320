package dev.whence.knowledge.index;

import dev.whence.knowledge.Fault;
import dev.whence.knowledge.markdown.FileReader;
import dev.whence.knowledge.markdown.Findings;
import dev.whence.knowledge.markdown.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages must be read again, told from what the file system says and then from the bytes. */
final class Differences {
  private final Catalogue catalogue;
  private final Map<String, String> passedOver;
  private final Set<String> pages = new HashSet<>();
  private final Map<String, String> restamped = new HashMap<>();

  /**
   * @param passedOver files that were of no use when last read, with their stamp then
   */
  Differences(Catalogue catalogue, Map<String, String> passedOver) {
    this.catalogue = catalogue;
    this.passedOver = passedOver;
  }

  void compare(Findings listed) {
    Set<String> seen = new HashSet<>();
    for (Found found : listed.files()) {
      seen.add(found.file());
      compare(found);
    }
    List<String> unreadable =
        listed.faults().stream()
            .filter(fault -> fault.kind().equals("unreadable"))
            .map(Fault::file)
            .toList();
    for (Catalogue.Source source : catalogue.sources()) {
      if (!seen.contains(source.file()) && !isHidden(source, unreadable)) {
        pages.add(source.page());
      }
    }
  }

  private void compare(Found found) {
    Catalogue.Source source = catalogue.source(found.file()).orElse(null);
    if (found.stamp().equals(passedOver.get(found.file()))) {
      return;
    }
    if (source == null
        || !source.page().equals(found.page())
        || !source.directory().equals(found.directory().toString())) {
      pages.add(found.page());
      if (source != null) {
        pages.add(source.page());
      }
    } else if (!source.stamp().equals(found.stamp())) {
      if (source.fingerprint().equals(fingerprint(found))) {
        restamped.put(found.file(), found.stamp());
      } else {
        pages.add(found.page());
      }
    }
  }

  /** A folder that cannot be read hides its files; it does not delete them. */
  private static boolean isHidden(Catalogue.Source source, List<String> unreadable) {
    return unreadable.stream()
        .anyMatch(
            folder ->
                source.file().equals(folder)
                    || source.file().startsWith(folder + "/")
                    || source.directory().equals(folder)
                    || source.directory().startsWith(folder));
  }

  private static String fingerprint(Found found) {
    if (found.size() > FileReader.MAX_BYTES) {
      return "";
    }
    try {
      return FileReader.fingerprint(Files.readAllBytes(found.path()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Pages to read again, or that are gone. */
  Set<String> pages() {
    return pages;
  }

  /** Files whose bytes are the same, with their new stamp. */
  Map<String, String> restamped() {
    return restamped;
  }
}
