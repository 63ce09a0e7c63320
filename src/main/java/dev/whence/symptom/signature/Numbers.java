package dev.whence.symptom.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Error numbers. A number alone says nothing: it counts where a context of its scheme stands before
 * it, {@code errno 111} or {@code connect ... (111}.
 */
final class Numbers {
  static final int NOWHERE = -1;

  /** What stands right before the number, last word first, and perhaps a word farther back. */
  private static final class Context {
    private final int[] near;
    private final int[] far;
    private final boolean denies;

    Context(int[] near, int[] far, boolean denies) {
      this.near = near;
      this.far = far;
      this.denies = denies;
    }
  }

  /** A number of one scheme, and what it means. */
  private record Meaning(List<Context> contexts, Signature signature) {}

  private final Map<String, List<Context>> schemes = new HashMap<>();
  private Meaning[][] meanings = new Meaning[1 << 12][];

  boolean knows(String scheme) {
    return schemes.containsKey(scheme);
  }

  /** A context of a scheme; one that denies says that the number is another's: an exit code. */
  void addContext(String scheme, Tokens far, Tokens near, boolean denies) {
    List<Context> contexts = schemes.get(scheme);
    if (contexts == null) {
      contexts = new ArrayList<>();
      schemes.put(scheme, contexts);
    }
    contexts.add(new Context(reversed(near), reversed(far), denies));
  }

  private static int[] reversed(Tokens tokens) {
    int[] words = new int[tokens.size];
    for (int index = 0; index < words.length; index++) {
      words[index] = tokens.words[words.length - 1 - index];
    }
    return words;
  }

  void add(int number, String scheme, Signature signature) {
    if (number >= meanings.length) {
      meanings = Arrays.copyOf(meanings, number * 2);
    }
    Meaning[] known = meanings[number] == null ? new Meaning[0] : meanings[number];
    Meaning[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = new Meaning(schemes.getOrDefault(scheme, List.of()), signature);
    meanings[number] = more;
  }

  /** Notes what the number at a place means there; whether there is such a number. */
  boolean find(Tokens tokens, int place, List<Hit> hits, boolean guessing) {
    int number = tokens.words[place];
    if (number >= meanings.length || meanings[number] == null) {
      return false;
    }
    for (Meaning meaning : meanings[number]) {
      int from = contextStart(meaning.contexts, tokens, place);
      if (from != NOWHERE) {
        int words = place - from + 1;
        hits.add(
            new Hit(meaning.signature, tokens.starts[from], tokens.ends[place], words, guessing));
      }
    }
    return true;
  }

  private static int contextStart(List<Context> contexts, Tokens tokens, int place) {
    int farthest = NOWHERE;
    for (Context context : contexts) {
      int from = contextStart(context, tokens, place);
      if (from != NOWHERE && context.denies) {
        return NOWHERE;
      }
      if (from != NOWHERE && (farthest == NOWHERE || from < farthest)) {
        farthest = from;
      }
    }
    return farthest;
  }

  private static int contextStart(Context context, Tokens tokens, int place) {
    int before = place - context.near.length;
    if (!endsWith(context.near, tokens, place - 1)) {
      return NOWHERE;
    }
    if (context.far.length == 0) {
      return before;
    }
    int nearest = tokens.distances[before];
    for (int last = before - 1; last >= 0; last--) {
      if (nearest - tokens.distances[last] > SignatureFinder.WIDEST_GAP) {
        return NOWHERE;
      }
      if (endsWith(context.far, tokens, last)) {
        return last - context.far.length + 1;
      }
    }
    return NOWHERE;
  }

  private static boolean endsWith(int[] reversed, Tokens tokens, int last) {
    if (reversed.length > last + 1) {
      return false;
    }
    for (int index = 0; index < reversed.length; index++) {
      if (tokens.words[last - index] != reversed[index]) {
        return false;
      }
    }
    return true;
  }
}
