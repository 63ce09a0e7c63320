package dev.whence.command;

import dev.whence.command.EvaluationReport.Confidence;
import dev.whence.command.EvaluationReport.Figures;
import dev.whence.command.EvaluationReport.Miss;
import java.util.Locale;
import java.util.Map;

/** Writes the report of an evaluation as plain text, for a terminal and for a log. */
public final class EvaluationTable {
  /** One line of a miss; the file has the rest. */
  private static final int MOST_OF_TEXT = 100;

  private final StringBuilder out = new StringBuilder();

  private EvaluationTable() {}

  /** The whole report, ending in a line feed. */
  public static String of(EvaluationReport report) {
    EvaluationTable table = new EvaluationTable();
    table.totals(report);
    table.groups("by label", report.byLabel());
    table.groups("by language", report.byLanguage());
    table.calibration(report);
    table.misses(report);
    report.faults().forEach(fault -> table.line(String.format(Locale.ROOT, "unusable %s", fault)));
    return table.out.toString();
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private void totals(EvaluationReport report) {
    line(String.format(Locale.ROOT, "texts            %d", report.texts()));
    line(String.format(Locale.ROOT, "hit rate         %s", percent(report.hitRate())));
    line(String.format(Locale.ROOT, "mean of labels   %s", percent(report.meanHitRate())));
    line(String.format(Locale.ROOT, "wrong answers    %s", percent(report.wrongAnswers())));
    line(String.format(Locale.ROOT, "false replies    %s", percent(report.falseReplies())));
    line(String.format(Locale.ROOT, "language         %s", percent(report.languageRate())));
  }

  private void groups(String title, Map<String, Figures> groups) {
    line(
        String.format(
            Locale.ROOT,
            "%n%-24s %6s %8s %8s %8s %8s",
            title,
            "texts",
            "hits",
            "wrong",
            "false",
            "language"));
    groups.forEach(
        (name, figures) ->
            line(
                String.format(
                    Locale.ROOT,
                    "%-24s %6d %8s %8s %8s %8s",
                    name,
                    figures.texts(),
                    figures.wanted() == 0 ? "-" : percent(figures.hitRate()),
                    figures.wanted() == 0 ? "-" : percent(figures.wrongRate()),
                    figures.silenceWanted() == 0 ? "-" : percent(figures.falseReplyRate()),
                    figures.languageKnown() == 0 ? "-" : percent(figures.languageRate()))));
  }

  private void calibration(EvaluationReport report) {
    line(
        String.format(
            Locale.ROOT, "%n%-24s %6s %8s %8s", "by confidence", "texts", "mean", "right"));
    for (Confidence range : report.calibration()) {
      if (range.answers() > 0) {
        line(
            String.format(
                Locale.ROOT,
                "%.2f to %.2f             %6d %8.2f %8s",
                range.from(),
                Math.min(range.below(), 1),
                range.answers(),
                range.mean(),
                percent((double) range.right() / range.answers())));
      }
    }
  }

  private void misses(EvaluationReport report) {
    line(String.format(Locale.ROOT, "%nmisses: %d", report.misses().size()));
    for (Miss miss : report.misses()) {
      line(
          String.format(
              Locale.ROOT,
              "line %d [%s] %s: wanted %s, got %s (%.2f): %s",
              miss.line(),
              miss.lang(),
              miss.what(),
              miss.what().equals("language") ? miss.lang() : miss.label(),
              miss.got(),
              miss.confidence(),
              shortened(miss.text())));
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= MOST_OF_TEXT ? line : line.substring(0, MOST_OF_TEXT) + "…";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
