package dev.whence.knowledge.alignment;

import dev.whence.knowledge.markdown.Draft;
import dev.whence.knowledge.markdown.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds causes told in running text: sentences that name a cause of the error that the section is
 * about, in most of its translations.
 */
final class ProseCauses {
  /** A sentence that names a cause reaches this in most translations. */
  private static final double NAMED = 5;

  /** Of sentences that say much the same, the first is where the cause begins. */
  private static final double NEARLY = 0.7;

  /**
   * Longer running text is a tutorial; reading all of it for causes would cost more than it gives.
   */
  private static final int MOST_SENTENCES = 60;

  /** Where none of the first few translations names a cause, the others are not asked. */
  private static final int ASKED_FIRST = 3;

  private final CauseFinder finder;
  private final List<String> ids;

  ProseCauses(CauseFinder finder, List<String> ids) {
    this.finder = finder;
    this.ids = ids;
  }

  /** The causes in each translation's prose, with their ids. */
  List<List<Reason>> find(List<Portrait> portraits) {
    if (portraits.stream().limit(ASKED_FIRST).noneMatch(portrait -> names(sentences(portrait)))) {
      return portraits.stream().map(_ -> List.<Reason>of()).toList();
    }
    List<List<Reason>> sentences = portraits.stream().map(this::sentences).toList();
    List<Integer> elected = new ArrayList<>();
    for (int cause = 0; cause < ids.size(); cause++) {
      if (finder.isAtHome(cause) && isElected(cause, sentences)) {
        elected.add(cause);
      }
    }
    List<List<Reason>> found = new ArrayList<>();
    for (List<Reason> told : sentences) {
      found.add(elected.isEmpty() ? List.of() : causes(told, elected));
    }
    return found;
  }

  private boolean names(List<Reason> sentences) {
    for (int cause = 0; cause < ids.size(); cause++) {
      if (finder.isAtHome(cause) && best(cause, sentences) >= NAMED) {
        return true;
      }
    }
    return false;
  }

  private List<Reason> sentences(Portrait portrait) {
    List<Reason> sentences = new ArrayList<>();
    for (Draft.Prose line : portrait.draft().prose()) {
      for (String sentence : Sentences.split(line.text())) {
        if (sentences.size() < MOST_SENTENCES) {
          sentences.add(
              finder.prose(portrait.document().language(), sentence, sentence, line.line()));
        }
      }
    }
    return sentences;
  }

  private static boolean isElected(int cause, List<List<Reason>> sentences) {
    long named = sentences.stream().filter(told -> best(cause, told) >= NAMED).count();
    return named > 0 && 2 * named >= sentences.size();
  }

  private static double best(int cause, List<Reason> sentences) {
    return sentences.stream().mapToDouble(sentence -> sentence.scores()[cause]).max().orElse(0);
  }

  private record Start(int sentence, int cause) {}

  private List<Reason> causes(List<Reason> sentences, List<Integer> elected) {
    List<Start> starts = new ArrayList<>();
    for (int cause : elected) {
      double best = best(cause, sentences);
      for (int at = 0; at < sentences.size() && best > 0; at++) {
        int place = at;
        boolean taken = starts.stream().anyMatch(start -> start.sentence() == place);
        if (sentences.get(at).scores()[cause] >= NEARLY * best && !taken) {
          starts.add(new Start(at, cause));
          break;
        }
      }
    }
    starts.sort(Comparator.comparingInt(Start::sentence));
    List<Reason> causes = new ArrayList<>();
    for (int at = 0; at < starts.size(); at++) {
      int end = at + 1 < starts.size() ? starts.get(at + 1).sentence() : sentences.size();
      causes.add(cause(sentences.subList(starts.get(at).sentence(), end), starts.get(at).cause()));
    }
    return causes;
  }

  private Reason cause(List<Reason> told, int cause) {
    Reason first = told.getFirst();
    String text = String.join(" ", told.stream().map(Reason::title).toList());
    return new Reason(
        first.title(),
        text,
        first.line(),
        first.literals(),
        -1,
        first.scores(),
        Optional.of(ids.get(cause)));
  }
}
