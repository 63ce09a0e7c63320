package dev.whence.knowledge.alignment;

import dev.whence.knowledge.Document;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Aligns the translations of one page. */
public final class PageAligner {
  private final Function<String, Set<ErrorKind>> errorKindsOf;
  private final TopicBuilder builder;

  public PageAligner(CauseWords words, Function<String, Set<ErrorKind>> errorKindsOf) {
    this.errorKindsOf = errorKindsOf;
    this.builder = new TopicBuilder(words, errorKindsOf);
  }

  /** English first where there is some, else the fullest, the rest by fullness. */
  public static List<Document> leadingFirst(List<Document> documents) {
    return documents.stream()
        .sorted(
            Comparator.comparing((Document document) -> document.drafts().isEmpty())
                .thenComparing(document -> document.language() != Language.ENGLISH)
                .thenComparingInt(document -> -document.drafts().size())
                .thenComparing(Document::language)
                .thenComparing(Document::file))
        .toList();
  }

  /** Aligns documents that {@link #leadingFirst} put in order. */
  public Page align(String id, List<Document> documents) {
    SectionAligner.Aligned aligned = SectionAligner.align(documents, errorKindsOf);
    List<Topic> topics = new ArrayList<>(aligned.columns().size());
    for (Column column : aligned.columns()) {
      topics.add(builder.build(id + "#" + (topics.size() + 1), column));
    }
    String fingerprint = String.join("", documents.stream().map(Document::fingerprint).toList());
    return new Page(id, documents, topics, aligned.faults(), fingerprint);
  }
}
