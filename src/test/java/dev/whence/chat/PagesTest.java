package dev.whence.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Text;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an answer is cut where its rest can be folded away, and where it cannot. */
class PagesTest {
  private static Sizes sizes(boolean folds) {
    return new Sizes() {
      @Override
      public int length(Language language, List<Block> blocks) {
        return blocks.size() * 100;
      }

      @Override
      public Limits limits() {
        return new Limits(1_000, 64, 60);
      }

      @Override
      public boolean folds() {
        return folds;
      }
    };
  }

  private static List<Block> causes(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      blocks.add(
          new Block.CauseItem(
              number, Text.plain("cause " + number), Optional.empty(), Optional.empty()));
    }
    return blocks;
  }

  private static Answer answer(int brief, int more) {
    return new Answer(Language.ENGLISH, causes(brief), causes(more), List.of());
  }

  @Test
  void theRestIsFoldedAsFarAsItFits() {
    List<Pages.Page> all = Pages.of(answer(4, 3), sizes(true));
    assertEquals(List.of(new Pages.Page(causes(4), causes(3))), all);
    List<Pages.Page> part = Pages.of(answer(4, 20), sizes(true));
    assertEquals(causes(6), part.getFirst().folded());
    assertEquals(causes(20).subList(6, 16), part.get(1).blocks());
    assertEquals(causes(20).subList(16, 20), part.get(2).blocks());
    assertEquals(3, part.size());
  }

  @Test
  void nothingIsFoldedWhereThereIsNoRoomOrNoFolding() {
    List<Pages.Page> full = Pages.of(answer(9, 3), sizes(true));
    assertEquals(List.of(), full.getFirst().folded());
    assertEquals(causes(3), full.get(1).blocks());
    List<Pages.Page> plain = Pages.of(answer(4, 3), sizes(false));
    assertEquals(2, plain.size());
    assertTrue(plain.stream().allMatch(page -> page.folded().isEmpty()));
  }
}
