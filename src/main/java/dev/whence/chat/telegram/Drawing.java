package dev.whence.chat.telegram;

import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.Text;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Status;
import dev.whence.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws blocks for Telegram. What a person or program wrote stands in code alone. */
final class Drawing {
  private final Phrasebook phrasebook;

  Drawing(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /**
   * Draws an answer.
   *
   * @param folded the rest of it, which opens when somebody taps it
   */
  Drawn draw(Language language, List<Block> blocks, List<Block> folded) {
    Canvas canvas = new Canvas(language.isRightToLeft());
    draw(language, blocks, canvas);
    if (!folded.isEmpty()) {
      canvas.plain("\n\n");
      int start = canvas.length();
      draw(language, folded, canvas);
      canvas.folded(start);
    }
    return canvas.drawn();
  }

  private void draw(Language language, List<Block> blocks, Canvas canvas) {
    Block before = null;
    for (Block block : blocks) {
      if (before != null) {
        canvas.plain(isApart(before, block) ? "\n\n" : "\n");
      }
      draw(language, block, canvas);
      before = block;
    }
  }

  /** A list stays together, and so does a heading with what it heads. */
  private static boolean isApart(Block before, Block block) {
    return switch (block) {
      case Block.Quoted _ -> false;
      case Block.CauseItem _ -> !(before instanceof Block.CauseItem || isHead(before));
      case Block.CheckLine _ -> !(before instanceof Block.CheckLine || isHead(before));
      case Block.Source _ -> !(before instanceof Block.Source);
      case Block.Code _, Block.Command _ -> !(isHead(before) || before instanceof Block.Paragraph);
      case Block.Title _, Block.Heading _ -> true;
      case Block.Paragraph _, Block.Note _ -> !isHead(before);
    };
  }

  private static boolean isHead(Block block) {
    return block instanceof Block.Heading || block instanceof Block.Title;
  }

  private void draw(Language language, Block block, Canvas canvas) {
    switch (block) {
      case Block.Title(Text title) -> strong(title, canvas);
      case Block.Heading(Text heading) -> strong(heading, canvas);
      case Block.Quoted(String line) -> canvas.block(line, "");
      case Block.Code(String code, var named) ->
          canvas.block(code, named.filter(name -> name.matches("[a-zA-Z0-9+-]{1,16}")).orElse(""));
      case Block.Paragraph(Text text) -> text(text, canvas);
      case Block.CauseItem item -> cause(language, item, canvas);
      case Block.CheckLine(Status status, Text found) -> marked(mark(status), found, canvas);
      case Block.Note(Text note) -> marked("ℹ️", note, canvas);
      case Block.Command(String command, Text reason) -> {
        canvas.block(command, "");
        canvas.plain("\n");
        text(reason, canvas);
      }
      case Block.Source(Text label, var url) -> {
        canvas.sentence();
        url.ifPresentOrElse(
            address -> canvas.link(line(label), address), () -> canvas.plain(line(label)));
      }
    }
  }

  private static void strong(Text text, Canvas canvas) {
    canvas.sentence();
    canvas.bold(line(text));
  }

  private static void marked(String mark, Text text, Canvas canvas) {
    canvas.sentence();
    canvas.plain(mark + " ");
    spans(text, canvas, false);
  }

  private void cause(Language language, Block.CauseItem item, Canvas canvas) {
    canvas.sentence();
    canvas.bold(item.number() + ".");
    canvas.plain(" ");
    spans(item.title(), canvas, false);
    item.ruling()
        .ifPresentOrElse(
            given -> judged(language, given, item.reason(), canvas),
            () -> item.reason().ifPresent(reason -> below(reason, canvas)));
  }

  private static void below(Text reason, Canvas canvas) {
    canvas.plain("\n");
    canvas.sentence();
    spans(reason, canvas, false);
  }

  /** Each language sets a verdict apart from its reason in its own way; both keep their marks. */
  private void judged(Language language, Ruling ruling, Optional<Text> reason, Canvas canvas) {
    canvas.plain("\n");
    canvas.sentence();
    canvas.plain(mark(ruling) + " ");
    Text.Manner manner = ruling == Ruling.CONFIRMED ? Text.Manner.STRONG : Text.Manner.PLAIN;
    String word = phrasebook.words(language, "answer.ruling." + ruling.id());
    Text verdict = new Text(List.of(new Text.Span(manner, word)));
    Text whole =
        reason
            .map(why -> Map.of("ruling", marked(verdict), "reason", marked(why)))
            .map(values -> phrasebook.text(language, "answer.judged", values))
            .orElse(verdict);
    spans(whole, canvas, false);
  }

  /** With the phrasebook's own marks, which it reads again when the sentence is whole. */
  private static Text marked(Text text) {
    StringBuilder marked = new StringBuilder();
    for (Text.Span span : text.spans()) {
      String words = span.words().replace('`', '\'');
      switch (span.manner()) {
        case PLAIN -> marked.append(words.replace("**", "* *"));
        case STRONG -> marked.append("**").append(words.replace("**", "* *")).append("**");
        case CODE -> marked.append('`').append(words).append('`');
      }
    }
    return Text.plain(marked.toString());
  }

  private static String mark(Ruling ruling) {
    return switch (ruling) {
      case CONFIRMED -> "✅";
      case RULED_OUT -> "❌";
      case UNKNOWN -> "❔";
    };
  }

  private static String mark(Status status) {
    return switch (status) {
      case PASS -> "✅";
      case WARN -> "⚠️";
      case FAIL -> "❌";
      case SKIP -> "➖";
    };
  }

  private static String line(Text text) {
    return text.words().replace('\n', ' ');
  }

  private static void text(Text text, Canvas canvas) {
    canvas.sentence();
    spans(text, canvas, true);
  }

  private static void spans(Text text, Canvas canvas, boolean lines) {
    for (Text.Span span : text.spans()) {
      String words = lines ? span.words() : span.words().replace('\n', ' ');
      switch (span.manner()) {
        case PLAIN -> canvas.plain(words);
        case STRONG -> canvas.bold(words);
        case CODE -> canvas.code(words);
      }
    }
  }
}
