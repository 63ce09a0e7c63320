package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Document;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.Readers;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.alignment.PageAligner;
import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, it is read and aligned without a crash and in linear time. The build runs
 * the inputs kept and a few hundred made up; {@code JAZZER_FUZZ=1 mvn -Dtest=ReaderFuzzIT test}
 * looks for new ones.
 */
class ReaderFuzzIT {
  private static final List<String> PIECES =
      List.of(
          "# ",
          "## ",
          "\n",
          "\n\n",
          "1. ",
          "1、",
          "（1）",
          "①",
          "- ",
          "> ",
          "```",
          "~~~\n",
          "`",
          "**",
          "*",
          "_",
          "[",
          "](",
          ")",
          "![",
          "<!-- cause: ",
          " -->",
          "<!-- asked: ",
          "<p>",
          "</p>",
          "<script>",
          "</script>",
          "---\n",
          "title: x\n",
          "| a ",
          "|---|\n",
          "{{<",
          ">}}",
          "{%",
          "%}",
          ":::",
          "\t",
          "    ",
          "\u3000",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\r",
          "\r\n",
          "connection refused",
          "ECONNREFUSED",
          "防火墙",
          "ファイアウォール",
          "جدار الحماية",
          "\ud83d",
          "\ude00",
          "\u0000",
          "word ",
          "端口错了",
          "http://x/",
          "&amp;",
          "\\",
          "\n===\n",
          "١. ",
          "{#a}",
          "[!NOTE]",
          "[a]: b\n",
          "<h2>x</h2>\n",
          ": ",
          "：");

  /** Repeated, these are what parsers stumble over. */
  static final List<String> STUMBLING_BLOCKS =
      List.of(
          "**a**\n\n",
          "1. a\n",
          "1、a\n",
          "- a\n",
          "> Error: x (a)\n\n",
          "<script></script>",
          "<script>",
          "<!--",
          "<!-- cause: a -->\n",
          "{{<",
          "{{< a >}}",
          "[a](b)",
          "[a",
          "`a``",
          "*a_",
          "a. ",
          "A",
          "|a|b|\n",
          "# a\n",
          "**1. a**\n",
          "a:\n\n- b\n\n",
          "```\na\n```\n",
          "---\n",
          "&a;",
          "<a ",
          "\\",
          "[a]: b\n",
          "防火墙，",
          "١",
          "(",
          "   a\n",
          "$a->b(c);\n",
          "<!-- asked: a -->\n",
          "\t- a\n",
          "a\n===\n",
          "ECONNREFUSED ",
          "![",
          "a|",
          "https://a/ ");

  private final DocumentReader reader = new DocumentReader(Readers.causeWords(), Readers::kinds);
  private final PageAligner aligner = new PageAligner(Readers.causeWords(), Readers::kinds);

  @FuzzTest(maxDuration = "4m")
  void anyTextIsReadAndAligned(FuzzedDataProvider data) {
    List<Document> documents = new ArrayList<>();
    for (Language language :
        List.of(Language.ENGLISH, Language.CHINESE_TRADITIONAL, Language.ARABIC)) {
      StringBuilder text = new StringBuilder();
      int count = data.consumeInt(0, 60);
      for (int at = 0; at < count; at++) {
        text.append(data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(12));
      }
      documents.add(document(language, text.toString()));
    }
    check(documents);
  }

  @Test
  void madeUpTextsAreReadAndAligned() {
    Random random = new Random(20);
    for (int round = 0; round < 60; round++) {
      List<Document> documents = new ArrayList<>();
      for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.TURKISH)) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(80);
        for (int at = 0; at < count; at++) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        documents.add(document(language, text.toString()));
      }
      check(documents);
    }
  }

  @Test
  void repetitionIsReadAndAligned() {
    STUMBLING_BLOCKS.forEach(piece -> repeat(piece, 1_500));
  }

  /** Reads and aligns two documents that repeat a piece up to a length. */
  void repeat(String piece, int length) {
    String text = "# connection refused\n\nReasons:\n\n" + piece.repeat(length / piece.length());
    check(List.of(document(Language.ENGLISH, text), document(Language.FRENCH, text)));
  }

  @Test
  void anyBytesAreReadOrNamed(@TempDir Path folder) throws java.io.IOException {
    Random random = new Random(7);
    java.nio.file.Files.createDirectories(folder.resolve("ja"));
    for (int file = 0; file < 60; file++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      java.nio.file.Files.write(folder.resolve("ja/" + file + ".md"), bytes);
    }
    Corpus corpus = Readers.reader().read(List.of(folder), Optional.empty());
    long named = corpus.faults().stream().map(fault -> fault.file()).distinct().count();
    assertTrue(corpus.documents().count() + named == 60, () -> corpus.faults().toString());
  }

  private Document document(Language language, String text) {
    String file = language.tag() + "/page.md";
    List<Draft> drafts =
        reader.read(text, new DocumentReader.Origin(file, language, Optional.empty()));
    return new Document(
        Path.of(file),
        Path.of("."),
        "page",
        language.tag(),
        language,
        file,
        "",
        "",
        drafts,
        List.of());
  }

  private static boolean hasBareTitle(Document document) {
    List<Draft> drafts = document.drafts();
    return drafts.size() > 1
        && drafts.getFirst().text().isBlank()
        && drafts.getFirst().level() < drafts.get(1).level();
  }

  /**
   * Every section of every document is in exactly one topic, whatever the documents are; but for a
   * title with nothing under it, which may be none.
   */
  private void check(List<Document> documents) {
    Page page = aligner.align("page", PageAligner.leadingFirst(documents));
    long sections = documents.stream().mapToLong(document -> document.drafts().size()).sum();
    long aligned = page.topics().stream().mapToLong(topic -> topic.sections().size()).sum();
    long bare = documents.stream().filter(ReaderFuzzIT::hasBareTitle).count();
    assertTrue(
        aligned <= sections && aligned >= sections - bare,
        () -> sections + " sections, " + aligned + " aligned");
    for (Topic topic : page.topics()) {
      Set<String> files = Set.copyOf(topic.sections().stream().map(Section::file).toList());
      assertTrue(files.size() == topic.sections().size(), topic.id());
    }
  }
}
