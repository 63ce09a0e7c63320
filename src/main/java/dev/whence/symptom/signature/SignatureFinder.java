package dev.whence.symptom.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pass over one text. */
final class SignatureFinder {
  /** Between two segments: eight words, or sixteen characters of a script without spaces. */
  static final int WIDEST_GAP = 16;

  /** A text with more is no more telling, and all that follows is bounded by it. */
  private static final int MOST_HITS = 20_000;

  /** A commit's scope and a list's mark are short. */
  private static final int LONGEST_TAG = 40;

  /** A text with more error numbers is a table of them. */
  private static final int MOST_NUMBERS = 4_000;

  private static final int NOWHERE = -1;

  private final Catalogue catalogue;
  private final Automaton automaton;
  private final String text;
  private final boolean guessing;
  private final List<Hit> hits = new ArrayList<>();
  private int numbersLeft = MOST_NUMBERS;

  /** Where the last segment of an unfinished signature ended, and where its first began. */
  private int[] reached = new int[0];

  private int[] began = new int[0];

  SignatureFinder(Catalogue catalogue, String text, boolean guessing) {
    this.catalogue = catalogue;
    automaton = catalogue.automaton();
    this.text = text;
    this.guessing = guessing;
  }

  List<Hit> find(Tokens tokens) {
    int node = automaton.start();
    for (int token = 0; token < tokens.size && hits.size() < MOST_HITS; token++) {
      int word = tokens.words[token];
      if (word != Vocabulary.UNKNOWN
          && numbersLeft > 0
          && !isBroken(tokens.starts[token], tokens.ends[token])) {
        numbersLeft -= catalogue.numbers().find(tokens, token, hits, guessing) ? 1 : 0;
      }
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

  /**
   * The 23 of {@code (23.135.200.43)} is no error number, nor are those of {@code events:524:28}
   * and {@code errors/502.html}.
   */
  private boolean isBroken(int start, int end) {
    if (start > 1 && text.charAt(start - 1) == ':' && isDigit(text.charAt(start - 2))) {
      return true;
    }
    if (end + 1 >= text.length()) {
      return false;
    }
    char mark = text.charAt(end);
    char behind = text.charAt(end + 1);
    return (mark == '.' && (isDigit(behind) || isSmall(behind)))
        || (mark == ':' && isDigit(behind));
  }

  private static boolean isSmall(char character) {
    return character >= 'a' && character <= 'z';
  }

  private void segmentEnds(int payload, int length, int last, Tokens tokens) {
    int number = Catalogue.signatureOf(payload);
    int segment = Catalogue.segmentOf(payload);
    int first = last - length + 1;
    int begin = segment == 0 ? first : continued(number, segment, first, tokens);
    if (begin == NOWHERE) {
      return;
    }
    if (catalogue.place(number) + segment == catalogue.place(number + 1)) {
      hit(catalogue.signature(number), begin, last, tokens);
      return;
    }
    makeRoom();
    reached[catalogue.place(number) + segment] = last;
    began[catalogue.place(number) + segment] = begin;
  }

  private int continued(int number, int segment, int first, Tokens tokens) {
    if (reached.length == 0) {
      return NOWHERE;
    }
    int place = catalogue.place(number) + segment - 1;
    int before = reached[place];
    if (before == NOWHERE || before >= first) {
      return NOWHERE;
    }
    int gap = tokens.distances[first] - tokens.distances[before];
    return gap <= WIDEST_GAP ? began[place] : NOWHERE;
  }

  private void makeRoom() {
    if (reached.length == 0) {
      reached = new int[catalogue.places()];
      began = new int[reached.length];
      Arrays.fill(reached, NOWHERE);
    }
  }

  private void hit(Signature signature, int first, int last, Tokens tokens) {
    int from = tokens.starts[first];
    int to = tokens.ends[last];
    if (signature.atLineStart() && !beginsLine(signature, first, last, tokens)) {
      return;
    }
    if (last > first && signature.isSolid() && hasSpace(from, to)) {
      return;
    }
    hits.add(new Hit(signature, from, to, last - first + 1, guessing));
  }

  private boolean beginsLine(Signature signature, int first, int last, Tokens tokens) {
    boolean heads = last > first || signature.role() == Role.DOCUMENTATION;
    return startsLine(tokens.starts[first])
        && endsWord(tokens.ends[last], heads)
        && !isPartOfName(first, last, tokens);
  }

  /** {@code LogLevel}, {@code OctoPrint}: the name has more parts, behind or before. */
  private static boolean isPartOfName(int first, int last, Tokens tokens) {
    return (last + 1 < tokens.size && tokens.ends[last + 1] == tokens.ends[last])
        || (first > 0 && tokens.starts[first - 1] == tokens.starts[first]);
  }

  /**
   * {@code make_sock:} and {@code resolve:} are a program's names, no words of a title; "Release
   * notes:" and "Tip:" head what follows.
   */
  private boolean endsWord(int to, boolean heads) {
    if (to >= text.length() || (heads && text.charAt(to) == ':')) {
      return true;
    }
    return "_:=(/-\n".indexOf(text.charAt(to)) < 0;
  }

  private boolean hasSpace(int from, int to) {
    for (int index = from; index < to; index++) {
      if (Character.isWhitespace(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  /** Marks of quoting and lists, a tag in brackets and one word with a colon do not count. */
  private boolean startsLine(int from) {
    int limit = Math.max(0, from - LONGEST_TAG);
    int index = from - 1;
    boolean tag = false;
    while (index >= limit && text.charAt(index) != '\n') {
      char character = text.charAt(index);
      if (character == ':' || character == ']') {
        tag = true;
      } else if (Character.isLetterOrDigit(character) && !tag) {
        return isTicket(index, limit);
      } else if (character == ' ' && tag && index < from - 1 && !endsTag(index)) {
        return false;
      }
      index--;
    }
    return index < 0 || (index >= limit && text.charAt(index) == '\n');
  }

  /** {@code ABC-123}, {@code #42}, {@code v1.0.5}: the key of a ticket or a version. */
  private boolean isTicket(int last, int limit) {
    boolean numbered = false;
    int index = last;
    while (index >= limit && !Character.isWhitespace(text.charAt(index))) {
      char character = text.charAt(index);
      numbered |= isDigit(character);
      boolean capital = character >= 'A' && character <= 'Z';
      if (!capital && !isDigit(character) && "#-.v*_".indexOf(character) < 0) {
        return false;
      }
      index--;
    }
    return numbered && (index < 0 || (index >= limit && text.charAt(index) == '\n'));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** A blank between a tag and what precedes it, or between the tag and the words. */
  private boolean endsTag(int blank) {
    char before = blank > 0 ? text.charAt(blank - 1) : '\n';
    return before == ':' || before == ']' || before == '\n' || !Character.isLetterOrDigit(before);
  }
}
