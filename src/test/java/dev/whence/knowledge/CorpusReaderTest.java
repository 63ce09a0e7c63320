package dev.whence.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of documents become a corpus, and a refresh reads only what changed. */
class CorpusReaderTest {
  @TempDir Path folder;

  private final CorpusReader reader =
      new CorpusReader(CauseWords.NONE, _ -> Set.of(), _ -> Optional.of(Language.ENGLISH));

  @Test
  void theTitleIsTheFirstTopic() throws IOException {
    write("en/guide/start.md", "# Start\n\nText.\n\n## Ports\n\nMore.\n");
    write("jp/guide/start.md", "# 開始\n\n本文。\n\n## ポート\n\n本文。\n");
    Corpus corpus = reader.read(List.of(folder), Optional.empty());
    assertEquals(
        List.of("guide/start#1", "guide/start#2"),
        corpus.topics().stream().map(Topic::id).toList());
    assertEquals(
        List.of("en/guide/start.md", "jp/guide/start.md"),
        corpus.topics().get(1).sections().stream().map(Section::file).toList());
    assertEquals(5, corpus.topics().get(1).sections().getFirst().line());
  }

  @Test
  void anUnchangedPageStaysTheSameObject() throws IOException {
    write("en/one.md", "# One\n");
    write("en/two.md", "# Two\n");
    Corpus first = reader.read(List.of(folder), Optional.empty());
    write("en/two.md", "# Two, but longer\n");
    Corpus second = reader.refresh(first, List.of(folder), Optional.empty());
    assertSame(first.pages().get(0), second.pages().get(0));
    assertEquals("Two, but longer", second.topics().get(1).sections().getFirst().heading());
  }

  @Test
  void aSaveThatWasCutOffTakesNothingAway() throws IOException {
    write("en/one.md", "# One\n\nText.\n");
    Corpus first = reader.read(List.of(folder), Optional.empty());
    write("en/one.md", "");
    Corpus second = reader.refresh(first, List.of(folder), Optional.empty());
    assertEquals("One", second.topics().getFirst().sections().getFirst().heading());
    assertEquals(List.of("empty"), second.allFaults().stream().map(Fault::kind).toList());
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
