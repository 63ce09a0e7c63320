package dev.whence;

import dev.whence.answer.AnswerWriter;
import dev.whence.answer.Phrasebook;
import dev.whence.configuration.Configuration;
import dev.whence.configuration.ConfigurationReader;
import dev.whence.configuration.Key;
import dev.whence.configuration.Keys;
import dev.whence.configuration.Secrets;
import dev.whence.configuration.SettingFault;
import dev.whence.language.Language;
import dev.whence.language.LanguageChooser;
import dev.whence.language.LanguageDetector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Builds every part from the settings, in one visible place, each when it is first needed. */
public final class Workshop implements AutoCloseable {
  private final Path home;
  private final Configuration configuration;
  private final Secrets secrets;
  private final List<Path> documents;

  private Workshop(
      Path home, Configuration configuration, Secrets secrets, List<Path> documents) {
    this.home = home;
    this.configuration = configuration;
    this.secrets = secrets;
    this.documents = List.copyOf(documents);
  }

  @Override
  public void close() {}
}
