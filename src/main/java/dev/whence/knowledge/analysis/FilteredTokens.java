package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of Lucene's tokenizers with its filters. */
final class FilteredTokens implements Chain {
  private final Tokenizer tokenizer;
  private final TokenStream stream;
  private final Optional<WordFilters> filters;
  private final CharTermAttribute term;

  private FilteredTokens(Tokenizer tokenizer, TokenStream stream, Optional<WordFilters> filters) {
    this.tokenizer = tokenizer;
    this.stream = stream;
    this.filters = filters;
    this.term = stream.addAttribute(CharTermAttribute.class);
  }

  /** A chain of which the filters look at more than one word, or at more than its letters. */
  static FilteredTokens of(Tokenizer tokenizer, TokenStream stream) {
    return new FilteredTokens(tokenizer, stream, Optional.empty());
  }

  /** A chain of which the filters look at one word at a time, and at nothing but its letters. */
  static FilteredTokens wordByWord(Tokenizer tokenizer, UnaryOperator<TokenStream> filters) {
    return new FilteredTokens(tokenizer, tokenizer, Optional.of(new WordFilters(filters)));
  }

  @Override
  public List<String> terms(String text) {
    List<String> terms = new ArrayList<>(text.length() / 6 + 4);
    try (TokenStream opened = stream) {
      tokenizer.setReader(new StringReader(text));
      opened.reset();
      while (opened.incrementToken()) {
        String word =
            filters.isPresent()
                ? filters.get().of(term.buffer(), 0, term.length())
                : term.toString();
        if (!word.isEmpty()) {
          terms.add(word);
        }
      }
      opened.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
    return terms;
  }
}
