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
import org.jspecify.annotations.Nullable;

/**
 * Fits the first weights of {@code bot/errors/weights.txt} to labelled files: a logistic regression
 * on the signs, with signs hidden at random, held near the weights that stand there now. Prints the
 * lines to put there, and what each file loses when the weights are fitted without it.
 *
 * <p>An argument is a file, or {@code FILE=WEIGHT} for one whose texts count more or less than the
 * others'.
 */
@SuppressWarnings("EnumOrdinal") // the columns of a matrix
public final class WeightFit {
  private static final Sign[] SIGNS = Sign.values();
  private static final int COPIES = 12;

  /** Of a third, which it was, signs learnt to do each other's work, and all told less apart. */
  private static final double HIDDEN = 0.12;

  /** How strongly a weight is held to what it was, and one that was nothing to nothing. */
  private static final double HELD = 2;

  private static final double HELD_NEW = 0.5;

  /** A false reply is as bad as an answer that is missing; there are more of the latter. */
  private static final double SILENCE = 1;

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

  /** What was read of one file. */
  private record Batch(String name, List<Row> rows) {}

  private WeightFit() {}

  public static void main(String[] arguments) throws IOException {
    Path catalogue = Path.of(System.getProperty("whence.home", "."), "bot", "errors");
    SymptomReader reader = new SymptomReader(catalogue);
    List<Batch> batches = new ArrayList<>();
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      Path file = Path.of(sign < 0 ? argument : argument.substring(0, sign));
      double weight = sign < 0 ? 1 : Double.parseDouble(argument.substring(sign + 1));
      batches.add(new Batch(file.getFileName().toString(), read(file, reader, weight)));
    }
    Weights before = Catalogue.read(catalogue).weights();
    for (Batch batch : batches) {
      double[] others = fit(hide(rowsOf(batches, batch)), before);
      System.out.println("# " + batch.name() + ": " + judged(batch.rows(), others));
    }
    print(fit(hide(rowsOf(batches, null)), before));
  }

  private static List<Row> rowsOf(List<Batch> batches, @Nullable Batch without) {
    List<Row> rows = new ArrayList<>();
    for (Batch batch : batches) {
      if (!batch.equals(without)) {
        rows.addAll(batch.rows());
      }
    }
    return rows;
  }

  private static String judged(List<Row> rows, double[] weights) {
    int missed = 0;
    int answered = 0;
    for (Row row : rows) {
      boolean report = sum(row, weights) > 0;
      missed += row.report && !report ? 1 : 0;
      answered += !row.report && report ? 1 : 0;
    }
    return missed + " reports missed, " + answered + " talks answered, of " + rows.size();
  }

  private static double sum(Row row, double[] weights) {
    return row.signs.stream().mapToDouble(sign -> weights[sign.ordinal()]).sum();
  }

  private static List<Row> read(Path file, SymptomReader reader, double weight) throws IOException {
    List<Row> rows = new ArrayList<>();
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
    return rows;
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
        double likely = 1 / (1 + Math.exp(-sum(row, weights)));
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
      System.out.printf(Locale.ROOT, "%s %.2f ..%n", SIGNS[at].id(), weights[at]);
    }
  }
}
