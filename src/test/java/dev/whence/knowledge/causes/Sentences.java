package dev.whence.knowledge.causes;

import dev.whence.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** How translators word each cause: fixtures in all languages. */
public final class Sentences {
  private Sentences() {}

  /** Cause ids and their sentences, apart by bars. */
  public static Properties in(Language language) {
    Properties properties = new Properties();
    String file = "/knowledge/causes/" + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** One of the wordings of a cause. */
  public static String sentence(Language language, String id, int wording) {
    return in(language).getProperty(id).split("\\|", -1)[wording].strip();
  }
}
