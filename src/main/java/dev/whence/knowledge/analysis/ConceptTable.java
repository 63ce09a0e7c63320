package dev.whence.knowledge.analysis;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads one column of the table of concepts, and makes text of nothing else: the table is long. */
final class ConceptTable {
  private ConceptTable() {}

  /** Hands on each word of a column, with the concept that it names. */
  static void column(byte[] table, int column, BiConsumer<String, String> entries) {
    int at = 0;
    while (at < table.length) {
      int end = find(table, '\n', at, table.length);
      if (end > at && table[at] != '#') {
        line(table, at, end, column, entries);
      }
      at = end + 1;
    }
  }

  private static void line(
      byte[] table, int at, int end, int column, BiConsumer<String, String> entries) {
    int bar = find(table, '|', at, end);
    String concept = text(table, at, bar);
    for (int before = 0; before < column; before++) {
      bar = find(table, '|', bar + 1, end);
    }
    int start = bar + 1;
    int stop = find(table, '|', start, end);
    while (start < stop) {
      int comma = find(table, ',', start, stop);
      if (comma > start) {
        entries.accept(text(table, start, comma), concept);
      }
      start = comma + 1;
    }
  }

  private static String text(byte[] table, int start, int end) {
    return new String(table, start, end - start, StandardCharsets.UTF_8);
  }

  /** Where a character stands next, or the end. */
  private static int find(byte[] table, char wanted, int start, int end) {
    int at = start;
    while (at < end && table[at] != wanted) {
      at++;
    }
    return at;
  }
}
