package dev.whence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final double SURE = 0.7;
  private static final LanguageDetector DETECTOR = LanguageDetector.load();

  @TestFactory
  Stream<DynamicTest> aFewWordsTellTheLanguage() throws IOException {
    Path table =
        Path.of(
            System.getProperty("whence.home", "."),
            "src/test/resources/dev/whence/language/short-texts.txt");
    return Files.readAllLines(table).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(fields -> DynamicTest.dynamicTest(fields[1], () -> isTold(fields[0], fields[1])));
  }

  private static void isTold(String tag, String text) {
    LanguageGuess guess = DETECTOR.detect(text).orElseThrow();
    assertEquals(tag, guess.language().tag(), guess.toString());
    assertTrue(guess.confidence() >= SURE, guess.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345 :: --",
        "timeout",
        "connection refused",
        "connect ECONNREFUSED 127.0.0.1:3306",
        "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused",
        "java.net.SocketTimeoutException: Read timed out",
        "Get \"https://x.example/\": dial tcp 192.0.2.4:443: connect: no route to host",
        "502 Bad Gateway",
        "ok",
        "原因"
      })
  void whatTellsNothingIsNotSure(String text) {
    assertTrue(
        DETECTOR.detect(text).filter(guess -> guess.confidence() >= SURE).isEmpty(),
        () -> DETECTOR.rank(text).toString());
  }

  /** Written like Japanese, and said by nobody there; what both Chinese share is Simplified. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx 一直回 504",
        "ssh 一直 timeout",
        "突然 502 了",
        "上不去",
        "又断了",
        "登不上去",
        "nginx 返回 502"
      })
  void chineseOfChatsIsNoJapanese(String text) {
    assertEquals(Language.CHINESE_SIMPLIFIED, DETECTOR.detect(text).orElseThrow().language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"接続拒否", "証明書期限切れ", "504 頻発", "現在接続不可", "接続終了", "応答無"})
  void japaneseWithoutKanaStaysJapanese(String text) {
    assertEquals(Language.JAPANESE, DETECTOR.detect(text).orElseThrow().language());
  }

  @Test
  void aLongTextIsReadInMicroseconds() {
    String text = "pourquoi la connexion échoue toujours 为什么 ".repeat(20_000);
    assertEquals(
        Language.FRENCH, DETECTOR.detect(text.replace("为什么", "")).orElseThrow().language());
  }
}
