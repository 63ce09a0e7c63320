package dev.whence.answer;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Status;
import dev.whence.language.Language;
import java.util.List;

/** Writes an answer as plain text, with marks that read well without colour. */
public final class PlainText {
  private static final String INDENT = "   ";

  private final Phrasebook phrasebook;

  public PlainText(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /** The brief part alone, as a first reply. */
  public String brief(Answer answer) {
    return write(answer.language(), answer.brief());
  }

  public String write(Language language, List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    Block before = null;
    for (Block block : Clearing.clear(language, blocks)) {
      if (before != null) {
        out.append(needsSpace(before, block) ? "\n\n" : "\n");
      }
      out.append(line(language, block));
      before = block;
    }
    return out.toString();
  }

  private static boolean needsSpace(Block before, Block block) {
    if (before instanceof Block.CauseItem && block instanceof Block.CauseItem) {
      return false;
    }
    if (before instanceof Block.CheckLine && block instanceof Block.CheckLine) {
      return false;
    }
    if (before instanceof Block.Source && block instanceof Block.Source) {
      return false;
    }
    if (block instanceof Block.Quoted || before instanceof Block.Heading) {
      return false;
    }
    return !(block instanceof Block.CauseItem && before instanceof Block.Paragraph);
  }

  private String line(Language language, Block block) {
    return switch (block) {
      case Block.Title title -> title.text().words();
      case Block.Quoted quoted -> "> " + quoted.line();
      case Block.Paragraph paragraph -> paragraph.text().words();
      case Block.Heading heading -> heading.text().words();
      case Block.CauseItem item -> cause(language, item);
      case Block.CheckLine check -> mark(check.status()) + " " + check.text().words();
      case Block.Command command ->
          INDENT + command.command() + "\n" + INDENT + command.reason().words();
      case Block.Code code -> INDENT + code.code().strip().replace("\n", "\n" + INDENT);
      case Block.Note note -> "! " + note.text().words();
      case Block.Source source ->
          source.label().words() + source.url().map(url -> "\n  " + url).orElse("");
    };
  }

  private String cause(Language language, Block.CauseItem item) {
    String title = item.number() + ". " + item.title().words();
    return title + item.ruling().map(given -> "\n" + judged(language, item, given)).orElse("");
  }

  private String judged(Language language, Block.CauseItem item, Ruling ruling) {
    return INDENT + mark(ruling) + " " + phrasebook.judged(language, ruling, item.reason());
  }

  private static String mark(Ruling ruling) {
    return switch (ruling) {
      case CONFIRMED -> "✔";
      case RULED_OUT -> "✘";
      case UNKNOWN -> "?";
    };
  }

  private static String mark(Status status) {
    return switch (status) {
      case PASS -> "✔";
      case WARN -> "!";
      case FAIL -> "✘";
      case SKIP -> "-";
    };
  }
}
