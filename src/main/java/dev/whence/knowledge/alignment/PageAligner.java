package dev.whence.knowledge.alignment;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Document;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.knowledge.markdown.Candidate;
import dev.whence.knowledge.markdown.Draft;
import dev.whence.knowledge.markdown.Example;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Aligns the translations of one page. */
public final class PageAligner {
  private final Function<String, Set<ErrorKind>> errorKindsOf;

  public PageAligner(CauseWords words, Function<String, Set<ErrorKind>> errorKindsOf) {
    this.errorKindsOf = errorKindsOf;
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

  public Page align(String id, List<Document> documents) {
    List<List<Section>> topics = new ArrayList<>();
    for (Document document : documents) {
      for (int place = 0; place < document.drafts().size(); place++) {
        if (place == topics.size()) {
          topics.add(new ArrayList<>());
        }
        topics.get(place).add(section(document, document.drafts().get(place)));
      }
    }
    List<Topic> built = new ArrayList<>();
    for (List<Section> sections : topics) {
      built.add(new Topic(id + "#" + (built.size() + 1), sections, kinds(sections)));
    }
    String fingerprint = String.join("", documents.stream().map(Document::fingerprint).toList());
    return new Page(id, documents, built, List.of(), fingerprint);
  }

  private Set<ErrorKind> kinds(List<Section> sections) {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (Section section : sections) {
      kinds.addAll(errorKindsOf.apply(section.heading()));
      section.signatures().forEach(signature -> kinds.addAll(errorKindsOf.apply(signature)));
    }
    return kinds;
  }

  private static Section section(Document document, Draft draft) {
    List<Cause> causes =
        draft.candidates().stream()
            .filter(candidate -> candidate.offer() != Candidate.Offer.SOLUTIONS)
            .map(c -> new Cause(c.marker(), c.title(), c.text(), c.line()))
            .toList();
    List<Solution> solutions =
        draft.remedies().stream()
            .map(r -> new Solution(r.text(), r.code(), r.codeLanguage(), Optional.empty()))
            .toList();
    return new Section(
        document.file(),
        draft.line(),
        draft.level(),
        document.language(),
        draft.heading(),
        draft.path(),
        draft.text(),
        draft.meaning(),
        causes,
        draft.examples().stream().map(Example::text).toList(),
        draft.notes(),
        solutions,
        draft.links(),
        draft.asked());
  }
}
