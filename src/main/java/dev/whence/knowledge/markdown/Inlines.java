package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the text of a paragraph or heading line by line; no recursion, as nesting has no bound. */
final class Inlines {
  private final List<Integer> numbers;
  private final Collected collected;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> quotes = new ArrayList<>();
  private Optional<String> cause = Optional.empty();
  private int index;
  private int strong;
  private int boldLetters;
  private int letters;
  private int linkStart;

  private Inlines(List<Integer> numbers, Collected collected) {
    this.numbers = numbers;
    this.collected = collected;
  }

  /** The lines of a block that holds inline text; {@code numbers} are the lines it stands on. */
  static List<Line> read(Node block, List<Integer> numbers, Collected collected) {
    Inlines inlines = new Inlines(numbers, collected);
    inlines.walk(block);
    inlines.endLine();
    return inlines.lines;
  }

  private void walk(Node block) {
    Node node = block.getFirstChild();
    while (node != null) {
      enter(node);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (node != null && node.getNext() == null) {
        node = block.equals(node.getParent()) ? null : node.getParent();
        if (node != null) {
          leave(node);
        }
      }
      node = node == null ? null : node.getNext();
    }
  }

  private void enter(Node node) {
    switch (node) {
      case Text words -> append(words.getLiteral());
      case Code code -> {
        append(code.getLiteral());
        quotes.add(Spaces.squeeze(code.getLiteral()));
      }
      case SoftLineBreak _ -> breakLine();
      case HardLineBreak _ -> breakLine();
      case HtmlInline html -> html(html.getLiteral());
      case StrongEmphasis _ -> strong++;
      case org.commonmark.node.Link _ -> linkStart = text.length();
      default -> {}
    }
  }

  private void leave(Node node) {
    switch (node) {
      case StrongEmphasis _ -> strong--;
      case org.commonmark.node.Link link -> {
        String words = text.substring(Math.min(linkStart, text.length()));
        collected.links.add(new Link(Spaces.squeeze(words), link.getDestination(), number()));
        collected.references.add(collected.links.getLast());
      }
      case Image image -> collected.references.add(new Link("", image.getDestination(), number()));
      default -> {}
    }
  }

  private void append(String words) {
    text.append(words);
    int visible = 0;
    char[] characters = words.toCharArray();
    for (char character : characters) {
      visible += character == '\u00A0' || !Spaces.isSpace(character) ? 1 : 0;
    }
    letters += visible;
    boldLetters += strong > 0 ? visible : 0;
  }

  private void html(String literal) {
    for (String id : Comments.causes(literal)) {
      collected.markers.add(new Marker(id, number()));
      cause = Optional.of(id);
    }
    collected.asked.addAll(Comments.asked(literal));
    if (literal.toLowerCase(Locale.ROOT).startsWith("<br")) {
      endLine();
      return;
    }
    for (int at = literal.indexOf('\n'); at >= 0; at = literal.indexOf('\n', at + 1)) {
      index++;
    }
  }

  private void breakLine() {
    endLine();
    index++;
  }

  private int number() {
    return numbers.isEmpty() ? 1 : numbers.get(Math.min(index, numbers.size() - 1));
  }

  private void endLine() {
    String squeezed = text.isEmpty() ? "" : Spaces.squeeze(text.toString());
    if (!squeezed.isEmpty() || cause.isPresent()) {
      boolean bold = letters > 0 && boldLetters >= letters - 1;
      lines.add(new Line(number(), squeezed, bold, false, List.copyOf(quotes), cause));
    }
    text.setLength(0);
    quotes.clear();
    cause = Optional.empty();
    boldLetters = 0;
    letters = 0;
    linkStart = 0;
  }
}
