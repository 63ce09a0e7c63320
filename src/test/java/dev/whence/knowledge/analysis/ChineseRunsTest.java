package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a run of Chinese characters are those that Lucene's smartcn finds. */
class ChineseRunsTest {
  private final ChineseRuns runs = new ChineseRuns();
  private final Chain lucene = lucene();

  private static Chain lucene() {
    HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
    return FilteredTokens.of(tokenizer, tokenizer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"超时", "连接超时了", "一", "不", "国", "了吗呢吧", "的是不了在人有我他这", "㐀连接", "연결", "連線逾時", "龥龦"})
  void findsWhatLuceneFinds(String run) {
    assertEquals(lucene.terms(run), runs.words(run));
  }

  @Test
  void findsWhatLuceneFindsInRunsOfAnyCharacters() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder run = new StringBuilder();
      int length = 1 + random.nextInt(24);
      boolean common = random.nextBoolean();
      for (int at = 0; at < length; at++) {
        int rare = random.nextInt(60);
        if (rare == 0) {
          run.append((char) (0x3400 + random.nextInt(0x6B00)));
        } else {
          run.append(common ? common(random) : (char) (0x4E00 + random.nextInt(0x5200)));
        }
      }
      findsWhatLuceneFinds(run.toString());
    }
  }

  private static char common(Random random) {
    String characters = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里连接失败超时端口服务器地址";
    return characters.charAt(random.nextInt(characters.length()));
  }

  @Test
  void cutsARunThatIsLongerThanLuceneReadsAtOnce() {
    String run = "时间超过限制了".repeat(300);
    assertEquals(String.join("", lucene.terms(run)), String.join("", runs.words(run)));
  }

  @Test
  void findsWhatLuceneFindsInTheDocuments() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("knowledge-base"))) {
      files =
          all.filter(path -> path.toString().contains("/zh-"))
              .filter(Files::isRegularFile)
              .toList();
    }
    for (Path file : files) {
      for (String run : Files.readString(file).split("[^\\x{4E00}-\\x{9FFF}]+", -1)) {
        if (!run.isEmpty()) {
          findsWhatLuceneFinds(run);
        }
      }
    }
  }
}
