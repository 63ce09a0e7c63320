package dev.whence.symptom.signature;

import java.util.Arrays;

/**
 * Cuts a text into words: letters and digits between anything else, parts of a camel-case name,
 * single characters of scripts without spaces.
 */
final class WordReader {
  /** Longer runs of letters are encoded data, not words. */
  private static final int LONGEST_WORD = 48;

  /** What a word, a character of a script without spaces, and an end of a sentence count as. */
  private static final int WORD_DISTANCE = 2;

  private static final int CHARACTER_DISTANCE = 1;
  private static final int SENTENCE_DISTANCE = 100;
  private static final int LINE_DISTANCE = 3;

  /** What is made of a word that no signature has. */
  interface Unknown {
    int number(char[] word, int length);
  }

  /** Words that no signature has stay unknown, but for numbers by their length. */
  static final class Left implements Unknown {
    private final Words words;

    Left(Words words) {
      this.words = words;
    }

    @Override
    public int number(char[] word, int length) {
      return words.longNumber(word, length);
    }
  }

  private final Folding folding;
  private final Words words;
  private final Unknown unknown;
  private final char[] word = new char[LONGEST_WORD];
  private final boolean[] humps = new boolean[LONGEST_WORD + 1];

  private String text = "";
  private Tokens tokens = new Tokens(0);
  private int distance;

  WordReader(Folding folding, Words words, Unknown unknown) {
    this.folding = folding;
    this.words = words;
    this.unknown = unknown;
  }

  Tokens read(String read) {
    text = read;
    tokens = new Tokens(Math.max(16, read.length() / 4));
    distance = 0;
    int index = 0;
    while (index < text.length()) {
      index = readOne(index);
    }
    return tokens;
  }

  private int readOne(int index) {
    char folded = folding.fold(text.charAt(index));
    if (folded == Folding.IGNORED) {
      return index + 1;
    }
    if (folded == Folding.SEPARATOR) {
      separate(index);
      return index + 1;
    }
    if (Folding.standsAlone(folded)) {
      return readCharacter(index, folded);
    }
    return readWord(index);
  }

  private void separate(int index) {
    char separator = text.charAt(index);
    switch (separator) {
      case '\n' -> distance += endsParagraph(index) ? SENTENCE_DISTANCE : LINE_DISTANCE;
      case '。', '！', '？', '؟' -> distance += SENTENCE_DISTANCE;
      case '.', '!', '?' -> distance += endsSentence(index) ? SENTENCE_DISTANCE : 0;
      case '(', '[', '（', '【' -> mark('(', index);
      case '-', '−' -> {
        if (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1))) {
          mark('-', index);
        }
      }
      default -> {}
    }
  }

  private boolean endsParagraph(int index) {
    return index > 0 && text.charAt(index - 1) == '\n';
  }

  private boolean endsSentence(int index) {
    return index + 1 < text.length() && text.charAt(index + 1) == ' ';
  }

  /** A bracket or a minus counts only before a number. */
  private void mark(char mark, int index) {
    int next = index + 1;
    if (next < text.length() && (isDigit(text.charAt(next)) || text.charAt(next) == '-')) {
      word[0] = mark;
      add(words.findWhole(word, 1), index, next, 0);
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private int readCharacter(int index, char folded) {
    int next = index + 1;
    word[0] = folded;
    if (next < text.length() && isVoicedMark(text.charAt(next))) {
      word[0] = (char) (folded + (text.charAt(next) == '\uFF9F' ? 2 : 1));
    }
    add(numberOf(1), index, next, CHARACTER_DISTANCE);
    return next;
  }

  private static boolean isVoicedMark(char character) {
    return character == '\uFF9E' || character == '\uFF9F' || character == '\u3099';
  }

  private int readWord(int start) {
    int length = 0;
    boolean hump = false;
    int index = start;
    while (index < text.length()) {
      char original = text.charAt(index);
      char folded = folding.fold(original);
      if (folded == Folding.SEPARATOR && joins(index)) {
        index++;
        continue;
      }
      if (folded == Folding.SEPARATOR || Folding.standsAlone(folded)) {
        break;
      }
      if (folded != Folding.IGNORED) {
        if (length < LONGEST_WORD) {
          humps[length] = index > start && isHump(index, original);
          hump |= humps[length];
          word[length] = folded;
        }
        length++;
      }
      index++;
    }
    if (length > LONGEST_WORD) {
      add(Vocabulary.UNKNOWN, start, index, WORD_DISTANCE);
    } else if (hump) {
      addParts(length, start, index);
    } else {
      addWhole(length, start, index);
    }
    return index;
  }

  private void addWhole(int length, int start, int end) {
    int number = numberOf(length);
    int cut = number == Vocabulary.UNKNOWN ? JoinedWord.cut(word, length) : 0;
    if (cut == 0) {
      add(number, start, end, WORD_DISTANCE);
      return;
    }
    int first = words.find(word, cut);
    if (JoinedWord.isNumber(word)) {
      add(first, start, end, WORD_DISTANCE);
      return;
    }
    boolean alone = JoinedWord.isArabic(word);
    System.arraycopy(word, cut, word, 0, length - cut);
    int rest = words.find(word, length - cut);
    if (rest != Vocabulary.UNKNOWN && !alone) {
      add(first, start, end, WORD_DISTANCE);
    }
    add(rest, start, end, WORD_DISTANCE);
  }

  /** The apostrophe of can't and won't is no end of a word. */
  private boolean joins(int index) {
    char mark = text.charAt(index);
    if (mark != '\'' && mark != '’' && mark != '`' && mark != '´') {
      return false;
    }
    boolean beforeT = index + 1 < text.length() && (text.charAt(index + 1) | 0x20) == 't';
    boolean afterN = index > 0 && (text.charAt(index - 1) | 0x20) == 'n';
    return beforeT
        && afterN
        && (index + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(index + 2)));
  }

  private boolean isHump(int index, char original) {
    if (!Character.isUpperCase(original)) {
      return false;
    }
    if (Character.isLowerCase(text.charAt(index - 1))) {
      return true;
    }
    return Character.isUpperCase(text.charAt(index - 1))
        && index + 1 < text.length()
        && Character.isLowerCase(text.charAt(index + 1));
  }

  private void addParts(int length, int start, int end) {
    int whole = hasLoneLetter(length) ? words.find(word, length) : words.findWhole(word, length);
    if (whole != Vocabulary.UNKNOWN) {
      add(whole, start, end, WORD_DISTANCE);
      return;
    }
    char[] name = Arrays.copyOf(word, length);
    int from = 0;
    for (int to = 1; to <= length; to++) {
      if (to == length || humps[to]) {
        System.arraycopy(name, from, word, 0, to - from);
        add(numberOf(to - from), start, end, WORD_DISTANCE);
        from = to;
      }
    }
  }

  /** {@code cONNECTION}, {@code ReFuSeD}: no name is cut like that, and the case says nothing. */
  private boolean hasLoneLetter(int length) {
    for (int from = 0; from < length; from++) {
      boolean opens = from == 0 || humps[from];
      if (opens && (from + 1 == length || humps[from + 1])) {
        return true;
      }
    }
    return false;
  }

  private int numberOf(int letters) {
    int length = ArabicArticle.isArabic(word[0]) ? ArabicArticle.strip(word, letters) : letters;
    int known = words.find(word, length);
    return known != Vocabulary.UNKNOWN ? known : unknown.number(word, length);
  }

  private void add(int number, int start, int end, int width) {
    distance += width;
    tokens.add(number, start, end, distance);
  }
}
