package dev.whence.knowledge.alignment;

import java.util.ArrayList;
import java.util.List;

/** The same section across languages, while it is being put together. */
final class Column {
  /** A new translation is compared with the first and the latest of those already there. */
  private static final int COMPARED = 3;

  private final List<Portrait> portraits = new ArrayList<>();
  private final boolean leading;

  Column(Portrait first, boolean leading) {
    portraits.add(first);
    this.leading = leading;
  }

  /** Whether the leading translation has it. */
  boolean leading() {
    return leading;
  }

  List<Portrait> portraits() {
    return portraits;
  }

  void add(Portrait portrait) {
    portraits.add(portrait);
  }

  double fit(Portrait portrait) {
    double sum = portraits.getFirst().fit(portrait);
    int compared = 1;
    for (int at = portraits.size() - 1; at > 0 && compared < COMPARED; at--) {
      sum += portraits.get(at).fit(portrait);
      compared++;
    }
    return sum / compared;
  }

  /** How much the literals alone, or the errors named, speak for a section that has moved. */
  double literalFit(Portrait portrait) {
    Portrait first = portraits.getFirst();
    boolean sameKinds = !first.kinds().isEmpty() && first.kinds().equals(portrait.kinds());
    return (sameKinds ? 1 : 0)
        + Math.max(0, Portrait.literalFit(first.heading(), portrait.heading(), 2))
        + Math.max(0, Portrait.literalFit(first.literals(), portrait.literals(), 4));
  }
}
