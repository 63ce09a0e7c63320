package dev.whence.knowledge.lint;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Document;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for what is wrong with documents: each file by itself, and its translations together. */
public final class Lint {
  private final Set<String> knownCauses;

  /**
   * @param knownCauses every cause id that means something to the diagnosis
   */
  public Lint(Set<String> knownCauses) {
    this.knownCauses = Set.copyOf(knownCauses);
  }

  public Report check(Corpus corpus) {
    Set<String> tags = new TreeSet<>();
    corpus.documents().forEach(document -> tags.add(document.tag()));
    List<Fault> faults = new ArrayList<>(corpus.allFaults());
    for (Page page : corpus.pages()) {
      faults.addAll(PageLint.check(page, tags));
      for (Document document : page.documents()) {
        faults.addAll(DocumentLint.check(document, knownCauses));
      }
    }
    faults.sort(
        Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparing(Fault::severity)
            .thenComparing(Fault::kind)
            .thenComparing(Fault::what));
    return new Report(
        faults.stream().map(Report.Finding::of).toList(),
        counts(faults),
        List.copyOf(tags),
        rows(corpus, tags, faults));
  }

  private static Map<String, Long> counts(List<Fault> faults) {
    Map<String, Long> counts = new TreeMap<>();
    for (Fault.Severity severity : Fault.Severity.values()) {
      counts.put(severity.id(), 0L);
    }
    faults.forEach(fault -> counts.merge(fault.severity().id(), 1L, Long::sum));
    return counts;
  }

  private static List<Report.Row> rows(Corpus corpus, Set<String> tags, List<Fault> faults) {
    Map<String, Long> byFile =
        faults.stream().collect(Collectors.groupingBy(Fault::file, Collectors.counting()));
    List<Report.Row> rows = new ArrayList<>();
    for (Page page : corpus.pages()) {
      Map<String, Integer> found = new HashMap<>();
      for (Document document : page.documents()) {
        int count = byFile.getOrDefault(document.file(), 0L).intValue();
        found.merge(document.tag(), count, Integer::sum);
      }
      Map<String, Integer> cells = new TreeMap<>();
      tags.forEach(tag -> cells.put(tag, found.getOrDefault(tag, -1)));
      rows.add(new Report.Row(page.id(), cells));
    }
    return rows;
  }
}
