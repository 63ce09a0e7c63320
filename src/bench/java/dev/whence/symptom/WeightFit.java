package dev.whence.symptom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.safety.Redaction;
import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.paste.EndpointReader;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Catalogue;
import dev.whence.symptom.signature.Sign;
import dev.whence.symptom.signature.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fits the weights of {@code bot/errors/weights.txt} to labelled files: a logistic regression on
 * the signs, with signs hidden at random, held near the weights that stand there now. Prints the
 * lines to put there.
 */
@SuppressWarnings("EnumOrdinal") // the columns of a matrix
public final class WeightFit {
  private static final Sign[] SIGNS = Sign.values();
  private static final int COPIES = 12;
  private static final double HIDDEN = 1.0 / 3;

  /** How strongly a weight is held to what it was, and one that was nothing to nothing. */
  private static final double HELD = 12;

  private static final double HELD_NEW = 0.5;

  /** A false reply is worse than an answer that is missing. */
  private static final double SILENCE = 1.65;

  private static final int STEPS = 25;

  /** What is always there is hidden only half as often. */
  private static final Set<Sign> SHAPE =
      EnumSet.of(
          Sign.SYMBOL,
          Sign.TEXT,
          Sign.SPOKEN,
          Sign.WRAPPER,
          Sign.HINT,
          Sign.PRINTED,
          Sign.LONE,
          Sign.FEW,
          Sign.SHORT,
          Sign.LONG);

  private record Row(Set<Sign> signs, boolean report, double weight) {}

  private WeightFit() {}

  public static void main(String[] arguments) throws IOException {
    Path catalogue = Path.of(System.getProperty("whence.home", "."), "bot", "errors");
    SymptomReader reader = new SymptomReader(catalogue);
    List<Row> rows = new ArrayList<>();
    for (String file : arguments) {
      // a second file of errors or of silence from elsewhere counts twice
      double weight = file.contains("labelled") ? 1 : 2;
      read(Path.of(file), reader, weight, rows);
    }
    print(fit(hide(rows), Catalogue.read(catalogue).weights()));
  }

  private static void read(Path file, SymptomReader reader, double weight, List<Row> rows)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode labelled = json.readTree(line);
      Paste paste = Paste.of(Redaction.redact(labelled.get("text").asText()).text());
      Clues clues = new Clues(paste, reader.hitsIn(paste.text()));
      List<Endpoint> endpoints = EndpointReader.read(paste.text());
      Optional<Set<Sign>> signs = ContextJudge.signs(clues, endpoints);
      boolean report = !labelled.get("label").asText().equals("none");
      signs.ifPresent(
          found -> {
            Set<Sign> all = EnumSet.copyOf(found);
            all.add(Sign.ALWAYS);
            rows.add(new Row(all, report, report ? weight : SILENCE * weight));
          });
    }
  }

  /** The texts as they are, and copies with some of their signs hidden. */
  private static List<Row> hide(List<Row> rows) {
    Random random = new Random(7);
    List<Row> all = new ArrayList<>();
    for (Row row : rows) {
      double weight = row.weight / (COPIES + 1);
      all.add(new Row(row.signs, row.report, weight));
      for (int copy = 0; copy < COPIES; copy++) {
        Set<Sign> left = EnumSet.noneOf(Sign.class);
        for (Sign sign : row.signs) {
          double hidden = SHAPE.contains(sign) ? HIDDEN / 2 : HIDDEN;
          if (sign == Sign.ALWAYS || random.nextDouble() >= hidden) {
            left.add(sign);
          }
        }
        all.add(new Row(left, row.report, weight));
      }
    }
    return all;
  }

  /** Newton's method. */
  private static double[] fit(List<Row> rows, Weights before) {
    int size = SIGNS.length;
    double[] weights = new double[size];
    for (int at = 0; at < size; at++) {
      weights[at] = before.of(SIGNS[at]);
    }
    double[] prior = weights.clone();
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[size][size + 1];
      for (int at = 0; at < size; at++) {
        double held = prior[at] == 0 ? HELD_NEW : HELD;
        system[at][at] += held;
        system[at][size] -= held * (weights[at] - prior[at]);
      }
      for (Row row : rows) {
        double sum = row.signs.stream().mapToDouble(sign -> weights[sign.ordinal()]).sum();
        double likely = 1 / (1 + Math.exp(-sum));
        double off = row.weight * ((row.report ? 1 : 0) - likely);
        double bend = row.weight * Math.max(likely * (1 - likely), 1e-6);
        for (Sign one : row.signs) {
          system[one.ordinal()][size] += off;
          for (Sign other : row.signs) {
            system[one.ordinal()][other.ordinal()] += bend;
          }
        }
      }
      double[] move = solve(system);
      for (int at = 0; at < size; at++) {
        weights[at] += Math.clamp(move[at], -1, 1);
      }
    }
    return weights;
  }

  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; factor != 0 && column <= size; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[size];
    for (int at = 0; at < size; at++) {
      solution[at] = system[at][size] / system[at][at];
    }
    return solution;
  }

  private static void print(double[] weights) {
    for (int at = 0; at < weights.length; at++) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", SIGNS[at].id(), weights[at]);
    }
  }
}
