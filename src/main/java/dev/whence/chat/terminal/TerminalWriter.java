package dev.whence.chat.terminal;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Clearing;
import dev.whence.answer.Phrasebook;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Status;
import dev.whence.language.Language;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an answer for a person's terminal: wrapped to its width, coloured where that is wanted.
 */
final class TerminalWriter {
  private static final int INDENT = 3;

  private final Phrasebook phrasebook;
  private final boolean coloured;
  private final int width;

  TerminalWriter(Phrasebook phrasebook, boolean coloured, int width) {
    this.phrasebook = phrasebook;
    this.coloured = coloured;
    this.width = width;
  }

  String write(Answer answer, List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    Block before = null;
    for (Block block : Clearing.clear(answer.language(), blocks)) {
      if (before != null && !isOneList(before, block)) {
        out.append('\n');
      }
      out.append(block(answer.language(), block)).append('\n');
      before = block;
    }
    return out.toString();
  }

  private static boolean isOneList(Block before, Block block) {
    return before instanceof Block.Heading
        || block instanceof Block.Quoted
        || (before instanceof Block.Paragraph && block instanceof Block.CauseItem)
        || (before.getClass() == block.getClass() && !(block instanceof Block.Paragraph));
  }

  private String block(Language language, Block block) {
    return switch (block) {
      case Block.Title title -> Paint.TITLE.on(title.text().words(), coloured);
      case Block.Quoted quoted -> Paint.CODE.on("> " + quoted.line(), coloured);
      case Block.Paragraph paragraph -> wrapped(language, paragraph.text().quoted(), 0);
      case Block.Heading heading -> Paint.STRONG.on(heading.text().words(), coloured);
      case Block.CauseItem item -> cause(language, item);
      case Block.CheckLine line ->
          mark(line.status()) + " " + wrapped(language, line.text().words(), INDENT);
      case Block.Command command ->
          "   "
              + Paint.CODE.on(command.command(), coloured)
              + "\n"
              + Paint.QUIET.on(
                  wrapped(language, "   " + command.reason().quoted(), INDENT), coloured);
      case Block.Code code -> code(code.code());
      case Block.Note note -> wrapped(language, "! " + note.text().quoted(), 2);
      case Block.Source source ->
          Paint.QUIET.on(
              source.label().words() + source.url().map(url -> "\n  " + url).orElse(""), coloured);
    };
  }

  private String code(String code) {
    return code.strip()
        .lines()
        .map(line -> "   " + Paint.CODE.on(line, coloured))
        .collect(Collectors.joining("\n"));
  }

  private String cause(Language language, Block.CauseItem item) {
    String title = wrapped(language, item.number() + ". " + item.title().words(), INDENT);
    return title + item.ruling().map(given -> "\n" + judged(language, item, given)).orElse("");
  }

  private String judged(Language language, Block.CauseItem item, Ruling ruling) {
    String words = phrasebook.judged(language, ruling, item.reason());
    String line = wrapped(language, "   " + mark(ruling) + " " + words, INDENT + 2);
    return colour(ruling).on(line, coloured);
  }

  private static Paint colour(Ruling ruling) {
    return switch (ruling) {
      case CONFIRMED -> Paint.BAD;
      case RULED_OUT -> Paint.GOOD;
      case UNKNOWN -> Paint.QUIET;
    };
  }

  private static String mark(Ruling ruling) {
    return switch (ruling) {
      case CONFIRMED -> "✔";
      case RULED_OUT -> "✘";
      case UNKNOWN -> "?";
    };
  }

  private String mark(Status status) {
    return switch (status) {
      case PASS -> Paint.GOOD.on("✔", coloured);
      case WARN -> Paint.UNSURE.on("!", coloured);
      case FAIL -> Paint.BAD.on("✘", coloured);
      case SKIP -> Paint.QUIET.on("-", coloured);
    };
  }

  private String wrapped(Language language, String text, int indent) {
    return String.join("\n", new Columns(language, width).wrap(text, indent));
  }
}
