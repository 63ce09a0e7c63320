package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLifeTest {
  private static final String PORTS = "# Ports\n\nThe gateway listens on a port.\n";
  private static final String TIMERS = "# Timers\n\nA timer calls a function every second.\n";

  @TempDir Path home;
  private Documents documents;

  @BeforeEach
  void write() {
    documents = new Documents(home).write("en/ports.md", PORTS).write("en/timers.md", TIMERS);
  }

  private static String first(LivingKnowledge knowledge, String question) {
    List<Match> matches =
        knowledge.search(Documents.asked(question), Language.ENGLISH, Optional.empty(), 5);
    return matches.isEmpty() ? "" : matches.getFirst().section().file();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(documents.data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void everyDamagedFileIsNoticedAndTheIndexBuiltAnew() throws IOException {
    LivingKnowledge.open(documents.setup()).close();
    int count = files().size();
    assertTrue(count > 5);
    for (int at = 0; at < count; at++) {
      Path file = files().get(Math.min(at, files().size() - 1));
      byte[] bytes = Files.readAllBytes(file);
      for (int each = 0; each < bytes.length; each += 7) {
        bytes[each] ^= 0x5A;
      }
      Files.write(file, bytes);
      try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
        assertEquals("en/timers.md", first(knowledge, "timer every second"), file::toString);
      }
    }
  }

  @Test
  void everyFileCutShortOrGoneIsNoticedAndTheIndexBuiltAnew() throws IOException {
    LivingKnowledge.open(documents.setup()).close();
    int count = files().size();
    for (int at = 0; at < count; at++) {
      Path file = files().get(Math.min(at, files().size() - 1));
      if (at % 2 == 0) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      } else {
        Files.delete(file);
      }
      try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
        assertEquals("en/timers.md", first(knowledge, "timer every second"), file::toString);
      }
    }
  }

  private static String page(int number, int save) {
    return "# Page" + number + "\n\nWord" + number + " stands here, as saved" + save + ".\n";
  }

  /** The files with topics of the newest state. */
  private List<Path> newestTopics() throws IOException {
    List<Path> states;
    try (Stream<Path> all = Files.walk(documents.data, 3)) {
      states = all.filter(path -> Files.exists(path.resolve(TopicFile.NAME))).sorted().toList();
    }
    try (Stream<Path> files = Files.list(states.getLast())) {
      return files.filter(file -> Generations.name(file).startsWith(TopicFile.NAME)).toList();
    }
  }

  @Test
  void aSaveWritesTheTopicsThatChangedAndNowAndThenAll() throws IOException {
    for (int number = 0; number < 8; number++) {
      documents.write("en/page" + number + ".md", page(number, 0));
    }
    boolean several = false;
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals(1, newestTopics().size());
      for (int save = 1; save <= 30; save++) {
        documents.write("en/page" + save % 3 + ".md", page(save % 3, save));
        assertTrue(knowledge.refresh());
        int parts = newestTopics().size();
        several |= parts > 1;
        assertTrue(parts < 27, () -> "parts: " + parts);
        assertEquals("en/page" + save % 3 + ".md", first(knowledge, "saved" + save));
        assertEquals("en/page7.md", first(knowledge, "word7"));
        assertEquals("en/ports.md", first(knowledge, "gateway port"));
      }
    }
    assertTrue(several);
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/page0.md", first(knowledge, "saved30"));
      assertEquals("en/page5.md", first(knowledge, "word5"));
    }
  }

  @Test
  void afterASaveEveryFileDamagedOrCutShortOrGoneIsNoticed() throws IOException {
    for (int number = 0; number < 4; number++) {
      documents.write("en/page" + number + ".md", page(number, 0));
    }
    for (int at = 0; at < 6; at++) {
      Generations.delete(documents.data);
      try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
        documents.write("en/page1.md", page(1, at + 1));
        assertTrue(knowledge.refresh());
      }
      List<Path> topics = newestTopics();
      assertEquals(2, topics.size());
      Path file = topics.get(at % 2);
      byte[] bytes = Files.readAllBytes(file);
      switch (at / 2) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        default -> Files.write(file, new byte[bytes.length]);
      }
      try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
        assertEquals("en/timers.md", first(knowledge, "timer every second"), file::toString);
        assertEquals("en/page3.md", first(knowledge, "word3"), file::toString);
        assertEquals("en/page1.md", first(knowledge, "saved" + (at + 1)), file::toString);
      }
    }
  }

  @Test
  void aBuildThatWasKilledLeavesNothingThatIsUsed() throws IOException {
    LivingKnowledge.open(documents.setup()).close();
    Path generation;
    try (Stream<Path> all = Files.walk(documents.data, 3)) {
      generation =
          all.filter(p -> Files.exists(p.resolve(TopicFile.NAME))).findFirst().orElseThrow();
    }
    Path half = generation.resolveSibling(".building-half");
    Generations.share(generation, half);
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/ports.md", first(knowledge, "gateway port"));
    }
  }

  @Test
  void anIndexDeletedWhileItIsServedIsBuiltAnewForALanguageNotLookedIntoBefore()
      throws IOException {
    documents.write("fr/ports.md", "# Ports\n\nLa passerelle attend sur un port.\n");
    documents.write("en/zebras.md", "# Zebras\n\nZebras graze at noon.\n");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/zebras.md", first(knowledge, "zebras graze"));
      Generations.delete(documents.data);
      assertEquals("fr/ports.md", firstInFrench(knowledge));
      assertFalse(files().isEmpty());
    }
  }

  @Test
  void aLanguageThatAConceptWasLookedUpInIsAnsweredThoughTheIndexIsDeleted() throws IOException {
    documents.write("fr/ports.md", "# Ports\n\nLa passerelle attend sur un port.\n");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/ports.md", first(knowledge, "gateway port"));
      Generations.delete(documents.data);
      assertEquals("fr/ports.md", firstInFrench(knowledge));
    }
  }

  private static String firstInFrench(LivingKnowledge knowledge) {
    return knowledge
        .search(Documents.asked("la passerelle attend"), Language.FRENCH, Optional.empty(), 5)
        .getFirst()
        .section()
        .file();
  }

  @Test
  void anIndexDeletedWhileItIsServedIsOnDiskAgainAfterTheNextChange() throws IOException {
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/ports.md", first(knowledge, "gateway port"));
      Generations.delete(documents.data);
      documents.write("en/timers.md", "# Clocks\n\nA clock strikes the hour.\n");
      assertTrue(knowledge.refresh());
      assertEquals("en/timers.md", first(knowledge, "clock strikes"));
      assertEquals("en/ports.md", first(knowledge, "gateway port"));
      assertFalse(files().isEmpty());
    }
  }

  @Test
  void withoutADiskAnswersComeFromMemory() throws IOException {
    Files.createDirectories(home);
    Files.writeString(documents.data, "a file where the folder should be");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/timers.md", first(knowledge, "timer every second"));
      documents.write("en/timers.md", "# Clocks\n\nA clock strikes the hour.\n");
      assertTrue(knowledge.refresh());
      assertEquals("en/timers.md", first(knowledge, "clock strikes"));
      assertEquals("en/ports.md", first(knowledge, "gateway port"));
    }
  }

  @Test
  void aFolderThatIsGoneHidesNothingAndADeletedFileIsGone() throws IOException {
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      Path away = home.resolve("away");
      Files.move(documents.folder, away);
      knowledge.refresh();
      assertEquals("en/timers.md", first(knowledge, "timer every second"));
      Files.move(away, documents.folder);
      knowledge.refresh();
      Files.delete(documents.folder.resolve("en/timers.md"));
      assertTrue(knowledge.refresh());
      assertFalse(first(knowledge, "timer every second").equals("en/timers.md"));
      assertEquals("en/ports.md", first(knowledge, "gateway port"));
    }
  }

  @Test
  void aTouchedFileIsNotReadAgain() throws IOException {
    AtomicInteger built = new AtomicInteger();
    Setup base = documents.setup();
    Setup counting =
        new Setup(
            base.directories(),
            base.baseUrl(),
            base.data(),
            base.dependsOn(),
            base.reader(),
            base.errorKindsOf(),
            progress -> built.incrementAndGet());
    try (LivingKnowledge knowledge = LivingKnowledge.open(counting)) {
      assertEquals(2, built.get());
      Files.setLastModifiedTime(
          documents.folder.resolve("en/timers.md"),
          java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
      knowledge.refresh();
      assertEquals(2, built.get());
      assertEquals("en/timers.md", first(knowledge, "timer every second"));
    }
  }

  @Test
  void aSavedFileIsServedWithinTwoSecondsWhileQuestionsAreAnswered() throws InterruptedException {
    try (LivingKnowledge knowledge = LivingKnowledge.openAndWatch(documents.setup())) {
      AtomicReference<String> missed = new AtomicReference<>("");
      Thread asking =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                      if (!first(knowledge, "gateway port").equals("en/ports.md")) {
                        missed.set("a question asked during a swap was not answered");
                      }
                    }
                  });
      Thread.sleep(Duration.ofMillis(300));
      documents.write("fr/ports.md", "# Portes\n\nLa passerelle écoute sur une porte.\n");
      documents.write("en/timers.md", "# Clocks\n\nA clock strikes the hour.\n");
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (!first(knowledge, "clock strikes").equals("en/timers.md")
          && System.nanoTime() < deadline) {
        Thread.sleep(Duration.ofMillis(20));
      }
      assertEquals("en/timers.md", first(knowledge, "clock strikes"));
      asking.interrupt();
      asking.join();
      assertEquals("", missed.get());
    }
  }

  @Test
  void aRehearsedSaveGoesAllTheWayAndChangesNothing() throws IOException {
    AtomicInteger read = new AtomicInteger();
    Setup setup =
        new Setup(
            List.of(documents.folder),
            Optional.empty(),
            documents.data,
            List.of(),
            () -> {
              read.incrementAndGet();
              return Documents.reader();
            },
            Documents::kinds,
            progress -> {});
    try (LivingKnowledge knowledge = LivingKnowledge.open(setup)) {
      List<Path> before = files();
      knowledge.rehearse();
      int documentsPageAndFile = 3;
      assertEquals(documentsPageAndFile, read.get());
      assertEquals(before, files());
      assertEquals("en/timers.md", first(knowledge, "timer every second"));
      assertFalse(knowledge.refresh());
      documents.write("en/timers.md", "# Clocks\n\nA clock strikes the hour.\n");
      assertTrue(knowledge.refresh());
      assertEquals("en/timers.md", first(knowledge, "clock strikes"));
    }
  }

  @Test
  void twoProcessesShareTheIndex() {
    try (LivingKnowledge bot = LivingKnowledge.open(documents.setup());
        LivingKnowledge command = LivingKnowledge.open(documents.setup())) {
      documents.write("en/timers.md", "# Clocks\n\nA clock strikes the hour.\n");
      assertTrue(command.refresh());
      assertEquals("en/timers.md", first(command, "clock strikes"));
      assertEquals("en/timers.md", first(bot, "timer every second"));
      assertTrue(bot.refresh());
      assertEquals("en/timers.md", first(bot, "clock strikes"));
    }
  }

  @Test
  void theTranslationIsTheAskersThenTheNearest() {
    documents
        .write("fr/ports.md", "# Portes\n\nLa passerelle écoute sur une porte.\n")
        .write("zh-tw/ports.md", "# 連接埠\n\n閘道監聽一個連接埠。\n")
        .write("zh-hk/ports.md", "# 端口\n\n網關監聽一個端口。\n");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("fr/ports.md", nearest(knowledge, Language.FRENCH, ""));
      assertEquals("zh-hk/ports.md", nearest(knowledge, Language.CHINESE_TRADITIONAL, "zh-HK"));
      assertEquals("zh-tw/ports.md", nearest(knowledge, Language.CHINESE_TRADITIONAL, "zh_TW"));
      assertTrue(nearest(knowledge, Language.CHINESE_SIMPLIFIED, "").startsWith("zh-"));
      assertEquals("en/ports.md", nearest(knowledge, Language.THAI, ""));
    }
  }

  private static String nearest(LivingKnowledge knowledge, Language language, String locale) {
    return knowledge
        .search(Documents.asked("gateway port"), language, Optional.of(locale), 1)
        .getFirst()
        .section()
        .file();
  }
}
