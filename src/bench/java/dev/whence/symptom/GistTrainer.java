package dev.whence.symptom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.safety.Redaction;
import dev.whence.symptom.gist.BesideReader;
import dev.whence.symptom.gist.Gist;
import dev.whence.symptom.gist.GistReader;
import dev.whence.symptom.gist.LetterRuns;
import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.paste.EndpointReader;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Catalogue;
import dev.whence.symptom.signature.Folding;
import dev.whence.symptom.signature.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Learns the odds of letter runs from the labelled texts to tune on and from the words of the
 * catalogue, writes the tables, and prints the numbers for {@link Verdict} and the second ones of
 * {@code bot/errors/weights.txt}. Texts to report on are only counted. Arguments: further files of
 * labelled texts to learn from.
 */
@SuppressWarnings("EnumOrdinal") // the columns of a matrix
public final class GistTrainer {
  private static final int ROWS = 1 << 16;

  /** More words stand beside errors than name them. */
  private static final int ROWS_BESIDE = 1 << 18;

  private static final int FOLDS = 5;

  private static final Path TABLES_OF_ODDS = Path.of("src/main/resources/dev/whence/symptom/gist");

  private static final Path LABELLED = Path.of("src/test/resources/labelled");
  private static final Path CATALOGUE = Path.of("bot/errors");
  private static final List<String> FILES =
      List.of("errors.jsonl", "questions.jsonl", "silence.jsonl");

  /**
   * Reports and talk written to look like each other: the tables learn their words, but how often
   * such talk comes is not theirs to tell.
   */
  private static final String LOOKALIKES = "lookalikes.jsonl";

  private static final Path TESTS = Path.of("src/test/resources/symptom");
  private static final List<String> TABLES = List.of("lines.txt", "clients.txt", "spoken.txt");

  /** What the tests hold to is to be learnt, however rare. */
  private static final double ROW = 2;

  /** A phrase of the catalogue is no message, so that each counts as a part of one. */
  private static final double PHRASE = 0.3;

  private static final Sign[] SIGNS = Sign.values();

  private static final String[] PARTS = {
    "BASE", "NAMED", "GIST", "BESIDE", "PRINTED", "ASIDE", "FAULT"
  };

  private final LetterRuns runs = new LetterRuns(new Folding(), ROWS);
  private final LetterRuns runsBeside = new LetterRuns(new Folding(), ROWS_BESIDE);
  private final ObjectMapper json = new ObjectMapper();
  private final SymptomReader reader = new SymptomReader(CATALOGUE);
  private final Catalogue catalogue = Catalogue.read(CATALOGUE);
  private final Random random = new Random(7);

  /**
   * @param weighed whether it tells how often talk looks like a report
   * @param beside what stands beside the errors' names, as a report or as talk
   */
  private record Text(
      boolean report,
      boolean weighed,
      Paste paste,
      GistModel.Example example,
      GistModel.Example beside) {}

  /** What was learnt from some texts. */
  private record Models(GistModel gist, GistModel beside) {}

  private GistTrainer() throws IOException {}

  public static void main(String[] arguments) throws IOException {
    new GistTrainer().run(arguments);
  }

  private void run(String[] arguments) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (String file : FILES) {
      texts.addAll(texts(LABELLED.resolve("tune").resolve(file), true));
    }
    for (String argument : arguments) {
      texts.addAll(texts(Path.of(argument), true));
    }
    texts.addAll(texts(LABELLED.resolve("tune").resolve(LOOKALIKES), false));
    for (String table : TABLES) {
      texts.addAll(rows(TESTS.resolve(table)));
    }
    List<GistModel.Example> phrases = phrases();
    double[] weights = verdict(texts, phrases);
    for (int part = 0; part < PARTS.length; part++) {
      System.out.printf(Locale.ROOT, "%s = %.2f%n", PARTS[part], weights[part]);
    }
    for (Sign sign : SIGNS) {
      double weight = weights[PARTS.length + sign.ordinal()];
      System.out.printf(Locale.ROOT, "%s .. %.2f%n", sign.id(), weight);
    }
    Models models = learnt(texts, phrases);
    Files.write(TABLES_OF_ODDS.resolve("odds.txt"), models.gist.table());
    Files.write(TABLES_OF_ODDS.resolve("beside.txt"), models.beside.differences());
    System.out.printf(Locale.ROOT, "%d texts, %d phrases%n", texts.size(), phrases.size());
    for (String file : FILES) {
      count(file, texts(LABELLED.resolve("report").resolve(file), false), models, weights);
    }
  }

  private List<Text> texts(Path file, boolean weighed) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      texts.add(text(node.get("text").asText(), node.get("label").asText(), 1, weighed));
    }
    return texts;
  }

  /** The rows of the tests but those that say no kind. */
  private List<Text> rows(Path file) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int bar = line.indexOf(" | ");
      if (bar > 0 && !line.startsWith("#") && !line.startsWith("?")) {
        String label = line.substring(0, bar);
        texts.add(text(line.substring(bar + 3).replace("\\n", "\n"), label, ROW, true));
      }
    }
    return texts;
  }

  private Text text(String words, String label, double counts, boolean weighed) {
    Paste paste = Paste.of(Redaction.redact(words).text());
    int column = ErrorKind.of(label).map(kind -> GistReader.KINDS.indexOf(kind) + 1).orElse(0);
    Clues clues = new Clues(paste, reader.hitsIn(paste.text()));
    int[] beside = runsBeside.of(Beside.of(clues, EndpointReader.read(paste.text())));
    return new Text(
        column > 0,
        weighed,
        paste,
        new GistModel.Example(runs.of(paste.text()), column, counts),
        new GistModel.Example(beside, column > 0 ? 1 : 0, counts));
  }

  /** What each kind's file in the catalogue says, its gaps and marks left out. */
  private List<GistModel.Example> phrases() throws IOException {
    List<GistModel.Example> phrases = new ArrayList<>();
    for (ErrorKind kind : GistReader.KINDS) {
      boolean words = true;
      for (String line : Files.readAllLines(CATALOGUE.resolve(kind.id() + ".txt"))) {
        words = line.startsWith("[") ? !line.startsWith("[number") : words;
        if (words && !line.isBlank() && !line.startsWith("#") && !line.startsWith("[")) {
          String phrase = line.replaceAll("\\[.*?]|\\.\\.\\.|[*|]", " ");
          int column = GistReader.KINDS.indexOf(kind) + 1;
          phrases.add(new GistModel.Example(runs.of(phrase), column, PHRASE));
        }
      }
    }
    return phrases;
  }

  private Models learnt(List<Text> texts, List<GistModel.Example> phrases) {
    List<GistModel.Example> examples = new ArrayList<>(phrases);
    texts.forEach(text -> examples.add(text.example));
    GistModel gist = new GistModel(ROWS, GistReader.COLUMNS);
    gist.learn(examples, random);
    GistModel beside = new GistModel(ROWS_BESIDE, 2);
    beside.learn(texts.stream().map(Text::beside).toList(), random);
    return new Models(gist, beside);
  }

  /** Fitted to gists by models that had not seen the text. */
  private double[] verdict(List<Text> texts, List<GistModel.Example> phrases) {
    int[] folds = random.ints(texts.size(), 0, FOLDS).toArray();
    List<double[]> parts = new ArrayList<>();
    List<Boolean> reports = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Text> others = new ArrayList<>();
      for (int at = 0; at < folds.length; at++) {
        if (folds[at] != fold) {
          others.add(texts.get(at));
        }
      }
      Models models = learnt(others, phrases);
      for (int at = 0; at < folds.length; at++) {
        if (folds[at] == fold && texts.get(at).weighed) {
          parts.add(parts(texts.get(at), models));
          reports.add(texts.get(at).report);
        }
      }
    }
    return GistModel.logistic(parts, reports, random);
  }

  private double[] parts(Text text, Models models) {
    Clues clues = new Clues(text.paste, reader.hitsIn(text.paste.text()));
    List<Endpoint> endpoints = EndpointReader.read(text.paste.text());
    Optional<Set<Sign>> signs = ContextJudge.signs(clues, endpoints);
    boolean aside = ContextJudge.isAside(clues, catalogue.weights());
    Gist gist = GistReader.of(models.gist.sums(text.example.rows()));
    double[] sums = models.beside.sums(text.beside.rows());
    double beside = BesideReader.of(sums[1] - sums[0]);
    double[] parts = Verdict.parts(clues, signs.isPresent(), aside, gist, beside);
    double[] all = Arrays.copyOf(parts, parts.length + SIGNS.length);
    for (Sign sign : signs.orElse(Set.of())) {
      all[parts.length + sign.ordinal()] = 1;
    }
    return all;
  }

  private void count(String file, List<Text> texts, Models models, double[] weights) {
    System.out.printf(Locale.ROOT, "report/%s taken for reports above", file);
    double[] sums =
        texts.stream().mapToDouble(t -> GistModel.dot(weights, parts(t, models))).toArray();
    for (double wanted = -0.5; wanted <= 2; wanted += 0.25) {
      double above = wanted;
      long taken = Arrays.stream(sums).filter(s -> s > above).count();
      System.out.printf(Locale.ROOT, "  %.2f: %.1f %%", wanted, 100.0 * taken / sums.length);
    }
    System.out.println();
  }
}
