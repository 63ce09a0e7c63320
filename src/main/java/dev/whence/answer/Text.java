package dev.whence.answer;

import java.util.List;
import java.util.stream.Collectors;

/** A run of words, some of them code or strong; each platform draws the marks its own way. */
public record Text(List<Span> spans) {
  public Text {
    spans = List.copyOf(spans);
  }

  /** Part of a text, in one manner. */
  public record Span(Manner manner, String words) {}

  /** How a span is to be drawn. */
  public enum Manner {
    PLAIN,
    STRONG,
    CODE
  }

  public static Text plain(String words) {
    return new Text(List.of(new Span(Manner.PLAIN, words)));
  }

  public static Text code(String words) {
    return new Text(List.of(new Span(Manner.CODE, words)));
  }

  /** The words with code between backticks, where nothing else tells a command from the prose. */
  public String quoted() {
    return spans.stream()
        .map(span -> span.manner() == Manner.CODE ? "`" + span.words() + "`" : span.words())
        .collect(Collectors.joining());
  }

  /** The words alone, without marks. */
  public String words() {
    return spans.stream().map(Span::words).collect(Collectors.joining());
  }
}
