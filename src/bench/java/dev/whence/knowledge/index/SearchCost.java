package dev.whence.knowledge.index;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.CorpusReader;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.knowledge.engine.LuceneEngine;
import dev.whence.knowledge.engine.SearchEngine;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a search of the manual of 16 translations of 180 pages takes beside a plain Lucene index of
 * one field, and what the rest is spent on: single parts of it first, then all of it.
 */
public final class SearchCost {
  private static final int QUESTIONS = 25;
  private static final int WARMING = Integer.getInteger("bench.warming", 12);
  private static final int ROUNDS = 5;

  private SearchCost() {}

  private record Question(Language language, String folder, String text) {}

  public static void main(String[] arguments) throws IOException {
    Path home = Files.createTempDirectory("whence-bench");
    Path documents = home.resolve("documents");
    GeneratedManual.write(documents, GeneratedManual.PAGES);
    List<Question> questions = questions();
    try (PlainIndex plain = PlainIndex.of(documents)) {
      row("plain Lucene, one field, ten best", questions, q -> () -> plain.search(q.text()), "");
    }
    try (LivingKnowledge knowledge = LivingKnowledge.open(setup(documents, home));
        LuceneEngine engine = engine(home)) {
      Analysis analysis = new Analysis();
      row("terms of the question alone", questions, q -> () -> terms(analysis, q), "");
      row("words of the whole page alone", questions, q -> () -> pages(engine, analysis, q), "");
      row("search of everything", questions, q -> () -> search(knowledge, q), "< 1000");
      row("search for a named error", questions, q -> () -> named(knowledge, q), "< 300");
    }
    Generations.delete(home);
  }

  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (Vocabulary vocabulary : Vocabulary.values()) {
      Language language = Language.of(vocabulary.folder).orElseThrow();
      GeneratedManual.questions(vocabulary.folder, QUESTIONS)
          .forEach(text -> questions.add(new Question(language, vocabulary.folder, text)));
    }
    return questions;
  }

  private static void row(
      String name, List<Question> questions, Function<Question, Runnable> call, String target) {
    ColdBuild.timed(questions.stream().map(call).toList(), WARMING, ROUNDS)
        .rows(name, 1, "us", target, "");
  }

  private static Setup setup(Path documents, Path home) {
    Function<String, Set<ErrorKind>> kinds =
        text ->
            text.toLowerCase(Locale.ROOT).contains("connection refused")
                ? Set.of(ErrorKind.CONNECTION_REFUSED)
                : Set.of();
    return new Setup(
        List.of(documents),
        Optional.empty(),
        home.resolve("data"),
        List.of(),
        () -> new CorpusReader(CauseWords.NONE, kinds, text -> Optional.empty()),
        kinds,
        progress -> {});
  }

  private static Terms terms(Analysis analysis, Question question) {
    return Terms.of(analysis, question.language(), question.text(), Effort.EVERYTHING);
  }

  /** The index that was just built, opened once more to ask single parts of it. */
  private static LuceneEngine engine(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("data"))) {
      return LuceneEngine.in(
          all.filter(path -> Files.exists(path.resolve(TopicFile.NAME))).findFirst().orElseThrow());
    }
  }

  private static void pages(LuceneEngine engine, Analysis analysis, Question question) {
    try {
      List<SearchEngine.Clause> words =
          terms(analysis, question).pages(Weights.MEASURED).stream()
              .filter(clause -> clause.told() > 0)
              .toList();
      engine.search(Builder.collection(question.language()), words, 10);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static void search(LivingKnowledge knowledge, Question question) {
    knowledge.search(
        ManualQuality.plain(question.text()),
        question.language(),
        Optional.of(question.folder()),
        5);
  }

  private static void named(LivingKnowledge knowledge, Question question) {
    String line = "connect ECONNREFUSED 127.0.0.1:80";
    List<Target> targets = List.of();
    List<Evidence> evidence = List.of();
    Symptoms symptoms =
        new Symptoms(
            question.text() + "\n" + line,
            List.of(new RecognisedError(ErrorKind.CONNECTION_REFUSED, line, 0.97)),
            Optional.of(line),
            question.text(),
            targets,
            evidence,
            Optional.empty(),
            true,
            false);
    knowledge.search(symptoms, question.language(), Optional.of(question.folder()), 5);
  }
}
