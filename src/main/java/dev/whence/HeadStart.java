package dev.whence;

import com.fasterxml.jackson.core.base.ParserMinimalBase;
import dev.whence.answer.Phrasebook;
import dev.whence.configuration.ConfigurationReader;
import dev.whence.diagnosis.Diagnostician;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.analysis.Dictionaries;
import dev.whence.knowledge.engine.LuceneEngine;
import dev.whence.language.Language;
import dev.whence.language.LanguageDetector;
import dev.whence.language.LanguageGuess;
import dev.whence.symptom.SymptomReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What every answer needs whatever the settings say. Begun, it is made ready on a second processor,
 * in the order in which it will be asked for, while the first still reads the command line, the
 * settings and the index.
 */
public final class HeadStart {
  private final Lazy<SymptomReader> symptomReader;
  private final Lazy<LanguageDetector> detector = new Lazy<>(LanguageDetector::load);
  private final Lazy<Analysis> analysis = new Lazy<>(Analysis::new);
  private final Phrasebook phrasebook;

  private HeadStart(Path home) {
    phrasebook = new Phrasebook(home.resolve("bot/replies"));
    symptomReader = new Lazy<>(() -> readSignatures(home.resolve("bot/errors")));
  }

  /** Nothing is made ready before it is needed. */
  public static HeadStart none(Path home) {
    return new HeadStart(home);
  }

  /**
   * All of it is being made ready from now on.
   *
   * @param question from which the language is told whose dictionary will be needed
   */
  public static HeadStart begun(Path home, String question) {
    HeadStart start = new HeadStart(home);
    Dictionaries.of(question).forEach(part -> begin("dictionary-part", part));
    begin("head-start", () -> start.run(question));
    return start;
  }

  /** What fails there fails again for whoever needs it, and is told there. */
  private static void begin(String name, Runnable work) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException toldElsewhere) {
                // Nobody has asked for it yet, and nobody may ever.
              }
            });
  }

  private void run(String question) {
    initialize(ConfigurationReader.class);
    initialize(ParserMinimalBase.class);
    analysis.get();
    Optional<Language> language = detector.get().detect(question).map(LanguageGuess::language);
    language.ifPresent(spoken -> begin("dictionary", () -> analysis.get().prepare(spoken)));
    LoggerFactory.getILoggerFactory();
    LuceneEngine.prepare();
    symptomReader.get();
    Diagnostician.knownCauses();
    phrasebook.has(language.orElse(Language.ENGLISH), "answer.causes");
  }

  private static void initialize(Class<?> needed) {
    try {
      MethodHandles.lookup().ensureInitialized(needed);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  Phrasebook phrasebook() {
    return phrasebook;
  }

  Analysis analysis() {
    return analysis.get();
  }

  SymptomReader symptomReader() {
    return symptomReader.get();
  }

  LanguageDetector detector() {
    return detector.get();
  }

  private static SymptomReader readSignatures(Path folder) {
    try {
      return new SymptomReader(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the signatures of errors", unreadable);
    }
  }
}
