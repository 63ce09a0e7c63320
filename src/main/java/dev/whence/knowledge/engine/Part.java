package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand in a text one after the other. Those that come again are given as the very same
 * part, and looked up once; used by one thread at a time.
 */
public final class Part {
  private static final Part[] NO_PARTS = {};
  private static final String[] NO_WORDS = {};

  private final String[] words;
  private final Part[] parts;
  private final boolean empty;
  private @Nullable Words numberedBy;
  private int[] numbers = new int[0];
  private int length;

  private Part(String[] words, Part[] parts) {
    this.words = words;
    this.parts = parts;
    this.empty = words.length == 0 && parts.length == 0;
  }

  public static Part of(List<String> words) {
    return new Part(words.toArray(String[]::new), NO_PARTS);
  }

  /** The words of all of these, none of which is empty. */
  public static Part joined(List<Part> parts) {
    return new Part(NO_WORDS, parts.toArray(Part[]::new));
  }

  public List<String> words() {
    List<String> all = new ArrayList<>(List.of(words));
    for (Part part : parts) {
      all.addAll(part.words());
    }
    return all;
  }

  public boolean isEmpty() {
    return empty;
  }

  /** The numbers of the words, among all words of some fields. */
  @SuppressWarnings("ReferenceEquality")
  int[] numbers(Words all) {
    if (numberedBy != all) {
      if (parts.length > 0) {
        join(all);
      } else {
        numbers = all.of(words);
        length = all.length(numbers);
      }
      numberedBy = all;
    }
    return numbers;
  }

  private void join(Words all) {
    // Most parts are one word. Each lies elsewhere in memory, so it is looked at once.
    int[] joined = new int[parts.length];
    int terms = 0;
    int at = 0;
    for (Part part : parts) {
      int[] more = part.numbers(all);
      if (at + more.length > joined.length) {
        joined = Arrays.copyOf(joined, (at + more.length) * 3 / 2 + 8);
      }
      for (int number : more) {
        joined[at++] = number;
      }
      terms += part.length;
    }
    numbers = at == joined.length ? joined : Arrays.copyOf(joined, at);
    length = terms;
  }

  /** How many terms the words make, once they are numbered. */
  int length() {
    return length;
  }
}
