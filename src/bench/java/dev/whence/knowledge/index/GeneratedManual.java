package dev.whence.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes a manual of the shape that Whence is measured on: 16 translations of 180 pages, some
 * 12,000 sections, about 9 MB of Markdown. The words are real ones, drawn as unevenly as people use
 * them; the sentences say nothing. The same seed writes the same bytes.
 */
public final class GeneratedManual {
  public static final int PAGES = 180;

  private static final int SECTIONS = 3;
  private static final int SENTENCES = 6;

  private final Random random;

  private GeneratedManual(long seed) {
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), PAGES);
  }

  /** Writes the manual, and gives its size in bytes. */
  public static long write(Path folder, int pages) throws IOException {
    long bytes = 0;
    for (Map.Entry<String, String[]> language : words().entrySet()) {
      GeneratedManual manual = new GeneratedManual(language.getKey().hashCode());
      Path below = folder.resolve(language.getKey());
      for (int page = 0; page < pages; page++) {
        Path file = below.resolve("part-" + page / 20 + "/page-" + page + ".md");
        Files.createDirectories(file.getParent());
        String text = manual.page(page, language.getKey(), language.getValue());
        Files.writeString(file, text);
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private String page(int page, String language, String[] words) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(phrase(words, 4, language)).append("\n\n");
    text.append(paragraph(words, language)).append("\n\n");
    for (int section = 0; section < SECTIONS; section++) {
      text.append("## ").append(phrase(words, 5, language)).append("\n\n");
      text.append(paragraph(words, language)).append("\n\n");
      for (int cause = 1; cause <= 3; cause++) {
        text.append(cause).append(". ").append(phrase(words, 12, language)).append(".\n");
      }
      text.append("\n```php\n$worker").append(page).append(" = new Worker('websocket://0.0.0.0:");
      text.append(2000 + page * 4 + section).append("');\n$worker->count = ").append(section);
      text.append(";\n```\n\n");
    }
    if (page % 20 == 0) {
      text.append("## connection refused\n\n> connect ECONNREFUSED 127.0.0.1:80\n\n");
      text.append(paragraph(words, language)).append('\n');
    }
    return text.toString();
  }

  private String paragraph(String[] words, String language) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < SENTENCES / 2 + random.nextInt(SENTENCES); sentence++) {
      text.append(phrase(words, 6 + random.nextInt(9), language)).append(". ");
    }
    if (random.nextInt(3) == 0) {
      text.append("`net.core.setting_").append(random.nextInt(400)).append("`");
    }
    return text.toString();
  }

  String phrase(String[] words, int length, String language) {
    String between =
        language.startsWith("zh") || language.equals("jp") || language.equals("th") ? "" : " ";
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(at == 0 ? "" : between).append(word(words));
    }
    return text.toString();
  }

  /** The n-th word about as often as one over n, as in every language. */
  private String word(String[] words) {
    double uneven = Math.pow(words.length, random.nextDouble()) - 1;
    String word = words[Math.min(words.length - 1, (int) uneven)];
    int variant = random.nextInt(40);
    return variant < 12 && word.length() > 3 ? word + variants(word).get(variant % 3) : word;
  }

  private static List<String> variants(String word) {
    char last = word.charAt(word.length() - 1);
    return last < 0x250 ? List.of("s", "er", "ing") : List.of("", "", "");
  }

  private static Map<String, String[]> words() {
    Map<String, String[]> words = new TreeMap<>();
    for (Vocabulary vocabulary : Vocabulary.values()) {
      words.put(vocabulary.folder, vocabulary.words());
    }
    return words;
  }

  /** A few questions in each language, of words that the manual has. */
  static List<String> questions(String folder, int count) {
    GeneratedManual manual = new GeneratedManual(folder.hashCode() * 31L);
    String[] words = java.util.Objects.requireNonNull(words().get(folder), folder);
    return java.util.stream.Stream.generate(() -> manual.phrase(words, 5, folder))
        .limit(count)
        .toList();
  }
}
