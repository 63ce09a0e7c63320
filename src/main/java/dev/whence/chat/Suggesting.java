package dev.whence.chat;

import dev.whence.language.Language;
import java.util.List;

/** Offers questions that the documents answer, while a person types. */
@FunctionalInterface
public interface Suggesting {
  List<String> suggest(String typed, Language language, int limit);
}
