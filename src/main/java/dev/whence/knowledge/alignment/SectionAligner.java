package dev.whence.knowledge.alignment;

import dev.whence.knowledge.Document;
import dev.whence.knowledge.Fault;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Lays the sections of a page's translations side by side, leaving alone what is not certain. */
final class SectionAligner {
  /** A pair must beat every other way by this much; below it lies the noise of translation. */
  static final double CERTAIN = 0.7;

  /** A section out of order is recognised by literals, this much better than any other. */
  private static final double MOVED = 0.75;

  /** Moved sections are sought among so many at most; beyond it the page was rewritten. */
  private static final int MOVED_AT_MOST = 64;

  private final List<Column> columns = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private SectionAligner() {}

  record Aligned(List<Column> columns, List<Fault> faults) {}

  static Aligned align(List<Document> documents, Function<String, Set<ErrorKind>> errorKindsOf) {
    SectionAligner aligner = new SectionAligner();
    for (Document document : documents) {
      List<Portrait> portraits = Portrait.of(document, errorKindsOf);
      if (aligner.columns.isEmpty()) {
        portraits.forEach(portrait -> aligner.columns.add(new Column(portrait, true)));
      } else if (!portraits.isEmpty()) {
        aligner.add(portraits);
      }
    }
    return new Aligned(aligner.inOrder(), aligner.faults);
  }

  /** The columns of the leading translation in its order, then the others. */
  private List<Column> inOrder() {
    List<Column> ordered = new ArrayList<>(columns.stream().filter(Column::leading).toList());
    columns.stream().filter(column -> !column.leading()).forEach(ordered::add);
    return ordered;
  }

  private void add(List<Portrait> portraits) {
    Matching matching =
        new Matching(
            portraits.size(),
            columns.size(),
            (left, right) -> columns.get(right).fit(portraits.get(left)));
    int[] pairs = matching.pairs();
    boolean[] uncertain = new boolean[pairs.length];
    for (int at = 0; at < pairs.length; at++) {
      if (pairs[at] >= 0 && matching.margin(at, pairs[at]) < CERTAIN) {
        pairs[at] = -1;
        uncertain[at] = true;
      }
    }
    findMoved(portraits, pairs);
    boolean bare = pairs[0] < 0 && isBareTitle(portraits);
    if (bare && hasOpenTitle(pairs)) {
      pairs[0] = 0;
    } else if (bare) {
      place(
          portraits.subList(1, portraits.size()),
          Arrays.copyOfRange(pairs, 1, pairs.length),
          Arrays.copyOfRange(uncertain, 1, uncertain.length));
      return;
    }
    place(portraits, pairs, uncertain);
  }

  /**
   * A title with nothing under it says no more than the path of the sections below it does: where
   * the other translations have none, it is no section that they lack.
   */
  private static boolean isBareTitle(List<Portrait> portraits) {
    return portraits.size() > 1
        && portraits.getFirst().draft().text().isBlank()
        && portraits.getFirst().draft().level() < portraits.get(1).draft().level();
  }

  /** Whether the translations before begin with a title, too, which nothing was found to be. */
  private boolean hasOpenTitle(int[] pairs) {
    Portrait first = columns.getFirst().portraits().getFirst();
    boolean title = columns.getFirst().leading() && first.place() == 0 && first.isAboveTheNext();
    return title && Arrays.stream(pairs).noneMatch(pair -> pair == 0);
  }

  private void findMoved(List<Portrait> portraits, int[] pairs) {
    boolean[] taken = new boolean[columns.size()];
    List<Integer> alone = new ArrayList<>();
    for (int at = 0; at < pairs.length; at++) {
      if (pairs[at] >= 0) {
        taken[pairs[at]] = true;
      } else {
        alone.add(at);
      }
    }
    List<Integer> open = new ArrayList<>();
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        open.add(column);
      }
    }
    if (alone.size() > MOVED_AT_MOST || open.size() > MOVED_AT_MOST) {
      return;
    }
    for (int at : alone) {
      pairs[at] = moved(portraits.get(at), open);
      open.remove(Integer.valueOf(pairs[at]));
    }
  }

  private int moved(Portrait portrait, List<Integer> open) {
    int best = -1;
    double first = 0;
    double second = 0;
    for (int column : open) {
      double fit = columns.get(column).literalFit(portrait);
      if (fit > first) {
        second = first;
        first = fit;
        best = column;
      } else {
        second = Math.max(second, fit);
      }
    }
    return first >= MOVED && first - second >= MOVED / 2 ? best : -1;
  }

  private void place(List<Portrait> portraits, int[] pairs, boolean[] uncertain) {
    List<List<Column>> inserted =
        new ArrayList<>(Collections.nCopies(columns.size() + 1, List.of()));
    int after = 0;
    for (int at = 0; at < pairs.length; at++) {
      if (pairs[at] >= 0) {
        columns.get(pairs[at]).add(portraits.get(at));
        after = Math.max(after, pairs[at] + 1);
        continue;
      }
      if (inserted.get(after).isEmpty()) {
        inserted.set(after, new ArrayList<>());
      }
      inserted.get(after).add(new Column(portraits.get(at), false));
      if (uncertain[at]) {
        report(portraits.get(at));
      }
    }
    List<Column> placed = new ArrayList<>(inserted.getFirst());
    for (int at = 0; at < columns.size(); at++) {
      placed.add(columns.get(at));
      placed.addAll(inserted.get(at + 1));
    }
    columns.clear();
    columns.addAll(placed);
  }

  private void report(Portrait portrait) {
    faults.add(
        Fault.warning(
            portrait.document().file(),
            portrait.draft().line(),
            "section-uncertain",
            "Which section of the other translations \""
                + portrait.draft().heading()
                + "\" is cannot be told for certain; it stands alone.",
            "Give it the level, order and code samples that it has in the leading translation."));
  }
}
