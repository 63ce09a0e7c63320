package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of a text piece by piece is what is made of all of it. */
class PiecesTest {
  private static final Analysis ANALYSIS = new Analysis();

  private static final String MARKS =
      """
      "Why?" — (time out), [close] the `socket_timeout'; don't. It's 3.5s, 10:30; U.S.A.: e.g., l'hôte/dell'host
      <net.core.somaxconn=128> {wss://[::1]:443/a?b=c} $worker->onMessage(): @user #42 100% C++ C# .NET x*y
      ...  — ¿Qué? «да» „nein“ “yes” 『接続』（拒否）、超时。 连接 ECONNREFUSED时 5초마다 nginx에서 والمنفذ
      เชื่อมต่อ ไม่ได้ e\u0301te\u0301 \u0301x I\u0307stanbul İSTANBUL ısı Türkiye'de Straße ĳ 𝒳𝒴 \uD83D\uDE00! ﬁle ½
      x\u200Dy a\u00A0b\u3000c rock-and-roll the_and_or 'quoted' dogs' «l’hôte»
      """;

  private static void assertSame(Language language, String text, Pieces pieces) {
    String plain = ANALYSIS.plain(language, text);
    Pieces.Cut cut = pieces.cut(plain);
    List<String> identifiers = ANALYSIS.identifiers(language, plain);
    assertEquals(ANALYSIS.words(language, plain), cut.words().words());
    assertEquals(ANALYSIS.gramWords(language, plain), cut.grams().words());
    assertEquals(identifiers, cut.code().words());
    assertEquals(
        ANALYSIS.conceptsOfIdentifiers(identifiers), Analysis.conceptsOfNames(cut.names()));
    assertEquals(ANALYSIS.concepts(language, plain), cut.concepts());
  }

  @ParameterizedTest
  @EnumSource
  void ofMarksAndMixedScripts(Language language) {
    Pieces pieces = new Pieces(ANALYSIS, language);
    assertSame(language, MARKS, pieces);
    assertSame(language, MARKS.replace(' ', '\n'), pieces);
    assertSame(language, "", pieces);
  }

  @ParameterizedTest
  @EnumSource
  void ofTheDocumentsInEachLanguage(Language language) throws IOException {
    Pieces pieces = new Pieces(ANALYSIS, language);
    try (Stream<Path> pages = Files.walk(Path.of("knowledge-base", language.tag()))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        assertSame(language, Files.readString(page), pieces);
      }
    }
  }

  @Test
  void ofAPieceTooLongToBeRemembered() {
    String text = "timeout " + "connectionRefused-".repeat(40) + " timeout";
    assertSame(Language.ENGLISH, text, new Pieces(ANALYSIS, Language.ENGLISH));
  }
}
