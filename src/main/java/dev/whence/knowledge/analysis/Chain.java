package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One tokenizer with its filters; used by one thread at a time. */
final class Chain {
  private final Tokenizer tokenizer;
  private final TokenStream stream;
  private final CharTermAttribute term;

  Chain(Tokenizer tokenizer, TokenStream stream) {
    this.tokenizer = tokenizer;
    this.stream = stream;
    this.term = stream.addAttribute(CharTermAttribute.class);
  }

  List<String> terms(String text) {
    List<String> terms = new ArrayList<>(text.length() / 6 + 4);
    try (TokenStream opened = stream) {
      tokenizer.setReader(new StringReader(text));
      opened.reset();
      while (opened.incrementToken()) {
        if (term.length() > 0) {
          terms.add(term.toString());
        }
      }
      opened.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
    return terms;
  }
}
