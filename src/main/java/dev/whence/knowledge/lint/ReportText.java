package dev.whence.knowledge.lint;

import java.util.ArrayList;
import java.util.List;

/** Writes a report as plain text: a finding a paragraph, then the table of languages and pages. */
final class ReportText {
  /** A table of more rows is no summary; pages without findings are left out of it first. */
  private static final int MOST_ROWS = 200;

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  ReportText(Report report) {
    this.report = report;
  }

  String write() {
    for (Report.Finding finding : report.findings()) {
      line(
          finding.file()
              + ":"
              + finding.line()
              + ": "
              + finding.severity()
              + ": "
              + finding.what()
              + " ["
              + finding.kind()
              + "]");
      line("    " + finding.mend());
    }
    if (!report.findings().isEmpty()) {
      line("");
    }
    table();
    line("");
    line(
        count("error", "errors")
            + ", "
            + count("warning", "warnings")
            + ", "
            + report.counts().getOrDefault("information", 0L)
            + " for information, in "
            + report.pages().size()
            + " pages and "
            + report.languages().size()
            + " languages");
    return text.toString();
  }

  private String count(String severity, String many) {
    long count = report.counts().getOrDefault(severity, 0L);
    return count + " " + (count == 1 ? severity : many);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void table() {
    List<Report.Row> rows = rows();
    int width =
        Math.max(
            "page".length(), rows.stream().mapToInt(row -> row.page().length()).max().orElse(0));
    StringBuilder head = new StringBuilder(pad("page", width));
    report.languages().forEach(language -> head.append("  ").append(language));
    line(head.toString());
    for (Report.Row row : rows) {
      StringBuilder cells = new StringBuilder(pad(row.page(), width));
      for (String language : report.languages()) {
        cells
            .append("  ")
            .append(pad(cell(row.cells().getOrDefault(language, -1)), language.length()));
      }
      line(cells.toString().stripTrailing());
    }
    if (rows.size() < report.pages().size()) {
      line("(" + (report.pages().size() - rows.size()) + " more pages)");
    }
    line(". no finding   - no translation   3 three findings");
  }

  private List<Report.Row> rows() {
    if (report.pages().size() <= MOST_ROWS) {
      return report.pages();
    }
    List<Report.Row> rows = new ArrayList<>(report.pages());
    rows.removeIf(row -> row.cells().values().stream().allMatch(count -> count == 0));
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  private static String cell(int findings) {
    if (findings < 0) {
      return "-";
    }
    return findings == 0 ? "." : Integer.toString(findings);
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }
}
