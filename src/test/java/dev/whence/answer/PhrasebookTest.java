package dev.whence.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.whence.answer.Text.Manner;
import dev.whence.answer.Text.Span;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("en.properties"),
        """
        run = Run `{command}` on **your** server, it's quick.
        ports = {count, plural, one {one port} other {# ports}} in use
        answer.kind.bad-gateway = Bad gateway
        kind = You saw {kind}.
        """);
    Files.writeString(
        folder.resolve("ru.properties"),
        "ports = {count, plural, one {# порт} few {# порта} many {# портов} other {# порта}}\n");
    Files.writeString(folder.resolve("ar.properties"), "run = شغّل {command} الآن\n");
  }

  @Test
  void marksBecomeSpans() {
    Text text = book().text(Language.ENGLISH, "run", Map.of("command", "ss -ltn"));
    assertEquals(
        List.of(
            new Span(Manner.PLAIN, "Run "),
            new Span(Manner.CODE, "ss -ltn"),
            new Span(Manner.PLAIN, " on "),
            new Span(Manner.STRONG, "your"),
            new Span(Manner.PLAIN, " server, it's quick.")),
        text.spans());
    assertEquals("Run `ss -ltn` on your server, it's quick.", text.quoted());
  }

  @Test
  void aStrangersWordsBringNoMarks() {
    Text text = book().text(Language.ENGLISH, "run", Map.of("command", "a`b**c{d}"));
    assertEquals("a'b* *c{d}", text.spans().get(1).words());
  }

  @Test
  void aVerdictStandsApartFromItsReasonAsTheLanguageDoesIt() throws IOException {
    Files.writeString(
        folder.resolve("ja.properties"),
        """
        answer.ruling.confirmed = 確認済み
        answer.judged = {ruling}：{reason}
        """);
    Text reason = book().text(Language.ENGLISH, "run", Map.of("command", "ss -ltn"));
    assertEquals(
        "確認済み：Run ss -ltn on your server, it's quick.",
        book().judged(Language.JAPANESE, Ruling.CONFIRMED, Optional.of(reason)));
    assertEquals("確認済み", book().judged(Language.JAPANESE, Ruling.CONFIRMED, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1 порт", "2, 2 порта", "5, 5 портов", "21, 21 порт", "112, 112 портов"})
  void numbersTakeTheirForms(int count, String words) {
    assertEquals(words, book().words(Language.RUSSIAN, "ports", Map.of("count", count)));
  }

  @Test
  void whatIsInsertedIntoArabicKeepsItsOwnDirection() {
    assertEquals(
        "شغّل \u2068ss -ltn\u2069 الآن",
        book().words(Language.ARABIC, "run", Map.of("command", "ss -ltn")));
  }

  @Test
  void aLanguageStandsForItsNameInTheReadersOwn() throws IOException {
    Files.writeString(
        folder.resolve("fr.properties"),
        "language.en = anglais\nnow = Désormais, je réponds en {language}.\n");
    assertEquals(
        "Désormais, je réponds en anglais.",
        book().words(Language.FRENCH, "now", Map.of("language", Language.ENGLISH)));
  }

  @Test
  void anErrorKindStandsForItsName() {
    assertEquals(
        "You saw Bad gateway.",
        book().words(Language.ENGLISH, "kind", Map.of("kind", ErrorKind.BAD_GATEWAY)));
  }

  @Test
  void aMissingKeyOrValueIsABugOfOurs() {
    assertThrows(
        IllegalArgumentException.class, () -> book().words(Language.ENGLISH, "no.such.key"));
    assertThrows(IllegalArgumentException.class, () -> book().words(Language.ENGLISH, "run"));
  }

  private Phrasebook book() {
    return new Phrasebook(folder);
  }
}
