package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Readers;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.knowledge.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real documents contain, and how it must come out. */
@SuppressWarnings("StringConcatToTextBlock") // one line shows where it breaks
class QuirksTest {
  @TempDir Path folder;

  @Test
  void aPageWithoutFirstLevelHasItsTitleInTheSecond() {
    assertEquals(
        List.of("Title", "Next"),
        sections("## Title\n\ntext\n\n## Next\n").stream().map(Section::heading).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## `connection refused` (Verbindung abgelehnt)",
        "## connection refused（接続拒否）",
        "##connection refused",
        "## connection refused {#refused}",
        "connection refused\n---",
        "<h2>connection refused</h2>",
        "##\u3000connection refused",
        "##\u00a0connection refused ##"
      })
  void aHeadingIsFoundHoweverItIsWritten(String heading) {
    Corpus corpus = read("# Title\n\n" + heading + "\n\nText under it.\n");
    assertEquals(2, corpus.topics().size());
    assertEquals("[CONNECTION_REFUSED]", corpus.topics().get(1).errorKinds().toString());
    assertEquals("Text under it.", corpus.topics().get(1).sections().getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. Wrong port.\n2. The firewall blocks it.\n",
        "1、Wrong port.\n2、The firewall blocks it.\n",
        "1）Wrong port.\n2）The firewall blocks it.\n",
        "（1）Wrong port.\n（2）The firewall blocks it.\n",
        "① Wrong port.\n② The firewall blocks it.\n",
        "１．Wrong port.\n２．The firewall blocks it.\n",
        "1.Wrong port.\n2.The firewall blocks it.\n",
        "1.\u00a0Wrong port.\n2.\u00a0The firewall blocks it.\n",
        "一、Wrong port.\n二、The firewall blocks it.\n",
        "١. Wrong port.\n٢. The firewall blocks it.\n",
        "๑) Wrong port.\n๒) The firewall blocks it.\n",
        "**1. Wrong port.**\nBecause.\n\n**2. The firewall blocks it.**\nBecause.\n",
        "1. Wrong port.\n\n1. The firewall blocks it.\n",
        "1. Wrong port.\n\nSome words between.\n\n2. The firewall blocks it.\n",
        "1、Wrong port.\n\n2、The firewall blocks it.\n",
        "- Wrong port.\n- The firewall blocks it.\n",
        "<!-- cause: wrong-port -->\n"
            + "1. Wrong port.\n"
            + "<!-- cause: host-firewall -->\n"
            + "2. The firewall blocks it.\n"
      })
  void causesAreFoundHoweverTheyAreCounted(String list) {
    for (String lead : List.of("For these reasons:\n", "For these reasons:\n\n")) {
      List<Cause> causes = causes("# T\n\n## connection refused\n\n" + lead + list);
      assertEquals(
          List.of(Optional.of("wrong-port"), Optional.of("host-firewall")),
          causes.stream().map(Cause::id).toList(),
          list);
      assertEquals("Wrong port.", causes.getFirst().title());
    }
  }

  @Test
  void codesThatAreExplainedAreNoList() {
    for (String explained : List.of("502: nobody answers. 503: nobody there.", "504：太慢了。")) {
      assertEquals(Optional.empty(), Enumeration.of(explained), explained);
    }
    assertEquals("nobody answers", Enumeration.of("12: nobody answers").orElseThrow().rest());
  }

  @Test
  void aMarkerWinsOverWords() {
    List<Cause> causes =
        causes(
            "# T\n\n"
                + "## connection refused\n\n"
                + "Reasons:\n\n"
                + "1. Wrong port. <!-- cause: my-own -->\n"
                + "2. Firewall.\n");
    assertEquals(Optional.of("my-own"), causes.getFirst().id());
  }

  @Test
  void codeOfACauseBelongsToIt() {
    Section section =
        sections(
                "# T\n\n"
                    + "## connection refused\n\n"
                    + "Reasons:\n\n"
                    + "1. The port is wrong.\n\n"
                    + "   Run this:\n\n"
                    + "   ```sh\n"
                    + "   ss -ltn\n"
                    + "   ```\n\n"
                    + "2. Proxy software is used.\n")
            .get(1);
    assertEquals(
        List.of(
            new Solution(
                "Run this:", Optional.of("ss -ltn"), Optional.of("sh"), Optional.of("wrong-port"))),
        section.solutions());
  }

  @Test
  void inlineCodeBetweenThreeBackticksIsText() {
    assertEquals(
        "The error ```x``` is".replace("```", ""),
        sections("# T\n\nThe error ```x``` is\n").getFirst().text());
  }

  @Test
  void quotesAreErrorsOrNotes() {
    Section section =
        sections(
                "# T\n\n"
                    + "> Error: connect ECONNREFUSED 127.0.0.1:80\n\n"
                    + "> **Note**\n"
                    + "> Mind the gap.\n\n"
                    + "> [!TIP]\n"
                    + "> Sit down.\n")
            .getFirst();
    assertEquals(List.of("Error: connect ECONNREFUSED 127.0.0.1:80"), section.signatures());
    assertEquals(List.of("Note: Mind the gap.", "Sit down."), section.notes());
  }

  @Test
  void linksAreResolvedAgainstThePublicAddress() {
    Readers.write(
        folder, "fr/faq/a.md", "# T\n\n[a](../b/c.md#d) [b](https://x.example/) [c](/root)\n");
    Section section =
        Readers.reader()
            .read(List.of(folder), Optional.of(URI.create("https://docs.example/manual")))
            .topics()
            .getFirst()
            .sections()
            .getFirst();
    assertEquals(
        List.of(
            "https://docs.example/manual/fr/b/c.md#d",
            "https://x.example/",
            "https://docs.example/root"),
        section.links().stream().map(link -> link.url()).toList());
  }

  @Test
  void frontMatterShortcodesHtmlAndTablesAreReadThrough() {
    List<Section> sections =
        sections(
            "---\n"
                + "title: The title\n"
                + "---\n\n"
                + "{{< note >}}Watch out{{< /note >}}\n\n"
                + "<p>In <b>HTML</b></p>\n\n"
                + "| a | b |\n"
                + "|---|---|\n"
                + "| 1 | `two` |\n\n"
                + "## Next\n");
    assertEquals(List.of("The title", "Next"), sections.stream().map(Section::heading).toList());
    assertEquals("Watch out\nIn HTML\na | b\n1 | two", sections.getFirst().text());
  }

  @Test
  void otherWordingsAreKeptWithTheirSection() {
    assertEquals(
        List.of("why so slow", "pourquoi si lent"),
        sections("# T\n\n<!-- asked: why so slow | pourquoi si lent -->\n\ntext\n")
            .getFirst()
            .asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void anyLineEndGivesTheSameLines(String end) {
    Section section = sections("# T" + end + end + "text" + end + end + "## Next").get(1);
    assertEquals(5, section.line());
  }

  @Test
  void aFileWithoutAnyHeadingIsOneSection() {
    assertEquals("page", sections("just text").getFirst().heading());
  }

  @Test
  void aParagraphOfVeryManyLinesIsReadInLinearTimeWithNoneLostOrMoved() {
    StringBuilder text = new StringBuilder("# Long\n\n");
    for (int line = 0; line < 60_000; line++) {
      text.append('w').append(line).append('\n');
    }
    List<Section> sections =
        assertTimeout(
            Duration.ofSeconds(60), () -> sections(text + "\n## connection refused\n\nb\n"));
    String read = " " + sections.getFirst().text().replaceAll("\\s+", " ") + " ";
    for (int line = 0; line < 60_000; line += 97) {
      assertTrue(read.contains(" w" + line + " "), "w" + line);
    }
    assertTrue(read.contains(" w9999 w10000 w10001 "), "about the first parting");
    assertEquals(60_004, sections.get(1).line());
  }

  private List<Cause> causes(String text) {
    return sections(text).get(1).causes();
  }

  private List<Section> sections(String text) {
    return read(text).topics().stream().map(Topic::sections).map(List::getFirst).toList();
  }

  private Corpus read(String text) {
    Readers.write(folder, "en/page.md", text);
    return Readers.reader().read(List.of(folder), Optional.empty());
  }
}
