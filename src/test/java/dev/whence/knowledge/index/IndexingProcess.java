package dev.whence.knowledge.index;

import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another Java that keeps an index: to be killed while it builds, or to be given a disk that is
 * full. Says {@code ready} when it first serves, then changes a page and builds again, and again.
 */
final class IndexingProcess {
  static final String READY = "ready";
  static final String ANSWERED = "answered";

  /** Pages enough that a build takes most of the time, few enough that it is over in moments. */
  private static final int PAGES = 60;

  private IndexingProcess() {}

  static void writeDocuments(Documents documents) {
    documents.write("en/timers.md", "# Timers\n\nA timer calls a function every second.\n");
    for (int page = 0; page < PAGES; page++) {
      write(documents, page, 0);
    }
  }

  private static void write(Documents documents, int page, int edition) {
    documents.write(
        "fr/page-" + page + ".md",
        "# Page %d\n\n## Passerelle %d\n\n%s édition %d.\n"
            .formatted(page, page, "La passerelle écoute sur une porte. ".repeat(40), edition));
  }

  /** Whether the page that nobody changes is found, and every other page with it. */
  static boolean isWhole(LivingKnowledge knowledge) {
    boolean found =
        knowledge
            .search(Documents.asked("timer every second"), Language.ENGLISH, Optional.empty(), 1)
            .stream()
            .anyMatch(match -> match.section().file().equals("en/timers.md"));
    for (int page = 0; page < PAGES; page++) {
      String asked = "Page " + page;
      found &=
          !knowledge.search(Documents.asked(asked), Language.FRENCH, Optional.empty(), 1).isEmpty();
    }
    return found;
  }

  /**
   * Starts one.
   *
   * @param shell what the shell does before it becomes Java, such as setting a limit
   */
  static Process start(Path home, String mode, String shell) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    java.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    java.add(System.getProperty("java.class.path"));
    java.addAll(List.of(IndexingProcess.class.getName(), home.toString(), mode));
    List<String> command = new ArrayList<>(List.of("sh", "-c", shell + " exec \"$@\"", "sh"));
    command.addAll(java);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  public static void main(String[] arguments) {
    Documents documents = new Documents(Path.of(arguments[0]));
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      System.out.println(READY);
      int rounds = arguments[1].equals("forever") ? Integer.MAX_VALUE : 3;
      for (int round = 1; round <= rounds; round++) {
        write(documents, round % PAGES, round);
        knowledge.refresh();
      }
      System.out.println(isWhole(knowledge) ? ANSWERED : "not whole");
    }
  }

  /** Deletes the index, so that the next process builds all of it. */
  static void forget(Documents documents) throws IOException {
    if (Files.exists(documents.data)) {
      Generations.delete(documents.data);
    }
  }
}
