package dev.whence.knowledge.engine;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** A field whose terms come counted, so that Lucene neither analyses nor counts again. */
final class CountedTerms extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.freeze();
  }

  private final Map<String, Integer> counts;

  CountedTerms(String name, Map<String, Integer> counts) {
    super(name, TYPE);
    this.counts = counts;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Counted stream = reuse instanceof Counted counted ? counted : new Counted();
    stream.entries = counts.entrySet().iterator();
    return stream;
  }

  private static final class Counted extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> entries = java.util.Collections.emptyIterator();

    @Override
    public boolean incrementToken() {
      if (!entries.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Integer> entry = entries.next();
      term.append(entry.getKey());
      frequency.setTermFrequency(entry.getValue());
      return true;
    }
  }
}
