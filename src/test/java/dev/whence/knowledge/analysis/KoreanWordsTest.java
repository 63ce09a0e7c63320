package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean words are those that Lucene's own tokenizer and filters find. */
class KoreanWordsTest {
  private static final List<String> PIECES =
      List.of(
          "연결",
          "거부",
          "됨",
          "을",
          "를",
          "에서",
          "했습니다",
          "서버가",
          "시간",
          "초과",
          "漢字",
          "學校",
          " ",
          " ",
          " ",
          "  ",
          "\n",
          "\t",
          ".",
          ", ",
          "(",
          ")",
          "·",
          "\u318D",
          "ECONNREFUSED",
          "Nginx",
          "에",
          "127.0.0.1",
          "3",
          "３",
          "초",
          "é",
          "e\u0301",
          "日本",
          "カタ",
          "привет",
          "😀",
          "\u200B",
          "ㅋㅋㅋ",
          "가",
          "각",
          "뷁");

  private final Chain words = Chains.koreanWords();
  private final Chain lucene = lucene();

  private static Chain lucene() {
    KoreanTokenizer tokenizer = new KoreanTokenizer();
    TokenStream kept = new KoreanPartOfSpeechStopFilter(tokenizer);
    return FilteredTokens.of(
        tokenizer, new FoldedLetters(new LowerCaseFilter(new KoreanReadingFormFilter(kept))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "연결이 거부되었습니다",
        "서버에 연결할 수 없는 이유가 뭔가요? ",
        "  두 칸  띄어 쓴 글 ",
        "大韓民國의 學校에서",
        "Redis에 연결 시 ECONNREFUSED 127.0.0.1:6379 오류가 남",
        "가각뷁ㅋㅋㅋ·ㆍ끝"
      })
  void findsWhatLuceneFinds(String text) {
    assertEquals(lucene.terms(text), words.terms(text));
  }

  @Test
  void findsWhatLuceneFindsInWhateverOrderPiecesStand() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      findsWhatLuceneFinds(text(random, 1 + random.nextInt(40), PIECES));
    }
  }

  /** Lucene cuts what nothing else cuts after so many characters. */
  @Test
  void cutsTextsWithoutAnyEndWhereLuceneDoes() {
    Random random = new Random(8);
    List<String> joined = PIECES.stream().filter(piece -> piece.matches("[가-힣]+")).toList();
    for (int round = 0; round < 20; round++) {
      findsWhatLuceneFinds(text(random, 3_000, joined));
    }
    findsWhatLuceneFinds("ㅋ".repeat(5_000));
    findsWhatLuceneFinds("가".repeat(5_000));
    findsWhatLuceneFinds("a".repeat(5_000));
  }

  @Test
  void findsWhatLuceneFindsInTheDocuments() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("knowledge-base/ko"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      findsWhatLuceneFinds(Files.readString(file));
    }
  }

  private static String text(Random random, int pieces, List<String> from) {
    return IntStream.range(0, pieces)
        .mapToObj(_ -> from.get(random.nextInt(from.size())))
        .collect(Collectors.joining());
  }
}
