package dev.whence.knowledge.index;

import dev.whence.knowledge.CorpusReader;
import dev.whence.knowledge.Match;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import dev.whence.symptom.Symptoms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How often search finds the right page of a manual, first and among the first three, for questions
 * as people type them and for titles. Every second question is held back; figures are of those.
 * Arguments: the folder that manuals.py wrote, the questions, and {@code misses} to see what missed
 * among the questions to tune on.
 */
public final class ManualQuality {
  /** Every so many pages one title is asked for. */
  private static final int TITLES_EACH = 4;

  private ManualQuality() {}

  /** Finds pages in the asker's language, best first. */
  interface Search {
    List<String> pages(Asked asked) throws IOException;
  }

  record Asked(Language language, Set<String> pages, String text, boolean held) {}

  private static final class Tally {
    private int asked;
    private int first;
    private int three;

    void count(int place) {
      asked++;
      first += place == 0 ? 1 : 0;
      three += place >= 0 && place < 3 ? 1 : 0;
    }

    String percent() {
      return String.format(
          Locale.ROOT, "%5.1f /%5.1f  (%d)", 100.0 * first / asked, 100.0 * three / asked, asked);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path manual = Path.of(arguments[0]);
    boolean misses = arguments.length > 2 && arguments[2].equals("misses");
    Path data = Files.createTempDirectory("whence-quality");
    try (LivingKnowledge knowledge = LivingKnowledge.open(setup(manual, data))) {
      List<Asked> chat = questions(Path.of(arguments[1]));
      List<Asked> titles = titles(manual);
      Search search = asked -> pages(knowledge, asked);
      report("chat, tuned on", search, chat.stream().filter(a -> !a.held()).toList(), misses);
      report("chat, held back", search, chat.stream().filter(Asked::held).toList(), false);
      report("titles, tuned on", search, titles.stream().filter(a -> !a.held()).toList(), misses);
      report("titles, held back", search, titles.stream().filter(Asked::held).toList(), false);
      time(knowledge, chat);
    }
    Generations.delete(data);
  }

  static Setup setup(Path documents, Path data) {
    return setup(documents, data, progress -> {});
  }

  static Setup setup(Path documents, Path data, Consumer<Progress> progress) {
    return new Setup(
        List.of(documents),
        Optional.empty(),
        data,
        List.of(),
        () -> new CorpusReader(CauseWords.NONE, text -> Set.of(), text -> Optional.empty()),
        text -> Set.of(),
        progress);
  }

  static void report(String name, Search search, List<Asked> asked, boolean misses)
      throws IOException {
    Tally all = new Tally();
    Map<Language, Tally> byLanguage = new TreeMap<>();
    for (Asked one : asked) {
      List<String> found = search.pages(one);
      int place = 0;
      while (place < found.size() && !one.pages().contains(found.get(place))) {
        place++;
      }
      int at = place == found.size() ? -1 : place;
      all.count(at);
      places(name, one, at);
      byLanguage.computeIfAbsent(one.language(), language -> new Tally()).count(at);
      if (misses && at != 0) {
        System.out.printf(
            Locale.ROOT, "  %d %s %s -> %s%n", at, one.language().tag(), one.text(), found);
      }
    }
    System.out.printf(Locale.ROOT, "%-18s first/three %s%n", name, all.percent());
    byLanguage.forEach(
        (language, tally) ->
            System.out.printf(Locale.ROOT, "    %-8s %s%n", language.tag(), tally.percent()));
  }

  /** Notes each question's place, where asked to, to compare two trials question by question. */
  private static void places(String name, Asked asked, int at) throws IOException {
    String file = System.getProperty("places");
    if (file != null) {
      String line = name + "\t" + asked.language().tag() + "\t" + asked.text() + "\t" + at + "\n";
      Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** The mean of one over the right page's place, a finer measure than hits to tune by. */
  static double reciprocalRank(LivingKnowledge knowledge, List<Asked> asked) {
    double sum = 0;
    for (Asked one : asked) {
      List<String> found = pages(knowledge, one);
      for (int place = 0; place < found.size(); place++) {
        if (one.pages().contains(found.get(place))) {
          sum += 1.0 / (place + 1);
          break;
        }
      }
    }
    return sum / asked.size();
  }

  private static List<String> pages(LivingKnowledge knowledge, Asked asked) {
    List<String> pages = new ArrayList<>();
    for (Match match : search(knowledge, asked)) {
      String page = Catalogue.pageOf(match.topic().id());
      boolean own = match.section().language() == asked.language();
      if (own && !pages.contains(page)) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static List<Match> search(LivingKnowledge knowledge, Asked asked) {
    return knowledge.search(plain(asked.text()), asked.language(), Optional.empty(), 5);
  }

  /** A question in which no error was recognised. */
  static Symptoms plain(String text) {
    return new Symptoms(
        text,
        List.of(),
        Optional.empty(),
        text,
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        false);
  }

  static List<Asked> questions(Path file) throws IOException {
    List<Asked> asked = new ArrayList<>();
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      if (!text.isBlank() && !text.startsWith("#")) {
        String[] parts = text.split("\t", -1);
        Set<String> pages =
            Set.copyOf(Arrays.stream(parts[1].split("\\|", -1)).map(ManualQuality::page).toList());
        asked.add(new Asked(Language.of(parts[0]).orElseThrow(), pages, parts[2], line++ % 2 == 1));
      }
    }
    return asked;
  }

  private static String page(String brief) {
    return switch (brief.substring(0, brief.indexOf('/'))) {
      case "R" -> "debian-reference" + brief.substring(1);
      case "F" -> "faq" + brief.substring(1);
      case "M" -> "maint-guide" + brief.substring(1);
      default -> brief;
    };
  }

  static List<Asked> titles(Path manual) throws IOException {
    List<Asked> asked = new ArrayList<>();
    int at = 0;
    try (Stream<Path> files = Files.walk(manual)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String relative = manual.relativize(file).toString();
        String folder = relative.substring(0, relative.indexOf('/'));
        String title = Files.readAllLines(file).getFirst().replace("# ", "").replace("`", "");
        boolean telling = title.length() >= 14 || title.codePoints().anyMatch(c -> c > 0x2E80);
        if (telling && at++ % TITLES_EACH == 0) {
          String page = relative.substring(relative.indexOf('/') + 1, relative.length() - 3);
          asked.add(
              new Asked(
                  Language.of(folder).orElseThrow(),
                  Set.of(page),
                  title,
                  (at / TITLES_EACH) % 2 == 1));
        }
      }
    }
    return asked;
  }

  private static void time(LivingKnowledge knowledge, List<Asked> asked) {
    for (int round = 0; round < 20; round++) {
      asked.forEach(one -> search(knowledge, one));
    }
    long[] took = new long[asked.size() * 5];
    for (int at = 0; at < took.length; at++) {
      long start = System.nanoTime();
      search(knowledge, asked.get(at % asked.size()));
      took[at] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "microseconds a query: median %d, 95th percentile %d, mean %d%n",
        took[took.length / 2] / 1000,
        took[took.length * 95 / 100] / 1000,
        (long) Arrays.stream(took).average().orElse(0) / 1000);
  }
}
