package dev.whence.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives the letter profiles from translated interface texts; docs/decisions/language-detection.md
 * tells where they came from. Arguments: the folder of {@code <tag>.txt} files, a folder of own
 * sentences by the same names, and the folder to write into.
 */
public final class ProfileTrainer {
  /** Sentences written for this purpose are few and to the point: each counts as this many. */
  private static final int OWN_SENTENCE_WEIGHT = 40;

  /** Every tenth line of the corpora is held out for the comparison of detectors. */
  static final int HELD_OUT = 10;

  private static final double SMOOTHING = 2.0;

  private final List<Language> columns;
  private final boolean han;
  private final List<Map<String, Integer>> counts = new ArrayList<>();

  private ProfileTrainer(List<Language> columns, boolean han) {
    this.columns = columns;
    this.han = han;
  }

  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    Path own = Path.of(arguments[1]);
    Path target = Path.of(arguments[2]);
    new ProfileTrainer(LanguageDetector.LATIN, false)
        .train(corpora, own)
        .write(target.resolve("latin.profile"), 5000);
    new ProfileTrainer(LanguageDetector.HAN, true)
        .train(corpora, own)
        .write(target.resolve("han.profile"), 4000);
  }

  private ProfileTrainer train(Path corpora, Path own) throws IOException {
    for (Language language : columns) {
      Map<String, Integer> grams = new HashMap<>();
      List<String> lines = Files.readAllLines(corpora.resolve(language.tag() + ".txt"));
      for (int i = 0; i < lines.size(); i++) {
        if (i % HELD_OUT != 0) {
          count(lines.get(i), 2, grams);
        }
      }
      for (String line : Files.readAllLines(own.resolve(language.tag() + ".txt"))) {
        count(line, OWN_SENTENCE_WEIGHT, grams);
      }
      counts.add(grams);
    }
    return this;
  }

  /** Counts a line as written and, half as much, as people type it without accents. */
  private void count(String line, int weight, Map<String, Integer> grams) {
    countOnce(line, weight, grams);
    if (!han) {
      String plain =
          Normalizer.normalize(line.replace('ı', 'i').replace('đ', 'd'), Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "");
      countOnce(plain, weight / 2, grams);
    }
  }

  private void countOnce(String line, int weight, Map<String, Integer> grams) {
    for (Runs.Run run : Runs.of(line)) {
      if (han && run.script() == Runs.Script.HAN) {
        Grams.ofHan(run.letters(), gram -> grams.merge(gram, weight, Integer::sum));
      } else if (!han && run.script() == Runs.Script.LATIN) {
        Grams.ofWord(run.letters(), gram -> grams.merge(gram, weight, Integer::sum));
      }
    }
  }

  private void write(Path file, int rows) throws IOException {
    double[] totals =
        counts.stream()
            .mapToDouble(map -> map.values().stream().mapToLong(Integer::longValue).sum())
            .toArray();
    Map<String, Double> worth = new HashMap<>();
    Map<String, double[]> odds = new HashMap<>();
    counts.stream()
        .flatMap(map -> map.keySet().stream())
        .distinct()
        .forEach(gram -> measure(gram, totals, worth, odds));
    List<String> lines =
        worth.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(rows)
            .map(Map.Entry::getKey)
            .sorted()
            .map(gram -> gram + "\t" + characters(odds.getOrDefault(gram, new double[0])))
            .toList();
    Files.writeString(file, String.join("\n", lines) + "\n");
    System.out.printf("%s: %d of %d grams%n", file.getFileName(), lines.size(), worth.size());
  }

  private void measure(
      String gram, double[] totals, Map<String, Double> worth, Map<String, double[]> odds) {
    double[] shares = new double[columns.size()];
    double mean = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (counts.get(i).getOrDefault(gram, 0) + SMOOTHING) / totals[i];
      mean += shares[i] / shares.length;
    }
    double value = 0;
    double[] row = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      row[i] = Math.log(shares[i] / mean);
      value += shares[i] * Math.abs(row[i]);
    }
    worth.put(gram, value);
    odds.put(gram, row);
  }

  private static String characters(double[] row) {
    StringBuilder characters = new StringBuilder();
    for (double odds : row) {
      long units = Math.clamp(Math.round(odds / Profile.UNIT), -40, 40);
      characters.append((char) (Profile.ZERO + units));
    }
    return characters.toString();
  }
}
