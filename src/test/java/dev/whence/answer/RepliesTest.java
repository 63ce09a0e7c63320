package dev.whence.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Whence says is complete in every language. */
class RepliesTest {
  private static final Path REPLIES =
      Path.of(System.getProperty("whence.home", "."), "bot/replies");

  private static final Path SOURCES =
      Path.of(System.getProperty("whence.home", "."), "src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
  private static final Pattern BREAKABLE = Pattern.compile(" [:;?!»–]|« ");
  private static final Pattern GROUP = Pattern.compile("[a-z]+(\\.[a-z-]+)*\\.");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyIsThereOnceAndNoneIsSurplus(Language language) throws IOException {
    Set<String> english = read(Language.ENGLISH).keySet();
    Set<String> here = read(language).keySet();
    Set<String> missing = new TreeSet<>(english);
    missing.removeAll(here);
    Set<String> surplus = new TreeSet<>(here);
    surplus.removeAll(english);
    assertEquals(Set.of(), missing, "missing in " + language.tag());
    assertEquals(Set.of(), surplus, "not in English but in " + language.tag());
    List<String> keys = keysAsWritten(language);
    assertEquals(new HashSet<>(keys).size(), keys.size(), "a key stands twice: " + twice(keys));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void placeholdersAndMarksAreThoseOfEnglish(Language language) throws IOException {
    Map<String, String> english = read(Language.ENGLISH);
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> entry : read(language).entrySet()) {
      String original = english.getOrDefault(entry.getKey(), "");
      if (!names(original).equals(names(entry.getValue()))) {
        faults.add(entry.getKey() + ": " + names(entry.getValue()) + " not " + names(original));
      }
      if (entry.getValue().chars().filter(c -> c == '`').count() % 2 != 0) {
        faults.add(entry.getKey() + ": a code mark is not closed");
      }
      if (entry.getValue().isBlank()) {
        faults.add(entry.getKey() + ": empty");
      }
    }
    assertEquals(List.of(), faults, language.tag());
  }

  /**
   * A key is used where the code names it whole, or joins it from a group and a name of its own.
   */
  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> literals = new HashSet<>();
    Set<String> constants = new HashSet<>();
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = Files.readString(source);
        LITERAL.matcher(code).results().forEach(found -> literals.add(found.group(1)));
        CONSTANT.matcher(code).results().forEach(found -> constants.add(found.group()));
      }
    }
    List<String> groups =
        literals.stream().filter(literal -> GROUP.matcher(literal).matches()).toList();
    Set<String> unused = new TreeSet<>(read(Language.ENGLISH).keySet());
    unused.removeAll(literals);
    unused.removeIf(
        key ->
            groups.stream()
                .filter(key::startsWith)
                .map(group -> key.substring(group.length()))
                .anyMatch(
                    name ->
                        literals.contains(name)
                            || constants.contains(
                                name.replace('-', '_').toUpperCase(Locale.ROOT))));
    assertEquals(Set.of(), unused);
  }

  @Test
  void hardlyAnySentenceIsTheSameInTwoLanguages() throws IOException {
    Map<String, Map<String, List<String>>> byKey = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      for (Map.Entry<String, String> entry : read(language).entrySet()) {
        byKey
            .computeIfAbsent(entry.getKey(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(entry.getValue(), _ -> new ArrayList<>())
            .add(language.tag());
      }
    }
    List<String> untranslated = new ArrayList<>();
    byKey.forEach(
        (key, texts) ->
            texts.forEach(
                (text, tags) -> {
                  boolean sentence = text.split("\\s+", -1).length > 4;
                  if (sentence && tags.size() > 1) {
                    untranslated.add(key + " " + tags + ": " + text);
                  }
                }));
    assertEquals(List.of(), untranslated);
  }

  /** In French a space before {@code : ; ? !} must not break, or the next line begins with it. */
  @Test
  void inFrenchNoLineBeginsWithAPunctuationMark() throws IOException {
    List<String> breakable = new ArrayList<>();
    for (Map.Entry<String, String> entry : read(Language.FRENCH).entrySet()) {
      String[] byCode = entry.getValue().split("`", -1);
      for (int part = 0; part < byCode.length; part += 2) {
        if (BREAKABLE.matcher(byCode[part]).find()) {
          breakable.add(entry.getKey() + " = " + entry.getValue());
        }
      }
    }
    assertEquals(List.of(), breakable);
  }

  @ParameterizedTest
  @EnumSource(ErrorKind.class)
  void everyErrorHasItsName(ErrorKind kind) {
    Phrasebook phrasebook = new Phrasebook(REPLIES);
    for (Language language : EnumSet.allOf(Language.class)) {
      assertTrue(phrasebook.has(language, "answer.kind." + kind.id()), language.tag());
    }
  }

  private static Set<String> names(String pattern) {
    try {
      return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    } catch (IllegalArgumentException broken) {
      return Set.of("not a message: " + broken.getMessage());
    }
  }

  private static Map<String, String> read(Language language) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file(language))) {
      properties.load(reader);
    }
    Map<String, String> map = new HashMap<>();
    properties.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }

  private static List<String> keysAsWritten(Language language) throws IOException {
    return Files.readAllLines(file(language)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static String twice(List<String> keys) {
    Set<String> seen = new HashSet<>();
    return keys.stream().filter(key -> !seen.add(key)).toList().toString();
  }

  private static Path file(Language language) {
    return REPLIES.resolve(language.tag() + ".properties");
  }
}
