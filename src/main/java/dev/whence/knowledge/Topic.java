package dev.whence.knowledge;

import dev.whence.symptom.ErrorKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The same section across languages.
 *
 * @param id {@code page#N}, N the section's place in the page's leading translation
 * @param sections its translations; two of one language where two folders carry that language
 * @param errorKinds the error kinds that it speaks of, pooled over its translations
 */
public record Topic(String id, List<Section> sections, Set<ErrorKind> errorKinds) {
  public Topic {
    sections = List.copyOf(sections);
    errorKinds = Set.copyOf(errorKinds);
  }

  public Optional<Section> in(dev.whence.language.Language language) {
    return sections.stream().filter(section -> section.language() == language).findFirst();
  }
}
