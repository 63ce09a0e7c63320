package dev.whence.answer;

import com.ibm.icu.text.MessageFormat;
import dev.whence.answer.Text.Manner;
import dev.whence.answer.Text.Span;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that Whence itself says, by key, in every language. A language's file is read when it
 * is first spoken.
 */
public final class Phrasebook {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private static final String STRONG = "**";

  private final Path directory;
  private final Map<Language, Map<String, String>> patterns = new ConcurrentHashMap<>();

  /**
   * A phrasebook over a folder of replies.
   *
   * @param directory the folder with one {@code <language>.properties} a language
   */
  public Phrasebook(Path directory) {
    this.directory = directory;
  }

  /** The sentence for a key, its marks kept: {@code `code`} and {@code **strong**}. */
  public Text text(Language language, String key, Map<String, ?> values) {
    return marked(sentence(language, key, values));
  }

  public Text text(Language language, String key) {
    return text(language, key, Map.of());
  }

  /** The sentence for a key as plain words. */
  public String words(Language language, String key, Map<String, ?> values) {
    return text(language, key, values).words();
  }

  public String words(Language language, String key) {
    return words(language, key, Map.of());
  }

  /** A verdict in words with its reason, set apart as the language does it. */
  public String judged(Language language, Ruling ruling, Optional<Text> reason) {
    Text verdict = text(language, "answer.ruling." + ruling.id());
    return reason
        .map(why -> words(language, "answer.judged", Map.of("ruling", verdict, "reason", why)))
        .orElse(verdict.words());
  }

  public boolean has(Language language, String key) {
    return patterns(language).containsKey(key);
  }

  /** The keys of one language, for the checks of completeness. */
  public Set<String> keys(Language language) {
    return patterns(language).keySet();
  }

  private String sentence(Language language, String key, Map<String, ?> values) {
    String pattern = patterns(language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no reply " + key + " in " + language.tag());
    }
    Map<String, Object> safe = new java.util.HashMap<>();
    values.forEach((name, value) -> safe.put(name, insert(language, value)));
    if (isPlain(pattern)) {
      return fill(pattern, safe);
    }
    return new MessageFormat(pattern, language.locale()).format(safe);
  }

  /**
   * A value may hold a stranger's words: no marks of ours in it, and its direction kept apart. An
   * error kind and a language stand for their names, and a text of ours for itself.
   */
  private Object insert(Language language, Object value) {
    if (value instanceof Number) {
      return value;
    }
    if (value instanceof ErrorKind kind) {
      return words(language, "answer.kind." + kind.id());
    }
    if (value instanceof Language named) {
      return words(language, "language." + named.tag());
    }
    if (value instanceof Text ours) {
      return ours.words();
    }
    String words = value.toString().replace('`', '\'').replace("**", "* *");
    return language.isRightToLeft() ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE : words;
  }

  /** Most sentences only have names to fill in, and need none of ICU's start-up time. */
  private static boolean isPlain(String pattern) {
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
      int close = pattern.indexOf('}', open);
      if (close < 0 || pattern.substring(open, close).indexOf(',') >= 0) {
        return false;
      }
    }
    return !pattern.contains("'{") && !pattern.contains("''");
  }

  private static String fill(String pattern, Map<String, Object> values) {
    StringBuilder filled = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      String name = pattern.substring(open + 1, close).strip();
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("nothing to fill in for {" + name + "}: " + pattern);
      }
      filled.append(pattern, from, open).append(value);
      from = close + 1;
    }
    return filled.append(pattern, from, pattern.length()).toString();
  }

  /** Reads the marks {@code `} and {@code **} of a finished sentence. */
  static Text marked(String sentence) {
    List<Span> spans = new ArrayList<>();
    String[] byCode = sentence.split("`", -1);
    for (int part = 0; part < byCode.length; part++) {
      if (part % 2 == 1) {
        add(spans, Manner.CODE, byCode[part]);
        continue;
      }
      addStrong(spans, byCode[part]);
    }
    return new Text(spans);
  }

  private static void addStrong(List<Span> spans, String words) {
    Manner manner = Manner.PLAIN;
    int from = 0;
    for (int mark = words.indexOf(STRONG); mark >= 0; mark = words.indexOf(STRONG, from)) {
      add(spans, manner, words.substring(from, mark));
      manner = manner == Manner.PLAIN ? Manner.STRONG : Manner.PLAIN;
      from = mark + STRONG.length();
    }
    add(spans, manner, words.substring(from));
  }

  private static void add(List<Span> spans, Manner manner, String words) {
    if (!words.isEmpty()) {
      spans.add(new Span(manner, words));
    }
  }

  private Map<String, String> patterns(Language language) {
    return patterns.computeIfAbsent(language, this::read);
  }

  private Map<String, String> read(Language language) {
    Path file = directory.resolve(language.tag() + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the replies " + file, unreadable);
    }
    Map<String, String> read = new java.util.HashMap<>();
    properties.forEach((key, pattern) -> read.put((String) key, (String) pattern));
    return Map.copyOf(read);
  }
}
