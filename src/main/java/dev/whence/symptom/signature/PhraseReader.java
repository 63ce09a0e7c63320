package dev.whence.symptom.signature;

import java.util.ArrayList;
import java.util.List;

/** Writes out the alternatives of a catalogue line: {@code a {b|c} d} is a b d and a c d. */
final class PhraseReader {
  /** A line that stands for more is a mistake. */
  static final int MOST_ALTERNATIVES = 512;

  /** A line that cannot be used; the message is for the person who wrote it. */
  static final class Unreadable extends Exception {
    Unreadable(String message) {
      super(message);
    }
  }

  private PhraseReader() {}

  static List<String> alternatives(String line) throws Unreadable {
    int open = line.indexOf('{');
    if (open < 0) {
      if (line.indexOf('}') >= 0) {
        throw new Unreadable("a } without its {");
      }
      return List.of(line);
    }
    List<String> written = List.of("");
    int from = 0;
    while (open >= 0) {
      int close = line.indexOf('}', open);
      if (close < 0) {
        throw new Unreadable("a { without its }");
      }
      written = times(written, line.substring(from, open), line.substring(open + 1, close));
      from = close + 1;
      open = line.indexOf('{', from);
    }
    List<String> whole = new ArrayList<>(written.size());
    for (String start : written) {
      whole.add(start.concat(line.substring(from)));
    }
    return whole;
  }

  private static List<String> times(List<String> starts, String between, String choices)
      throws Unreadable {
    List<String> longer = new ArrayList<>();
    for (String start : starts) {
      for (String choice : choices.split("\\|", -1)) {
        longer.add(start.concat(between).concat(choice));
      }
    }
    if (longer.size() > MOST_ALTERNATIVES) {
      throw new Unreadable("more than " + MOST_ALTERNATIVES + " alternatives in one line");
    }
    return longer;
  }
}
