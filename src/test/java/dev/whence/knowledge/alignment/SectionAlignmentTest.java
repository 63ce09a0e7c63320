package dev.whence.knowledge.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Readers;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sections of two translations find each other, or are left alone and reported. */
class SectionAlignmentTest {
  private static final String ENGLISH =
      """
      # Sending

      How data is sent.

      ## Buffers

      The buffer `maxSendBufferSize` is 1048576 bytes large.

      ```php
      $connection->maxSendBufferSize = 1048576;
      ```

      ## Closing

      Call `close` when done. Then `onClose` is called.

      ## Pausing

      `pauseRecv` stops reading, `resumeRecv` goes on.

      ```php
      $connection->pauseRecv();
      ```
      """;

  @TempDir Path folder;

  @Test
  void aTitleWithNothingUnderItIsTheOthersTitle() {
    String bare =
        """
        # 发送

        ## 缓冲区

        缓冲区 `maxSendBufferSize` 的大小是 1048576 字节。

        ```php
        $connection->maxSendBufferSize = 1048576;
        ```

        ## 关闭

        完成后调用 `close`，然后会调用 `onClose`。

        ## 暂停

        `pauseRecv` 停止读取，`resumeRecv` 继续。

        ```php
        $connection->pauseRecv();
        ```
        """;
    Corpus corpus = Readers.corpus(folder, Map.of("en/page.md", ENGLISH, "zh-hk/page.md", bare));
    assertEquals(4, corpus.topics().size());
    assertTrue(corpus.topics().stream().allMatch(topic -> topic.sections().size() == 2));
  }

  @Test
  void aTitleWithNothingUnderItIsNoTopicWhereTheOthersHaveNone() {
    String english = "## Sending\n\nHow data is sent.\n\n## Closing\n\nCall `close` when done.\n";
    String bare = "# 傳送與關閉\n\n## 傳送\n\n如何傳送資料。\n\n## 關閉\n\n完成後呼叫 `close`。\n";
    Corpus corpus = Readers.corpus(folder, Map.of("en/page.md", english, "zh-hk/page.md", bare));
    assertEquals(
        List.of("Sending", "Closing"),
        corpus.topics().stream().map(topic -> topic.sections().getFirst().heading()).toList());
  }

  @Test
  void aDroppedSectionLeavesTheOthersInPlace() {
    String german =
        """
        # Senden

        Wie Daten gesendet werden.

        ## Puffer

        Der Puffer `maxSendBufferSize` ist 1048576 Byte groß.

        ```php
        $connection->maxSendBufferSize = 1048576;
        ```

        ## Anhalten

        `pauseRecv` hört auf zu lesen, `resumeRecv` macht weiter.

        ```php
        $connection->pauseRecv();
        ```
        """;
    assertEquals(
        Map.of("Sending", "Senden", "Buffers", "Puffer", "Closing", "", "Pausing", "Anhalten"),
        pairs(german));
  }

  @Test
  void aMovedSectionIsFoundByItsLiterals() {
    String chinese =
        """
        # 发送

        数据如何发送。

        ## 暂停

        `pauseRecv` 停止读取，`resumeRecv` 继续。

        ```php
        $connection->pauseRecv();
        ```

        ## 缓冲区

        缓冲区 `maxSendBufferSize` 的大小是 1048576 字节。

        ```php
        $connection->maxSendBufferSize = 1048576;
        ```

        ## 关闭

        完成后调用 `close`，随后会调用 `onClose`。
        """;
    assertEquals(
        Map.of("Sending", "发送", "Buffers", "缓冲区", "Closing", "关闭", "Pausing", "暂停"),
        pairs(chinese));
  }

  @Test
  void anAddedSectionStandsAlone() {
    String french =
        ENGLISH.replace("## Closing", "## Autre chose\n\nTexte `autreChose` 42.\n\n## Closing");
    Corpus corpus = read(french);
    assertEquals(5, corpus.topics().size());
    assertEquals(
        List.of("Autre chose"),
        corpus.topics().getLast().sections().stream().map(Section::heading).toList());
  }

  @Test
  void sectionsThatNothingTellsApartAreLeftAloneAndReported() {
    Corpus corpus =
        Readers.corpus(
            folder,
            Map.of(
                "en/page.md", "# One\n\n## A\n\nSome words here.\n\n## B\n\nSome words there.\n",
                "tr/page.md", "# Bir\n\n## X\n\nBurada bir söz.\n"));
    Topic a = corpus.topics().get(1);
    Topic b = corpus.topics().get(2);
    assertEquals(1, a.sections().size(), a::toString);
    assertEquals(1, b.sections().size(), b::toString);
    assertTrue(
        corpus.allFaults().stream().map(Fault::kind).anyMatch("section-uncertain"::equals),
        () -> corpus.allFaults().toString());
  }

  private Map<String, String> pairs(String translation) {
    return read(translation).topics().stream()
        .collect(
            Collectors.toMap(
                topic -> topic.sections().getFirst().heading(),
                topic -> topic.sections().size() < 2 ? "" : topic.sections().get(1).heading()));
  }

  private Corpus read(String translation) {
    return Readers.corpus(folder, Map.of("en/page.md", ENGLISH, "de/page.md", translation));
  }
}
