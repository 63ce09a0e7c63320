package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.Text;
import dev.whence.answer.Text.Manner;
import dev.whence.answer.Text.Span;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Status;
import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** What blocks become on Telegram: the text, and what of it is drawn how. */
class DrawingTest {
  private static final Drawing DRAWING =
      new Drawing(new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies")));

  private static Drawn draw(Language language, Block... blocks) {
    return DRAWING.draw(language, List.of(blocks), List.of());
  }

  /** Each piece that is drawn, with how. */
  private static List<String> pieces(Drawn drawn) {
    return drawn.entities().stream()
        .map(
            entity ->
                entity.getType()
                    + " "
                    + piece(drawn, entity)
                    + (entity.getUrl() == null ? "" : "→"))
        .toList();
  }

  private static String piece(Drawn drawn, MessageEntity entity) {
    int start = entity.getOffset();
    return drawn.text().substring(start, start + entity.getLength());
  }

  @Test
  void everyBlockHasItsLook() {
    Text mixed =
        new Text(
            List.of(
                new Span(Manner.PLAIN, "run "),
                new Span(Manner.CODE, "ss -ltnp"),
                new Span(Manner.PLAIN, " or "),
                new Span(Manner.STRONG, "wait")));
    Drawn drawn =
        draw(
            Language.ENGLISH,
            new Block.Title(Text.plain("Connection 😀 refused")),
            new Block.Quoted("connect ECONNREFUSED 😀 *x* `y`"),
            new Block.Paragraph(mixed),
            new Block.CauseItem(
                1, Text.plain("Not running"), Optional.of(Ruling.CONFIRMED), Optional.of(mixed)),
            new Block.CauseItem(2, mixed, Optional.empty(), Optional.empty()),
            new Block.CheckLine(Status.FAIL, Text.plain("refused")),
            new Block.Command("ss -ltnp", Text.plain("on the server")),
            new Block.Code("listen 80;", Optional.of("nginx")),
            new Block.Note(Text.plain("by the way")),
            new Block.Source(Text.plain("The manual"), Optional.of("https://example.com/x")));
    assertEquals(
        """
        Connection 😀 refused
        connect ECONNREFUSED 😀 *x* `y`

        run ss -ltnp or wait

        1. Not running
        ✅ Confirmed: run ss -ltnp or wait
        2. run ss -ltnp or wait

        ❌ refused

        ss -ltnp
        on the server

        listen 80;

        ℹ️ by the way

        The manual\
        """,
        drawn.text().replace("confirmed", "Confirmed"));
    assertEquals(
        List.of(
            "bold Connection 😀 refused",
            "pre connect ECONNREFUSED 😀 *x* `y`",
            "code ss -ltnp",
            "bold wait",
            "bold 1.",
            "bold confirmed",
            "code ss -ltnp",
            "bold wait",
            "bold 2.",
            "code ss -ltnp",
            "bold wait",
            "pre ss -ltnp",
            "pre listen 80;",
            "text_link The manual→"),
        pieces(drawn).stream().map(it -> it.replace("Confirmed", "confirmed")).toList());
  }

  @Test
  void theRestIsFoldedAsAWhole() {
    Drawn drawn =
        DRAWING.draw(
            Language.GERMAN,
            List.of(new Block.Title(Text.plain("a"))),
            List.of(new Block.Heading(Text.plain("b")), new Block.Paragraph(Text.plain("c"))));
    assertEquals("a\n\nb\nc", drawn.text());
    assertEquals(List.of("bold a", "expandable_blockquote b\nc", "bold b"), pieces(drawn));
  }

  /** A line that begins with a mark, a number or code still runs from right to left. */
  @Test
  void rightToLeftLinesSaySoAndCodeDoesNot() {
    Drawn drawn =
        draw(
            Language.ARABIC,
            new Block.CauseItem(1, Text.code("ss"), Optional.empty(), Optional.empty()),
            new Block.CheckLine(Status.PASS, Text.plain("ok")),
            new Block.Code("listen 80;", Optional.empty()));
    assertEquals("\u200f1. ss\n\n\u200f✅ ok\n\nlisten 80;", drawn.text());
    assertEquals(List.of("bold 1.", "code ss", "pre listen 80;"), pieces(drawn));
  }

  @Test
  void nothingIsDrawnOfWhiteSpaceAndNothingEndsWithIt() {
    Drawn drawn =
        draw(
            Language.ENGLISH,
            new Block.Paragraph(
                new Text(
                    List.of(
                        new Span(Manner.STRONG, "  "),
                        new Span(Manner.CODE, " a "),
                        new Span(Manner.PLAIN, "\n\n")))));
    assertEquals(List.of("code a"), pieces(drawn));
    assertTrue(drawn.text().endsWith("a"));
  }

  @Test
  void noMoreIsDrawnThanTelegramDraws() {
    List<Block> blocks = new ArrayList<>();
    for (int number = 1; number <= 300; number++) {
      blocks.add(new Block.CauseItem(number, Text.code("x"), Optional.empty(), Optional.empty()));
    }
    Drawn drawn = DRAWING.draw(Language.ENGLISH, blocks, List.of());
    assertEquals(100, drawn.entities().size());
    assertFalse(drawn.text().isBlank());
  }
}
