package dev.whence.symptom;

import dev.whence.symptom.gist.BesideReader;
import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;
import java.util.List;

/**
 * A text with the names of errors and places taken out: how somebody speaks of an error tells
 * whether they have it, whichever error it is.
 */
final class Beside {
  /** The names themselves may be long. */
  private static final int READ = 1200;

  private static final String CUT = "; ";

  private Beside() {}

  static String of(Clues clues, List<Endpoint> endpoints) {
    String text = clues.paste().text();
    int end = Math.min(READ, text.length());
    BitSet names = names(clues, end);
    BitSet places = new BitSet(end);
    for (Endpoint endpoint : endpoints) {
      mark(places, endpoint.from(), endpoint.to(), end);
    }
    places.andNot(names);
    StringBuilder beside = new StringBuilder(end);
    int index = 0;
    while (index < end) {
      if (names.get(index)) {
        beside.append(BesideReader.NAME);
        index = names.nextClearBit(index);
      } else if (places.get(index)) {
        beside.append(BesideReader.PLACE);
        index = places.nextClearBit(index);
      } else {
        beside.append(text.charAt(index++));
      }
    }
    return beside.toString();
  }

  /** What is left without the names and places. */
  static String plain(String beside) {
    return beside.replace(BesideReader.NAME, CUT).replace(BesideReader.PLACE, CUT);
  }

  private static BitSet names(Clues clues, int end) {
    BitSet names = new BitSet(end);
    for (Role role : Role.values()) {
      if (role.namesKind()) {
        for (Hit hit : clues.of(role)) {
          mark(names, hit.from(), hit.to(), end);
        }
      }
    }
    return names;
  }

  private static void mark(BitSet marked, int from, int to, int end) {
    if (from < end) {
      marked.set(from, Math.min(to, end));
    }
  }
}
