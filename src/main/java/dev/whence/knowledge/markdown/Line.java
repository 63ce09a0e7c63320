package dev.whence.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a document as plain text, with what its markup said.
 *
 * @param number the line in the file, from 1
 * @param bold whether all of it is bold
 * @param quotes what stands in code spans within it
 * @param cause the cause id of a marker on it
 */
record Line(
    int number,
    String text,
    boolean bold,
    boolean code,
    List<String> quotes,
    Optional<String> cause) {

  static Line code(int number, String text) {
    return new Line(number, text, false, true, List.of(), Optional.empty());
  }

  static List<String> texts(List<Line> lines) {
    List<String> texts = new ArrayList<>(lines.size());
    for (Line line : lines) {
      texts.add(line.text());
    }
    return texts;
  }
}
