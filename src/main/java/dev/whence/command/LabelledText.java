package dev.whence.command;

import dev.whence.language.Language;
import java.util.Optional;

/**
 * A text with what it ought to bring forth.
 *
 * @param line where it stands in its file, from 1
 * @param label an error kind's id, a topic's id, or {@link #SILENCE}
 */
record LabelledText(int line, String text, String label, Optional<Language> language) {
  /** The label of a text that deserves no answer. */
  static final String SILENCE = "none";

  boolean deservesSilence() {
    return label.equals(SILENCE);
  }

  boolean namesTopic() {
    return label.indexOf('#') > 0;
  }
}
