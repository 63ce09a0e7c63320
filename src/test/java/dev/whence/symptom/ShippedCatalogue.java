package dev.whence.symptom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The reader with the catalogue that is shipped, and the tables that it is tested with. */
final class ShippedCatalogue {
  static final SymptomReader READER = reader();

  private ShippedCatalogue() {}

  static Path home() {
    return Path.of(System.getProperty("whence.home", "."));
  }

  private static SymptomReader reader() {
    try {
      return new SymptomReader(home().resolve("bot/errors"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a table expects, and the text that it expects it of. */
  record Row(String expected, String text) {}

  static List<Row> table(String name) throws IOException {
    return Files.readAllLines(home().resolve("src/test/resources/symptom").resolve(name)).stream()
        .filter(line -> !line.startsWith("#") && line.contains(" | "))
        .map(ShippedCatalogue::row)
        .toList();
  }

  private static Row row(String line) {
    int bar = line.indexOf(" | ");
    return new Row(line.substring(0, bar), line.substring(bar + 3).replace("\\n", "\n"));
  }

  /** The kind, {@code ?} for a failure of no kind, or {@code -} for silence. */
  static String kindOf(Symptoms symptoms) {
    if (!symptoms.connectionQuestion()) {
      return "-";
    }
    return symptoms.errorKind().map(ErrorKind::id).orElse("?");
  }
}
