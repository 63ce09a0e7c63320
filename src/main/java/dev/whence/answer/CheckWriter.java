package dev.whence.answer;

import dev.whence.evidence.Evidence;
import dev.whence.language.Language;
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
    Language language = material.language();
    if (material.refusal().isPresent()) {
      return List.of(new Block.Note(phrasebook.text(language, material.refusal().get())));
    }
    return material.checked().isEmpty() ? List.of() : seen(language, material.checked());
  }

  /** What was seen, with a heading that names the target, where it was seen from, and when. */
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
      blocks.add(new Block.CheckLine(probed.finding().status(), line(language, probed)));
    }
    return blocks;
  }

  /** One finding as a line of its own, as it appears while the check goes on. */
  public Text line(Language language, Evidence.Probed probed) {
    String finding = phrasebook.words(language, "answer.finding." + probed.finding().id());
    String where = probed.address().map(address -> address + ": ").orElse("");
    return Text.plain(where + finding);
  }
}
