package dev.whence.knowledge.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What translation leaves alone in a text: code, numbers, addresses, error names, Latin words amid
 * another script. Kept as sorted hashes, which is all that comparing needs.
 */
public final class Literals {
  /** More say nothing new about which section this is. */
  private static final int MAX = 512;

  public static final Literals NONE = new Literals(new int[0]);

  private final int[] hashes;

  private Literals(int[] hashes) {
    this.hashes = hashes;
  }

  public int size() {
    return hashes.length;
  }

  public int[] hashes() {
    return hashes.clone();
  }

  /** These without the ones that a set holds. */
  public Literals without(Set<Integer> common) {
    return new Literals(Arrays.stream(hashes).filter(hash -> !common.contains(hash)).toArray());
  }

  /** How many are in both. */
  public int shared(Literals other) {
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Integer.compare(hashes[mine], other.hashes[theirs]);
      if (order == 0) {
        shared++;
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Gathers literals from the lines of a text. */
  public static final class Gathering {
    /** By character; each of a text is asked for. */
    private static final boolean[] LITERAL = literal();

    private int[] found = new int[16];
    private int size;

    /**
     * Latin words and numbers of a prose text; {@code all} where they stand amid another script.
     */
    public void prose(String text, boolean all) {
      prose(text.toCharArray(), all);
    }

    private void prose(char[] text, boolean all) {
      int at = 0;
      while (at < text.length && size < MAX) {
        if (!isLiteral(text[at])) {
          at++;
          continue;
        }
        int end = at + 1;
        while (end < text.length && isLiteral(text[end])) {
          end++;
        }
        word(text, at, end, all);
        at = end;
      }
    }

    /** The names in a line of code; what follows a comment mark is translated, and left out. */
    public void code(String line) {
      int end = commentStart(line);
      prose(line.substring(0, end), true);
    }

    /** A text in a code span, whole. */
    public void quote(String text) {
      if (size < MAX && !text.isEmpty()) {
        add(text.toLowerCase(Locale.ROOT).hashCode());
      }
    }

    private void add(int hash) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = hash;
    }

    /** The hash of a stretch of ASCII as that of its text in lower case. */
    private static int hash(char[] text, int start, int end) {
      int hash = 0;
      for (int at = start; at < end; at++) {
        char character = text[at];
        boolean upper = character >= 'A' && character <= 'Z';
        hash = 31 * hash + (upper ? character - 'A' + 'a' : character);
      }
      return hash;
    }

    public Literals done() {
      Arrays.sort(found, 0, size);
      int kept = 0;
      for (int at = 0; at < size; at++) {
        if (at == 0 || found[at] != found[at - 1]) {
          found[kept++] = found[at];
        }
      }
      size = kept;
      return kept == 0 ? NONE : new Literals(Arrays.copyOf(found, kept));
    }

    private void word(char[] text, int from, int to, boolean all) {
      int start = from;
      int end = to;
      while (start < end && isEdge(text[start])) {
        start++;
      }
      while (end > start && isEdge(text[end - 1])) {
        end--;
      }
      if (end - start < 2 || touchesLetter(text, start, end)) {
        return;
      }
      if (all || looksLikeCode(text, start, end)) {
        add(hash(text, start, end));
      }
    }

    private static boolean touchesLetter(char[] text, int start, int end) {
      return (start > 0 && isAccented(text[start - 1]))
          || (end < text.length && isAccented(text[end]));
    }

    private static boolean isAccented(char character) {
      return character > 0x7f && character < 0x250;
    }

    private static boolean looksLikeCode(char[] text, int start, int end) {
      boolean lower = false;
      for (int at = start; at < end; at++) {
        char character = text[at];
        boolean upper = character >= 'A' && character <= 'Z';
        if (isDigit(character) || character == '_' || character == ':') {
          return true;
        }
        if ((upper && at > start) || (isEdge(character) && character != '-')) {
          return true;
        }
        lower |= character >= 'a' && character <= 'z';
      }
      return !lower;
    }

    private static boolean isDigit(char character) {
      return character >= '0' && character <= '9';
    }

    private static boolean isLiteral(char character) {
      return character <= 'z' && LITERAL[character];
    }

    private static boolean[] literal() {
      boolean[] literal = new boolean['z' + 1];
      for (char character = 0; character <= 'z'; character++) {
        boolean letter = character >= 'a' || (character >= 'A' && character <= 'Z');
        literal[character] = letter || isDigit(character) || character == '_' || isEdge(character);
      }
      return literal;
    }

    private static boolean isEdge(char character) {
      return character == '.'
          || character == '-'
          || character == ':'
          || character == '/'
          || character == '$'
          || character == '@';
    }

    private static int commentStart(String line) {
      String stripped = line.stripLeading();
      if (stripped.startsWith("#") || stripped.startsWith("*") || stripped.startsWith("/*")) {
        return 0;
      }
      for (int at = line.indexOf("//"); at >= 0; at = line.indexOf("//", at + 2)) {
        if (at == 0 || line.charAt(at - 1) != ':') {
          return at;
        }
      }
      int hash = line.indexOf(" # ");
      return hash >= 0 ? hash : line.length();
    }
  }
}
