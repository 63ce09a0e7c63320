package dev.whence.knowledge;

import dev.whence.symptom.ErrorKind;
import java.util.Set;

/**
 * A topic by its id, without its translations.
 *
 * @param id {@code page#N}, N the section's place in the page's leading translation
 * @param errorKinds the error kinds that it speaks of, pooled over its translations
 */
public record TopicName(String id, Set<ErrorKind> errorKinds) {
  public TopicName {
    errorKinds = Set.copyOf(errorKinds);
  }
}
