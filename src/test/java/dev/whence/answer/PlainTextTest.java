package dev.whence.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final Path REPLIES = Path.of(System.getProperty("whence.home"), "bot/replies");
  private final PlainText plainText = new PlainText(new Phrasebook(REPLIES));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \u202eb: Connection refused",
        "a \u001b[31mb\u001b[0m: Connection refused",
        "a \u001b]8;;https://evil.example\u0007b\u001b]8;;\u0007: Connection refused",
        "a \u0007\u0008b: Connection refused",
        "a \u200b\u2066\u2067b: Connection refused",
        "a \u009b2Jb: Connection refused"
      })
  void aQuotedLineNeitherTurnsNorPaintsNorRings(String line) {
    String written = plainText.write(Language.ENGLISH, List.of(new Block.Quoted(line)));
    assertTrue(written.startsWith("> a "), written);
    assertTrue(written.endsWith("b: Connection refused"), written);
    assertTrue(
        written
            .codePoints()
            .noneMatch(
                letter ->
                    Character.getType(letter) == Character.CONTROL
                        || Character.getType(letter) == Character.FORMAT),
        written);
  }

  @Test
  void commandsCodeAndWordsPassTheGateToo() {
    List<Block> blocks =
        List.of(
            new Block.Title(Text.plain("t\u202e")),
            new Block.Paragraph(Text.plain("p\u001b[2J")),
            new Block.Note(Text.plain("n\u0007")),
            new Block.Code("c\u202e", Optional.empty()),
            new Block.Command("d\u001b[2J", Text.plain("r\u202e")));
    assertEquals("t\n\np\n\n! n\n\n   c\n\n   d\n   r", plainText.write(Language.ENGLISH, blocks));
  }

  @ParameterizedTest
  @EnumSource
  void noLanguageLosesALetterOfItsOwn(Language language) {
    String words = new Phrasebook(REPLIES).words(language, "answer.next");
    String written = plainText.write(language, List.of(new Block.Paragraph(Text.plain(words))));
    assertEquals(words, written);
  }
}
