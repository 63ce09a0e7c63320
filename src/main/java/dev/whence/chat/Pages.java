package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Clearing;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;

/** An answer in pages of a platform's size, cleared by the gate. */
final class Pages {
  /** Less than this, folded away below an answer, is not worth a tap. */
  private static final int LEAST_FOLDED = 300;

  private Pages() {}

  /**
   * One page.
   *
   * @param folded the rest of the answer, as far as it fits, for platforms that can fold it away
   */
  record Page(List<Block> blocks, List<Block> folded) {}

  static List<Page> of(Answer answer, Sizes sizes) {
    Language language = answer.language();
    List<List<Block>> brief =
        paging(language, sizes, 0).pages(Clearing.clear(language, answer.brief()));
    List<Block> more = Clearing.clear(language, answer.more());
    List<Page> pages = new ArrayList<>();
    brief.forEach(blocks -> pages.add(new Page(blocks, List.of())));
    if (pages.size() == 1 && sizes.folds()) {
      List<Block> folded = folded(language, brief.getFirst(), more, sizes);
      pages.set(0, new Page(brief.getFirst(), folded));
      more = more.subList(folded.size(), more.size());
    }
    paging(language, sizes, 0).pages(more).forEach(rest -> pages.add(new Page(rest, List.of())));
    return pages;
  }

  private static Paging paging(Language language, Sizes sizes, int taken) {
    return new Paging(sizes.limits().page() - taken, blocks -> sizes.length(language, blocks));
  }

  /** As much of the rest as fits, and nothing that would have to be cut. */
  private static List<Block> folded(
      Language language, List<Block> brief, List<Block> more, Sizes sizes) {
    int taken = sizes.length(language, brief);
    if (more.isEmpty() || sizes.limits().page() - taken < LEAST_FOLDED) {
      return List.of();
    }
    List<Block> first = paging(language, sizes, taken).pages(more).getFirst();
    boolean whole = first.size() <= more.size() && more.subList(0, first.size()).equals(first);
    return whole ? first : List.of();
  }
}
