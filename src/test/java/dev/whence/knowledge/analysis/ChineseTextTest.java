package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese words are those that ICU finds. */
class ChineseTextTest {
  private static final List<String> PIECES =
      List.of(
          "连接",
          "超时",
          "服务器",
          "的",
          "了",
          "端口",
          "重新启动",
          "数据库",
          "错误",
          "中华人民共和国",
          "逾",
          "龥",
          "鿿",
          " ",
          " ",
          "\n",
          "，",
          "。",
          "、",
          "：",
          "（",
          "）",
          "《",
          "》",
          "“",
          "”",
          "—",
          "→",
          "「",
          "」",
          ".",
          ",",
          ":",
          ";",
          "'",
          "_",
          "-",
          "/",
          "(",
          ")",
          "\"",
          "#",
          "*",
          "@",
          "a",
          "B",
          "3",
          "10",
          "127.0.0.1",
          "nginx.conf",
          "ECONNREFUSED",
          "don't",
          "snake_case",
          "__",
          "a:b",
          "1,000",
          "3A",
          "v2",
          "http://0.0.0.0:80",
          "é",
          "の",
          "カタ",
          "々",
          "한",
          "😀",
          "\u200B",
          "³",
          "·",
          "x");

  private final Chain words = Chains.of(Language.CHINESE_SIMPLIFIED);
  private final Chain icu = Chains.chinese();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "。",
        "连接超时怎么办",
        "服务器3A和3A服务器 3A",
        "监听 0.0.0.0:2345 失败，errno 98。",
        "a_b_1中_1中_a",
        "10_000个1.5秒3.x版",
        "用'引号'和\"引号\"。"
      })
  void findsWhatIcuFinds(String text) {
    assertEquals(icu.terms(text), words.terms(text));
  }

  @Test
  void findsWhatIcuFindsInWhateverOrderPiecesStand() {
    Random random = new Random(7);
    int common = PIECES.indexOf("é");
    for (int round = 0; round < 6_000; round++) {
      int most = round % 4 == 0 ? PIECES.size() : common;
      findsWhatIcuFinds(text(random, 1 + random.nextInt(30), PIECES.subList(0, most)));
    }
  }

  @Test
  void findsWhatIcuFindsInAnyRow() {
    Random random = new Random(8);
    for (int round = 0; round < 2_000; round++) {
      findsWhatIcuFinds(
          random
              .ints(1 + random.nextInt(40), 0x4E00, 0x9FFF)
              .mapToObj(Character::toString)
              .collect(Collectors.joining()));
    }
  }

  @Test
  void findsWhatIcuFindsInTheDocuments() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("knowledge-base"))) {
      files =
          all.filter(file -> file.toString().contains("/zh-"))
              .filter(Files::isRegularFile)
              .toList();
    }
    Plain plain = new Plain();
    for (Path file : files) {
      String text = plain.ofChinese(Files.readString(file));
      findsWhatIcuFinds(text);
      text.lines().forEach(this::findsWhatIcuFinds);
    }
  }

  private static String text(Random random, int pieces, List<String> from) {
    return IntStream.range(0, pieces)
        .mapToObj(_ -> from.get(random.nextInt(from.size())))
        .collect(Collectors.joining());
  }
}
