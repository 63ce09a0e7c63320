package dev.whence.answer;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Status;
import dev.whence.language.Language;
import dev.whence.probe.CheckReport;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what a live check saw, a line a finding, with its vantage point and time. */
public final class CheckWriter {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Phrasebook phrasebook;

  public CheckWriter(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /** The check's findings, or why there was none; nothing where no check was asked for. */
  List<Block> seen(Material material) {
    return material.check().map(report -> seen(material.language(), report)).orElseGet(List::of);
  }

  /** What came of a check. */
  public List<Block> seen(Language language, CheckReport report) {
    return switch (report) {
      case CheckReport.Denied denied ->
          List.of(new Block.Note(phrasebook.text(language, denied.key())));
      case CheckReport.Postponed postponed ->
          List.of(new Block.Note(phrasebook.text(language, postponed.key(), postponed.details())));
      case CheckReport.Report made ->
          made.steps().isEmpty() ? List.of() : seen(language, made.steps());
    };
  }

  /**
   * What was seen, with a heading that names the target, where it was seen from, and when. Stages
   * that did not run are left out: people ask what is, not what was not done.
   */
  public List<Block> seen(Language language, List<Evidence.Probed> checked) {
    Evidence.Probed last = checked.getLast();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            phrasebook.text(
                language,
                "answer.checked",
                Map.of(
                    "target", last.target().toString(),
                    "vantage", last.vantage(),
                    "time", MINUTE.format(last.at())))));
    for (Evidence.Probed probed : checked) {
      if (probed.finding().status() != Status.SKIP) {
        blocks.add(new Block.CheckLine(probed.finding().status(), line(language, probed)));
      }
    }
    return blocks;
  }

  /** One finding as a line of its own, as it appears while the check goes on. */
  public Text line(Language language, Evidence.Probed probed) {
    String key = "answer.finding." + probed.finding().id();
    String finding =
        phrasebook.has(language, key)
            ? phrasebook.words(language, key)
            : probed.finding().meaning();
    String line =
        probed
            .address()
            .map(
                address ->
                    phrasebook.words(
                        language,
                        "answer.seen-at",
                        Map.of("address", address, "finding", Text.plain(finding))))
            .orElse(finding);
    return Text.plain(line);
  }
}
