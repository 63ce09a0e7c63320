package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks terms of one field up for one search: each once, with one walker over the dictionary for
 * all of them. Dozens of small clauses cost more to look up than to score.
 */
final class TermLookup {
  private final @Nullable TermsEnum[] dictionaries;

  TermLookup(DirectoryReader reader, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    this.dictionaries = new TermsEnum[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(field);
      dictionaries[leaf.ord] = terms == null ? null : terms.iterator();
    }
  }

  Found find(String text) throws IOException {
    BytesRef term = new BytesRef(text);
    @Nullable TermState[] states = new TermState[dictionaries.length];
    int documents = 0;
    for (int leaf = 0; leaf < dictionaries.length; leaf++) {
      TermsEnum dictionary = dictionaries[leaf];
      if (dictionary != null && dictionary.seekExact(term)) {
        documents += dictionary.docFreq();
        states[leaf] = dictionary.termState();
      }
    }
    return new Found(term, states, documents);
  }

  /** A term, and where in the dictionary of each leaf it stands. */
  final class Found {
    private final BytesRef term;
    private final @Nullable TermState[] states;
    private final int documents;

    private Found(BytesRef term, @Nullable TermState[] states, int documents) {
      this.term = term;
      this.states = states;
      this.documents = documents;
    }

    int documents() {
      return documents;
    }

    boolean isIn(int leaf) {
      return states[leaf] != null;
    }

    PostingsEnum postings(int leaf, @Nullable PostingsEnum reused) throws IOException {
      TermsEnum dictionary = dictionaries[leaf];
      TermState state = states[leaf];
      if (dictionary == null || state == null) {
        throw new IllegalStateException("asked for a leaf that lacks the term");
      }
      dictionary.seekExact(term, state);
      return dictionary.postings(reused, PostingsEnum.FREQS);
    }
  }
}
