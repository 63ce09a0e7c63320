package dev.whence.knowledge;

import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Symptoms;
import java.util.List;
import java.util.Optional;

/** What Whence knows at one moment; a new one takes its place when the documents change. */
public interface Knowledge {
  /** Up to {@code limit} topics that fit, best first, each in the nearest translation there is. */
  List<Match> search(Symptoms symptoms, Language language, Optional<String> locale, int limit);

  /** The topic that speaks of an error kind, as after a live check. */
  Optional<Match> about(ErrorKind kind, Language language, Optional<String> locale);

  /** The topic of that id, as after an answer from it that is asked for once more. */
  Optional<Match> topic(String id, Language language);
}
