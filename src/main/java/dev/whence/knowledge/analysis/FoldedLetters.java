package dev.whence.knowledge.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes diacritics from letters, as Lucene's ASCII folding does. */
final class FoldedLetters extends TokenFilter {
  private final AsciiFolds folds = AsciiFolds.shared();
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] folded = new char[64];

  FoldedLetters(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (folds.changes(term.buffer(), length)) {
      folded = folded.length < length * 4 ? new char[length * 4] : folded;
      term.copyBuffer(folded, 0, folds.fold(term.buffer(), length, folded));
    }
    return true;
  }
}
