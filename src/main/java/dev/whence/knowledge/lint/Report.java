package dev.whence.knowledge.lint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.whence.knowledge.Fault;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the documents; written to JSON as it stands.
 *
 * @param findings by file and line
 * @param counts how many findings of each severity
 * @param languages the columns of the summary: every language folder in use, by name
 * @param pages the rows of the summary
 */
public record Report(
    List<Finding> findings, Map<String, Long> counts, List<String> languages, List<Row> pages) {

  /** One fault, in words for machines. */
  public record Finding(
      String file, int line, String severity, String kind, String what, String mend) {
    static Finding of(Fault fault) {
      return new Finding(
          fault.file(),
          fault.line(),
          fault.severity().id(),
          fault.kind(),
          fault.what(),
          fault.mend());
    }
  }

  /**
   * One page in the summary.
   *
   * @param cells a language folder's number of findings of this page; -1 where it is not translated
   */
  public record Row(String page, Map<String, Integer> cells) {}

  public Report {
    findings = List.copyOf(findings);
    languages = List.copyOf(languages);
    pages = List.copyOf(pages);
  }

  /** Whether any finding is as grave as {@code bound}, or graver. */
  @JsonIgnore
  public boolean fails(Fault.Severity bound) {
    return findings.stream()
        .anyMatch(
            finding ->
                Fault.Severity.valueOf(finding.severity().toUpperCase(java.util.Locale.ROOT))
                    .reaches(bound));
  }

  /** The report for a terminal. */
  public String text() {
    return new ReportText(this).write();
  }
}
