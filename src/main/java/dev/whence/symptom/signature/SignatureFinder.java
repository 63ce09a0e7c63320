package dev.whence.symptom.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pass over one text. */
final class SignatureFinder {
  /** Between two segments: eight words, or sixteen characters of a script without spaces. */
  private static final int WIDEST_GAP = 16;

  /** A text with more is no more telling, and all that follows is bounded by it. */
  private static final int MOST_HITS = 20_000;

  private static final int NOWHERE = -1;

  private final Automaton automaton;
  private final Signature[] signatures;

  /** Where the unfinished segments of a signature with gaps are noted; one more than there are. */
  private final int[] places;

  private final String text;
  private final boolean guessing;
  private final List<Hit> hits = new ArrayList<>();

  /** Where the last segment of an unfinished signature ended, and where its first began. */
  private int[] reached = new int[0];

  private int[] began = new int[0];

  SignatureFinder(
      Automaton automaton, Signature[] signatures, int[] places, String text, boolean guessing) {
    this.automaton = automaton;
    this.signatures = signatures;
    this.places = places;
    this.text = text;
    this.guessing = guessing;
  }

  List<Hit> find(Tokens tokens) {
    int node = automaton.start();
    for (int token = 0; token < tokens.size && hits.size() < MOST_HITS; token++) {
      int word = tokens.words[token];
      node = word == Vocabulary.UNKNOWN ? automaton.start() : automaton.step(node, word);
      for (int end = node; end != automaton.start(); end = automaton.endingBehind(end)) {
        int ending = automaton.firstEnding(end);
        while (ending != Automaton.NONE) {
          segmentEnds(automaton.payload(ending), automaton.depth(end), token, tokens);
          ending = automaton.nextEnding(ending);
        }
      }
    }
    return hits;
  }

  private void segmentEnds(int payload, int length, int last, Tokens tokens) {
    int number = Catalogue.signatureOf(payload);
    Signature signature = signatures[number];
    int segment = Catalogue.segmentOf(payload);
    int first = last - length + 1;
    int segments = signature.segments().size();
    if (segments == 1) {
      hit(signature, first, last, tokens);
      return;
    }
    int begin = segment == 0 ? first : continued(number, segment, first, tokens);
    if (begin == NOWHERE) {
      return;
    }
    if (segment == segments - 1) {
      hit(signature, begin, last, tokens);
      return;
    }
    makeRoom();
    reached[places[number] + segment] = last;
    began[places[number] + segment] = begin;
  }

  private int continued(int number, int segment, int first, Tokens tokens) {
    if (reached.length == 0) {
      return NOWHERE;
    }
    int place = places[number] + segment - 1;
    int before = reached[place];
    if (before == NOWHERE || before >= first) {
      return NOWHERE;
    }
    int gap = tokens.distances[first] - tokens.distances[before];
    return gap <= WIDEST_GAP ? began[place] : NOWHERE;
  }

  private void makeRoom() {
    if (reached.length == 0) {
      reached = new int[places[signatures.length]];
      began = new int[reached.length];
      Arrays.fill(reached, NOWHERE);
    }
  }

  private void hit(Signature signature, int first, int last, Tokens tokens) {
    int from = tokens.starts[first];
    if (signature.atLineStart() && !startsLine(from)) {
      return;
    }
    hits.add(new Hit(signature, from, tokens.ends[last], last - first + 1, guessing));
  }

  /** Marks of quoting and lists before it do not count. */
  private boolean startsLine(int from) {
    int index = from - 1;
    while (index >= 0 && from - index < 12 && !Character.isLetterOrDigit(text.charAt(index))) {
      if (text.charAt(index) == '\n') {
        return true;
      }
      index--;
    }
    return index < 0;
  }
}
