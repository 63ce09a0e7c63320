package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.answer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts an answer into pages of a platform's size: between causes, never inside one. Only a single
 * part that is longer than a page by itself is cut, between its lines or words.
 */
final class Paging {
  private final int limit;
  private final ToIntFunction<List<Block>> length;

  Paging(int limit, ToIntFunction<List<Block>> length) {
    this.limit = limit;
    this.length = length;
  }

  List<List<Block>> pages(List<Block> blocks) {
    List<List<Block>> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    for (List<Block> part : parts(blocks)) {
      if (!page.isEmpty() && !fits(page, part)) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.addAll(part);
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }

  private boolean fits(List<Block> page, List<Block> part) {
    List<Block> both = new ArrayList<>(page);
    both.addAll(part);
    return length.applyAsInt(both) <= limit;
  }

  /** What stays together, each no longer than a page. */
  private List<List<Block>> parts(List<Block> blocks) {
    List<List<Block>> parts = new ArrayList<>();
    for (List<Block> group : groups(blocks)) {
      if (length.applyAsInt(group) <= limit) {
        parts.add(group);
      } else {
        group.forEach(block -> cut(block).forEach(piece -> parts.add(List.of(piece))));
      }
    }
    return parts;
  }

  /** A heading with what it heads, and a cause with what belongs to it. */
  private static List<List<Block>> groups(List<Block> blocks) {
    List<List<Block>> groups = new ArrayList<>();
    Block before = null;
    for (Block block : blocks) {
      if (groups.isEmpty() || (starts(block) && !(before instanceof Block.Heading))) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(block);
      before = block;
    }
    return groups;
  }

  private static boolean starts(Block block) {
    return switch (block) {
      case Block.Title _,
          Block.Heading _,
          Block.CauseItem _,
          Block.Paragraph _,
          Block.Note _,
          Block.Source _,
          Block.Command _,
          Block.CheckLine _ ->
          true;
      case Block.Quoted _, Block.Code _ -> false;
    };
  }

  private List<Block> cut(Block block) {
    if (length.applyAsInt(List.of(block)) <= limit) {
      return List.of(block);
    }
    return switch (block) {
      case Block.Title(Text text) -> List.of(new Block.Title(start(text.words(), block)));
      case Block.Heading(Text text) -> List.of(new Block.Heading(start(text.words(), block)));
      case Block.Quoted(String line) -> List.of(new Block.Quoted(start(line, block).words()));
      case Block.Paragraph(Text text) ->
          pieces(text.words(), words -> new Block.Paragraph(Text.plain(words)));
      case Block.Note(Text text) ->
          pieces(text.words(), words -> new Block.Note(Text.plain(words)));
      case Block.CheckLine line ->
          List.of(new Block.CheckLine(line.status(), start(line.text().words(), block)));
      case Block.Code code -> pieces(code.code(), words -> new Block.Code(words, code.language()));
      case Block.Command command ->
          List.of(new Block.Command(start(command.command(), block).words(), command.reason()));
      case Block.CauseItem item ->
          List.of(
              new Block.CauseItem(
                  item.number(),
                  start(item.title().words(), block),
                  item.ruling(),
                  item.reason().map(text -> start(text.words(), block))));
      case Block.Source source ->
          List.of(new Block.Source(start(source.label().words(), block), source.url()));
    };
  }

  /** The beginning, with a sign that there was more; a third of a page leaves room for the rest. */
  private Text start(String words, Block whole) {
    int length = this.length.applyAsInt(List.of(whole));
    int keep = Math.min(words.length(), (int) ((long) words.length() * limit / length / 3));
    return keep == words.length()
        ? Text.plain(words)
        : Text.plain(words.substring(0, border(words, keep)) + "…");
  }

  private List<Block> pieces(String words, java.util.function.Function<String, Block> made) {
    List<Block> pieces = new ArrayList<>();
    String rest = words;
    while (!rest.isEmpty()) {
      int end = rest.length();
      while (end > 1 && length.applyAsInt(List.of(made.apply(rest.substring(0, end)))) > limit) {
        end = breakBefore(rest, end / 2 + end / 4);
      }
      pieces.add(made.apply(rest.substring(0, end).stripTrailing()));
      rest = rest.substring(end);
      rest = rest.startsWith("\n") || rest.startsWith(" ") ? rest.substring(1) : rest;
    }
    return pieces;
  }

  /** The last end of a line before, else of a word, else of a whole character. */
  private static int breakBefore(String words, int end) {
    int line = words.lastIndexOf('\n', end);
    if (line > end / 2) {
      return line;
    }
    int space = words.lastIndexOf(' ', end);
    return space > end / 2 ? space : border(words, Math.max(1, end));
  }

  private static int border(String words, int at) {
    return at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at))
        ? at - 1
        : at;
  }
}
