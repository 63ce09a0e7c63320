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
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of Lucene's tokenizers with its filters. */
final class FilteredTokens implements Chain {
  /** Lucene parts longer ones, at some hundreds of characters. */
  private static final int LONGEST_WORD = 64;

  private final Tokenizer tokenizer;
  private final TokenStream stream;
  private final Optional<WordFilters> filters;

  /** Whether letters of several scripts are one word where they stand together. */
  private final boolean anyScript;

  private final CharTermAttribute term;

  private FilteredTokens(
      Tokenizer tokenizer, TokenStream stream, Optional<WordFilters> filters, boolean anyScript) {
    this.tokenizer = tokenizer;
    this.stream = stream;
    this.filters = filters;
    this.anyScript = anyScript;
    this.term = stream.addAttribute(CharTermAttribute.class);
  }

  /** A chain of which the filters look at more than one word, or at more than its letters. */
  static FilteredTokens of(Tokenizer tokenizer, TokenStream stream) {
    return new FilteredTokens(tokenizer, stream, Optional.empty(), false);
  }

  /** A chain of which the filters look at one word at a time, and at nothing but its letters. */
  static FilteredTokens wordByWord(Tokenizer tokenizer, UnaryOperator<TokenStream> filters) {
    return wordByWord(tokenizer, filters, false);
  }

  /** Such a chain behind Lucene's standard tokenizer. */
  static FilteredTokens standard(UnaryOperator<TokenStream> filters) {
    return wordByWord(new StandardTokenizer(), filters, true);
  }

  private static FilteredTokens wordByWord(
      Tokenizer tokenizer, UnaryOperator<TokenStream> filters, boolean anyScript) {
    Optional<WordFilters> each = Optional.of(new WordFilters(filters));
    return new FilteredTokens(tokenizer, tokenizer, each, anyScript);
  }

  @Override
  public List<String> terms(String text) {
    if (filters.isPresent() && anyScript && isOneWord(text)) {
      return oneWord(text, filters.get());
    }
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

  /** Whether the standard tokenizer surely takes all of it for one word; most pieces are such. */
  static boolean isOneWord(String text) {
    if (text.isEmpty() || text.length() > LONGEST_WORD) {
      return false;
    }
    char[] characters = text.toCharArray();
    for (char character : characters) {
      if (!Letters.isAscii(character) && !Letters.joinsAny(character)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> oneWord(String word, WordFilters filters) {
    try {
      String term = filters.of(word.toCharArray(), 0, word.length());
      return term.isEmpty() ? List.of() : List.of(term);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }
}
