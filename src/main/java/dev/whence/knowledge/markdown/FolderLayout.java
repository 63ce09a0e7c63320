package dev.whence.knowledge.markdown;

import dev.whence.language.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the names of folders and files which language a document is in. */
final class FolderLayout {
  /** Language, script and region; stricter than {@link Language#of}, which takes {@code it-ops}. */
  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\\d{3}))?");

  private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Files that speak of the repository, not of its subject, beside language folders. */
  private static final Set<String> ABOUT_THE_REPOSITORY =
      Set.of("readme", "license", "contributing", "changelog", "code_of_conduct", "security");

  private FolderLayout() {}

  static Optional<Language> language(String tag) {
    return TAG.matcher(tag).matches() ? Language.of(tag) : Optional.empty();
  }

  /** Whether a folder's name is a language's, known to Whence or not. */
  static boolean looksLikeLanguage(String folder) {
    if (!TAG.matcher(folder).matches()) {
      return false;
    }
    String primary = folder.split("[-_]", -1)[0].toLowerCase(Locale.ROOT);
    return Language.of(primary).isPresent() || ISO_LANGUAGES.contains(primary);
  }

  static boolean isMarkdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  static boolean speaksOfTheRepository(String name) {
    return ABOUT_THE_REPOSITORY.contains(stem(name).toLowerCase(Locale.ROOT));
  }

  /** The name without {@code .md}. */
  static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
