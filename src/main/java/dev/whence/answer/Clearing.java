package dev.whence.answer;

import dev.whence.answer.Text.Manner;
import dev.whence.answer.Text.Span;
import dev.whence.language.Language;
import dev.whence.safety.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts every word of an answer through the gate; nothing reaches a platform, a terminal or a script
 * but from here.
 */
public final class Clearing {
  private final boolean rightToLeft;

  private Clearing(Language language) {
    this.rightToLeft = language.isRightToLeft();
  }

  public static List<Block> clear(Language language, List<Block> blocks) {
    Clearing clearing = new Clearing(language);
    return blocks.stream().map(clearing::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Title(Text text) -> new Block.Title(text(text));
      case Block.Quoted(String line) -> new Block.Quoted(Gate.quoted(line));
      case Block.Paragraph(Text text) -> new Block.Paragraph(text(text));
      case Block.Heading(Text text) -> new Block.Heading(text(text));
      case Block.CauseItem item ->
          new Block.CauseItem(
              item.number(), text(item.title()), item.ruling(), item.reason().map(this::text));
      case Block.CheckLine line -> new Block.CheckLine(line.status(), text(line.text()));
      case Block.Command(String command, Text reason) ->
          new Block.Command(Gate.code(command), text(reason));
      case Block.Code(String code, Optional<String> language) ->
          new Block.Code(Gate.code(code), language);
      case Block.Note(Text text) -> new Block.Note(text(text));
      case Block.Source(Text label, Optional<String> url) ->
          new Block.Source(text(label), url.filter(Clearing::isPlainAddress));
    };
  }

  private Text text(Text text) {
    List<Span> spans = new ArrayList<>();
    text.spans().forEach(span -> add(span, spans));
    return new Text(spans);
  }

  /** Code that stands in a sentence from right to left is isolated, outside what is copied. */
  private void add(Span span, List<Span> spans) {
    if (span.manner() != Manner.CODE) {
      spans.add(new Span(span.manner(), Gate.words(span.words())));
      return;
    }
    Span code = new Span(Manner.CODE, Gate.quoted(span.words()));
    if (!rightToLeft) {
      spans.add(code);
      return;
    }
    String isolated = Gate.isolated("");
    spans.add(new Span(Manner.PLAIN, isolated.substring(0, 1)));
    spans.add(code);
    spans.add(new Span(Manner.PLAIN, isolated.substring(1)));
  }

  private static boolean isPlainAddress(String url) {
    return (url.startsWith("https://") || url.startsWith("http://"))
        && url.chars().allMatch(letter -> letter > ' ' && "<>()[]\"'`|*\\".indexOf(letter) < 0)
        && Gate.code(url).equals(url);
  }
}
