package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * No two things that the catalogue knows make a paste slow when they are repeated side by side: for
 * each pair of roles, something of each stands before an error, again and again. Run with {@code
 * src/proof/run PasteGrowthProof}; the last result stands in {@code PasteGrowthProof.txt} beside
 * it.
 */
class PasteGrowthProof {
  private static final int SHORT = 12_000;
  private static final int TIMES = 8;

  /** What grows with the square takes 64 times as long; a busy machine blurs the rest. */
  private static final int MOST_GROWTH = 3 * TIMES;

  private static final int ROUNDS = 5;
  private static final long SEED = 7;
  private static final List<String> BETWEEN = List.of(" ", ", ", "\n", ". ");
  private static final List<String> ERRORS =
      List.of(
          "timeout",
          "connect ECONNREFUSED 192.0.2.1:80",
          "connection reset",
          "超时",
          "certificate has expired",
          "502 Bad Gateway");

  private final Random random = new Random(SEED);

  @Test
  void noPairOfWhatIsKnownMakesReadingGrowFasterThanTheText() throws IOException {
    List<String> units = units(known());
    units.subList(0, units.size() / TIMES).forEach(unit -> read(unit, SHORT));
    List<Double> growths = new ArrayList<>();
    List<Double> slowest = new ArrayList<>();
    for (String unit : units) {
      double growth = Double.MAX_VALUE;
      double millis = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS && growth > TIMES; round++) {
        double few = read(unit, SHORT);
        millis = Math.min(millis, read(unit, SHORT * TIMES));
        growth = Math.min(growth, millis / few);
      }
      growths.add(growth);
      slowest.add(millis);
      assertTrue(growth < MOST_GROWTH, unit.replace("\n", "\\n") + " grows " + growth + " times");
    }
    growths.sort(null);
    slowest.sort(null);
    System.out.printf(
        "result: %d pairs of %d roles, %d characters and %d times as many: %.1f times as long at"
            + " the median, %.1f at the most; the longer in %.1f ms at the median, %.1f at the"
            + " most%n",
        units.size(),
        Role.values().length,
        SHORT,
        TIMES,
        growths.get(growths.size() / 2),
        growths.getLast(),
        slowest.get(slowest.size() / 2),
        slowest.getLast());
  }

  private List<String> units(Map<Role, List<String>> known) {
    List<String> units = new ArrayList<>();
    for (List<String> first : known.values()) {
      for (List<String> second : known.values()) {
        units.add(
            one(first) + one(BETWEEN) + one(second) + one(BETWEEN) + one(ERRORS) + one(BETWEEN));
      }
    }
    return units;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** What the labelled texts hold, by the role that it plays in them. */
  private static Map<Role, List<String>> known() throws IOException {
    Map<Role, List<String>> known = new EnumMap<>(Role.class);
    Path folder = ShippedCatalogue.home().resolve("src/test/resources/labelled/tune");
    ObjectMapper json = new ObjectMapper();
    for (String name : List.of("errors", "questions", "silence")) {
      for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
        JsonNode labelled = json.readTree(line);
        Paste paste = Paste.of(labelled.get("text").asText());
        for (Hit hit : ShippedCatalogue.READER.hitsIn(paste.text())) {
          known
              .computeIfAbsent(hit.role(), role -> new ArrayList<>())
              .add(paste.text().substring(hit.from(), hit.to()));
        }
      }
    }
    return known;
  }

  private static double read(String unit, int length) {
    String text = unit.repeat(length / unit.length() + 1);
    long start = System.nanoTime();
    ShippedCatalogue.READER.read(text);
    return (System.nanoTime() - start) / 1e6;
  }
}
