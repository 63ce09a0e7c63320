package dev.whence.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.Block;
import dev.whence.answer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.toString().length()).sum();
  }

  private static final Paging PAGING = new Paging(500, PagingTest::length);

  @Test
  void causesAreNeverCutApart() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(Text.plain("title")));
    for (int number = 1; number <= 20; number++) {
      blocks.add(
          new Block.CauseItem(
              number,
              Text.plain("cause " + number),
              Optional.empty(),
              Optional.of(Text.plain("because ".repeat(5)))));
    }
    List<List<Block>> pages = PAGING.pages(blocks);
    assertTrue(pages.size() > 5);
    assertTrue(pages.stream().allMatch(page -> length(page) <= 500));
    assertEquals(blocks, pages.stream().flatMap(List::stream).toList());
  }

  @Test
  void aHeadingStaysWithWhatItHeads() {
    List<Block> blocks =
        List.of(
            new Block.Paragraph(Text.plain("x".repeat(350))),
            new Block.Heading(Text.plain("heading")),
            new Block.Paragraph(Text.plain("body")),
            new Block.Code("y".repeat(150), Optional.empty()));
    List<List<Block>> pages = PAGING.pages(blocks);
    assertEquals(2, pages.size());
    assertTrue(pages.get(1).getFirst() instanceof Block.Heading);
  }

  @Test
  void aPartLongerThanAPageIsCutBetweenItsLinesAndNothingIsLost() {
    String code = "line of code\n".repeat(300).strip();
    List<List<Block>> pages = PAGING.pages(List.of(new Block.Code(code, Optional.empty())));
    assertTrue(pages.stream().allMatch(page -> length(page) <= 500));
    StringBuilder joined = new StringBuilder();
    for (List<Block> page : pages) {
      for (Block block : page) {
        joined.append(joined.isEmpty() ? "" : "\n").append(((Block.Code) block).code());
      }
    }
    assertEquals(code, joined.toString());
  }

  @Test
  void everySortOfPartThatIsTooLongComesToFit() {
    String endless = "\ud83d\ude00".repeat(5_000);
    for (Block block :
        List.of(
            new Block.Title(Text.plain(endless)),
            new Block.Quoted(endless),
            new Block.Paragraph(Text.plain(endless)),
            new Block.Command(endless, Text.plain("why")),
            new Block.CauseItem(
                1, Text.plain(endless), Optional.empty(), Optional.of(Text.plain(endless))),
            new Block.Source(Text.plain(endless), Optional.empty()))) {
      for (List<Block> page : PAGING.pages(List.of(block))) {
        assertTrue(length(page) <= 500, block.getClass().getSimpleName() + " " + length(page));
        assertTrue(
            page.toString()
                .codePoints()
                .noneMatch(letter -> Character.getType(letter) == Character.SURROGATE));
      }
    }
  }
}
