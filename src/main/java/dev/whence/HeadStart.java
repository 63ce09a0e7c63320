package dev.whence;

import com.fasterxml.jackson.core.base.ParserMinimalBase;
import dev.whence.configuration.ConfigurationReader;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.LuceneEngine;
import dev.whence.language.LanguageDetector;
import dev.whence.symptom.SymptomReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
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

  private HeadStart(Path home) {
    symptomReader = new Lazy<>(() -> readSignatures(home.resolve("bot/errors")));
  }

  /** Nothing is made ready before it is needed. */
  public static HeadStart none(Path home) {
    return new HeadStart(home);
  }

  public static HeadStart begun(Path home) {
    HeadStart start = new HeadStart(home);
    Thread.ofPlatform().daemon().name("head-start").start(start::run);
    return start;
  }

  /** What fails here fails again for whoever needs it, and is told there. */
  private void run() {
    try {
      MethodHandles.Lookup classes = MethodHandles.lookup();
      classes.ensureInitialized(ConfigurationReader.class);
      classes.ensureInitialized(ParserMinimalBase.class);
      analysis.get();
      LoggerFactory.getILoggerFactory();
      LuceneEngine.prepare();
      symptomReader.get();
      detector.get();
    } catch (IllegalAccessException | RuntimeException toldElsewhere) {
      // Nobody has asked for it yet, and nobody may ever.
    }
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
