package dev.whence.knowledge.index;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.LuceneEngine;
import dev.whence.knowledge.engine.LuceneWriter;
import dev.whence.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Questions of five words over very many sections on disk, five to a page: all of ranking, without
 * the reading of the few topics found. Arguments: how many sections, a million where nothing is
 * said; a folder to keep the index in, and to take it from where it is there.
 */
public final class ManySections {
  private static final int A_PAGE = 5;
  private static final int VOCABULARY = 60_000;
  private static final int WORDS = 30;
  private static final int QUESTIONS = 200;
  private static final String COLLECTION = Builder.collection(Language.ENGLISH);

  private final Random random = new Random(7);
  private final String[] words = words();

  private ManySections() {}

  public static void main(String[] arguments) throws IOException {
    int sections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    if (arguments.length > 1) {
      new ManySections().run(sections, Path.of(arguments[1]));
      return;
    }
    Path home = Files.createTempDirectory("whence-bench");
    new ManySections().run(sections, home.resolve("index"));
    Generations.delete(home);
  }

  private void run(int sections, Path home) throws IOException {
    Analysis analysis = new Analysis();
    if (!Files.exists(home)) {
      long start = System.nanoTime();
      try (LuceneEngine engine = LuceneEngine.in(home)) {
        write(engine, new Indexer(analysis), sections);
      }
      ColdBuild.row(sections + " sections, built", (System.nanoTime() - start) / 1e9, "s", "");
    }
    Random questions = new Random(8);
    Ranker ranker = new Ranker(analysis, Weights.MEASURED);
    try (LuceneEngine engine = LuceneEngine.in(home)) {
      State state = new State(engine, new MemoryTopics().store("", List.of()), Optional.empty());
      List<Runnable> searches = new ArrayList<>();
      for (int at = 0; at < QUESTIONS; at++) {
        String question = text(5, questions);
        searches.add(() -> rank(ranker, state, question));
      }
      ColdBuild.timed(searches, 3, 3).rows("five words", 1e3, "ms", "<= 10", "");
    }
  }

  private void write(LuceneEngine engine, Indexer indexer, int sections) throws IOException {
    try (LuceneWriter writer = engine.writer(COLLECTION, indexer.cuts(Language.ENGLISH))) {
      Pieces pieces = indexer.pieces(Language.ENGLISH);
      for (int page = 0; page < sections / A_PAGE; page++) {
        List<Section> several = new ArrayList<>();
        for (int at = 0; at < A_PAGE; at++) {
          several.add(section(page, at));
        }
        List<List<String>> asked = several.stream().map(section -> List.<String>of()).toList();
        Indexed indexed = new Indexed("page-" + page, "en/page-" + page + ".md", several, asked);
        indexer.write(indexed, pieces, writer);
      }
      writer.commit();
    }
  }

  private Section section(int page, int at) {
    return new Section(
        "en/page-" + page + ".md",
        1 + at * 4,
        at == 0 ? 1 : 2,
        Language.ENGLISH,
        text(4, random),
        List.of(),
        text(WORDS, random),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void rank(Ranker ranker, State state, String question) {
    try {
      ranker.rank(state, question, Language.ENGLISH, 50, Effort.EVERYTHING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String text(int length, Random random) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      int uneven = (int) (Math.pow(VOCABULARY, random.nextDouble()) - 1);
      text.append(at == 0 ? "" : " ").append(words[Math.min(VOCABULARY - 1, uneven)]);
    }
    return text.toString();
  }

  private static String[] words() {
    Random random = new Random(11);
    String[] syllables = {
      "ka", "ro", "ten", "mil", "sa", "vor", "den", "li", "pra", "gun", "te", "bo", "nis", "mar"
    };
    String[] words = new String[VOCABULARY];
    for (int word = 0; word < VOCABULARY; word++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < 2 + random.nextInt(3); at++) {
        text.append(syllables[random.nextInt(syllables.length)]);
      }
      words[word] = text.append(word % 97 == 0 ? "x" : "").toString();
    }
    return words;
  }
}
