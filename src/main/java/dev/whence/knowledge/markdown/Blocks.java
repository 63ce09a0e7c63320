package dev.whence.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Reads any block as lines of plain text; no recursion, as nesting has no bound. */
final class Blocks {
  private Blocks() {}

  static List<Line> lines(Node block, Collected collected) {
    List<Line> lines = new ArrayList<>();
    Node node = block;
    while (node != null) {
      boolean read = read(node, collected, lines);
      if (!read && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (node != null && (node.equals(block) || node.getNext() == null)) {
        node = node.equals(block) ? null : node.getParent();
      }
      node = node == null ? null : node.getNext();
    }
    return lines;
  }

  static int line(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
  }

  private static boolean read(Node node, Collected collected, List<Line> lines) {
    switch (node) {
      case Paragraph paragraph ->
          lines.addAll(Inlines.read(paragraph, numbers(paragraph), collected));
      case Heading heading -> lines.addAll(Inlines.read(heading, numbers(heading), collected));
      case FencedCodeBlock code -> code(code.getLiteral(), line(code) + 1, lines);
      case IndentedCodeBlock code -> code(code.getLiteral(), line(code), lines);
      case HtmlBlock html -> html(html, collected, lines);
      case TableRow row -> row(row, collected, lines);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> numbers(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    List<Integer> numbers = new ArrayList<>(spans.size());
    for (SourceSpan span : spans) {
      numbers.add(span.getLineIndex() + 1);
    }
    return numbers;
  }

  private static void code(String literal, int first, List<Line> lines) {
    int number = first;
    for (String line : literal.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(Line.code(number, line.stripTrailing()));
      }
      number++;
    }
  }

  private static void html(HtmlBlock html, Collected collected, List<Line> lines) {
    int number = line(html);
    for (String id : Comments.causes(html.getLiteral())) {
      collected.markers.add(new Marker(id, number));
      lines.add(new Line(number, "", false, false, List.of(), java.util.Optional.of(id)));
    }
    collected.asked.addAll(Comments.asked(html.getLiteral()));
    for (String line : Html.text(html.getLiteral()).split("\n", -1)) {
      String text = Spaces.squeeze(line);
      if (!text.isEmpty()) {
        lines.add(new Line(number, text, false, false, List.of(), java.util.Optional.empty()));
      }
      number++;
    }
  }

  private static void row(TableRow row, Collected collected, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    List<String> quotes = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        for (Line line : Inlines.read(cell, List.of(line(row)), collected)) {
          text.append(text.isEmpty() ? "" : " | ").append(line.text());
          quotes.addAll(line.quotes());
        }
      }
    }
    if (!text.isEmpty()) {
      lines.add(
          new Line(line(row), text.toString(), false, false, quotes, java.util.Optional.empty()));
    }
  }
}
