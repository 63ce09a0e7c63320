package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what stands between two spaces by itself, so that a word is cut alike wherever it stands,
 * and once however often it comes.
 */
final class PieceByPiece implements Chain {
  /** Pieces beyond these are rare, and cut anew. */
  private static final int REMEMBERED = 16_384;

  /** A longer piece is encoded data, and does not come again. */
  private static final int LONGEST = 40;

  private final Chain chain;
  private final Slices<List<String>> known = new Slices<>(REMEMBERED);

  PieceByPiece(Chain chain) {
    this.chain = chain;
  }

  @Override
  public List<String> terms(String plain) {
    char[] text = plain.toCharArray();
    List<String> terms = new ArrayList<>(text.length / 3 + 4);
    int at = Edges.skipSpace(text, 0);
    while (at < text.length) {
      int stop = Edges.nextSpace(text, at);
      int from = Edges.from(text, at, stop);
      terms.addAll(of(text, from, Edges.to(text, from, stop)));
      at = Edges.skipSpace(text, stop);
    }
    return terms;
  }

  private List<String> of(char[] text, int from, int to) {
    List<String> remembered = known.get(text, from, to);
    if (remembered != null) {
      return remembered;
    }
    List<String> made = chain.terms(new String(text, from, to - from));
    if (to - from <= LONGEST) {
      known.put(text, from, to, made);
    }
    return made;
  }
}
