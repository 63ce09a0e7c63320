package dev.whence.symptom.signature;

import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** All signatures, ready to be found in a text. Safe for many threads. */
public final class Catalogue {
  /** Payloads carry a signature's number and which of its segments ended. */
  private static final int SEGMENT_BITS = 3;

  static final int MOST_SEGMENTS = 1 << SEGMENT_BITS;

  private final Folding folding;
  private final Words words;
  private final Automaton automaton;
  private final Numbers numbers;
  private final Signature[] signatures;

  /** Where the unfinished segments of a signature with gaps are noted; one more than there are. */
  private final int[] places;

  private final List<CatalogueFault> faults;
  private final Speller speller;
  private final Weights weights;

  private Catalogue(Builder builder, List<CatalogueFault> faults) {
    folding = builder.folding;
    words = builder.words;
    automaton = builder.automaton;
    numbers = builder.numbers;
    signatures = builder.signatures.toArray(new Signature[0]);
    places = new int[signatures.length + 1];
    for (int number = 0; number < signatures.length; number++) {
      places[number + 1] = places[number] + signatures[number].segments().size() - 1;
    }
    this.faults = List.copyOf(faults);
    speller = new Speller(words, builder.important);
    weights = builder.weights.copy();
  }

  /** The catalogue of a folder; what cannot be used is left out and told by {@link #faults}. */
  public static Catalogue read(Path folder) throws IOException {
    Builder builder = new Builder();
    List<CatalogueFault> faults = new CatalogueReader(folder, builder).read();
    builder.automaton.finish();
    return new Catalogue(builder, faults);
  }

  /** What makes the spellings of a character equal. */
  public Folding folding() {
    return folding;
  }

  public List<CatalogueFault> faults() {
    return faults;
  }

  public int size() {
    return signatures.length;
  }

  /** How much each sign speaks for or against a report. */
  public Weights weights() {
    return weights;
  }

  /** The signatures in a text, in the order in which they end. */
  public List<Hit> find(String text) {
    Tokens tokens = new WordReader(folding, words, new WordReader.Left(words)).read(text);
    return new SignatureFinder(this, text, false).find(tokens);
  }

  /** As {@link #find}, forgiving typos; for texts in which nothing was found as it stands. */
  public List<Hit> guess(String text) {
    Speller.Session session = speller.session();
    Tokens tokens = new WordReader(folding, words, session).read(text);
    if (!session.guessed()) {
      return List.of();
    }
    return new SignatureFinder(this, text, true).find(tokens);
  }

  /** Collects the catalogue's lines. */
  static final class Builder {
    private final Folding folding = new Folding();
    private final Words words = new Words();
    private final Automaton automaton = new Automaton();
    private final Numbers numbers = new Numbers();
    private final List<Signature> signatures = new ArrayList<>(1 << 13);
    private final BitSet important = new BitSet();
    private final Weights weights = new Weights();
    private final WordReader reader;

    Builder() {
      words.learn(new char[] {'('}, 1);
      words.learn(new char[] {'-'}, 1);
      reader = new WordReader(folding, words, words);
    }

    void addForms(String canonical, List<String> forms) {
      Tokens read = reader.read(canonical);
      int number = read.size == 0 ? Vocabulary.UNKNOWN : read.words[0];
      for (String form : forms) {
        boolean prefix = form.endsWith("~");
        char[] letters = fold(prefix ? form.substring(0, form.length() - 1) : form);
        if (prefix) {
          words.learnPrefix(letters, letters.length, number);
        } else {
          words.learnForm(letters, letters.length, number);
        }
      }
    }

    void addWeight(Sign sign, double alone, double together) {
      weights.put(sign, alone, together);
    }

    boolean knowsScheme(String scheme) {
      return numbers.knows(scheme);
    }

    /** What may stand before a number of a scheme, right before it and farther back. */
    void addNumberContext(String scheme, String far, String near, boolean denies) {
      Tokens nearAndNumber = reader.read(near);
      nearAndNumber.size--;
      numbers.addContext(scheme, reader.read(far), nearAndNumber, denies);
    }

    void addNumber(String scheme, String number, ErrorKind kind, Role role) {
      Tokens read = reader.read(number);
      if (read.size != 1) {
        throw new IllegalArgumentException(number + " is no number");
      }
      Signature signature = new Signature(Optional.of(kind), role, List.of(number), false);
      numbers.add(read.words[0], scheme, signature);
    }

    private char[] fold(String form) {
      char[] folded = new char[form.length()];
      int length = 0;
      for (int index = 0; index < form.length(); index++) {
        char letter = folding.fold(form.charAt(index));
        if (letter != Folding.IGNORED && letter != Folding.SEPARATOR) {
          folded[length++] = letter;
        }
      }
      boolean arabic = length > 0 && ArabicArticle.isArabic(folded[0]);
      return Arrays.copyOf(folded, arabic ? ArabicArticle.strip(folded, length) : length);
    }

    /** A signature whose parts are spelt in several ways each; gaps stand between the parts. */
    void add(
        Optional<ErrorKind> kind, Role role, List<List<String>> spellings, boolean atLineStart) {
      if (spellings.size() >= MOST_SEGMENTS) {
        throw new IllegalArgumentException("too many gaps in one line");
      }
      List<String> segments = new ArrayList<>(spellings.size());
      List<List<Tokens>> read = new ArrayList<>(spellings.size());
      for (List<String> spelling : spellings) {
        segments.add(spelling.getFirst());
        read.add(read(isPrinted(role) ? withBrackets(spelling) : spelling));
      }
      int number = signatures.size();
      Signature signature = new Signature(kind, role, segments, atLineStart);
      signatures.add(signature);
      for (int segment = 0; segment < read.size(); segment++) {
        for (Tokens phrase : read.get(segment)) {
          automaton.add(phrase.words, phrase.size, (number << SEGMENT_BITS) | segment);
          note(signature, phrase);
        }
      }
    }

    /**
     * Programs print a number in brackets as often as behind a colon: {@code server response
     * (503)}. People do not, and behind a single word it may be any amount.
     */
    private static List<String> withBrackets(List<String> spellings) {
      List<String> all = new ArrayList<>(spellings);
      for (String spelling : spellings) {
        int second = spelling.indexOf(' ', spelling.indexOf(' ') + 1);
        while (second > 0 && !startsNumber(spelling, second + 1)) {
          second = spelling.indexOf(' ', second + 1);
        }
        if (second > 0) {
          all.add(spelling.substring(0, second) + " (" + spelling.substring(second + 1));
        }
      }
      return all;
    }

    private static boolean isPrinted(Role role) {
      return role == Role.SYMBOL || role == Role.TEXT || role == Role.WRAPPER;
    }

    private static boolean startsNumber(String spelling, int at) {
      return at < spelling.length() && spelling.charAt(at) >= '0' && spelling.charAt(at) <= '9';
    }

    private List<Tokens> read(List<String> spellings) {
      List<Tokens> read = new ArrayList<>(spellings.size());
      for (String spelling : spellings) {
        Tokens phrase = reader.read(spelling);
        if (phrase.size == 0) {
          throw new IllegalArgumentException("no words stand between two gaps");
        }
        read.add(phrase);
      }
      return read;
    }

    private void note(Signature signature, Tokens phrase) {
      if (signature.role().namesKind() || signature.role() == Role.FAILURE) {
        for (int index = 0; index < phrase.size; index++) {
          important.set(phrase.words[index]);
        }
      }
    }
  }

  Automaton automaton() {
    return automaton;
  }

  Numbers numbers() {
    return numbers;
  }

  Signature signature(int number) {
    return signatures[number];
  }

  /** Where the ends of a signature's segments are noted, but for the last one's. */
  int place(int number) {
    return places[number];
  }

  int places() {
    return places[signatures.length];
  }

  static int signatureOf(int payload) {
    return payload >> SEGMENT_BITS;
  }

  static int segmentOf(int payload) {
    return payload & (MOST_SEGMENTS - 1);
  }
}
