package dev.whence.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the short messages that go on with what was asked: "and port 8443?", "still the same". */
final class FollowUp {
  /** Longer messages say something of their own. */
  private static final int LONGEST = 80;

  /** Beside the number: "and what about port 8443 then?". */
  private static final int MOST_OTHER_WORDS = 6;

  private static final List<String> PORT =
      List.of(
          "port", "端口", "連接埠", "埠", "ポート", "포트", "puerto", "porta", "порт", "منفذ", "พอร์ต",
          "cổng");

  /** How people say that nothing has changed. Words are sought whole, signs anywhere. */
  private static final Set<String> STILL_WORDS =
      Set.of(
          "still",
          "same",
          "again",
          "nope",
          "immer",
          "gleiche",
          "gleicher",
          "weiterhin",
          "noch",
          "toujours",
          "encore",
          "pareil",
          "même",
          "sigue",
          "todavía",
          "aún",
          "igual",
          "mismo",
          "ainda",
          "continua",
          "mesmo",
          "mesma",
          "ancora",
          "uguale",
          "stesso",
          "stessa",
          "опять",
          "снова",
          "всё",
          "все",
          "ещё",
          "еще",
          "тоже",
          "самое",
          "hala",
          "hâlâ",
          "aynı",
          "yine",
          "vẫn",
          "cũng");

  private static final List<String> STILL_SIGNS =
      List.of(
          "还是",
          "仍然",
          "依然",
          "一样",
          "還是",
          "仍然",
          "依然",
          "一樣",
          "まだ",
          "同じ",
          "やっぱり",
          "変わら",
          "여전히",
          "그대로",
          "똑같",
          "아직",
          "ما زال",
          "مازال",
          "لا يزال",
          "نفس",
          "ยัง",
          "เหมือนเดิม");

  /** How people say that a command printed nothing. */
  private static final Set<String> NOTHING_WORDS =
      Set.of(
          "nothing", "empty", "nichts", "leer", "rien", "vide", "nada", "vacío", "vacio", "niente",
          "nulla", "vuoto", "vazio", "ничего", "пусто", "hiçbir", "boş", "trống");

  private static final List<String> NOTHING_SIGNS =
      List.of(
          "no output",
          "không có gì",
          "没有输出",
          "什么都没",
          "沒有輸出",
          "什麼都沒",
          "何も",
          "아무것도",
          "출력이 없",
          "لا شيء",
          "فارغ",
          "ไม่มีอะไร",
          "ว่างเปล่า");

  /** How, which begins with the word for still. */
  private static final String THAI_HOW = "ยังไง";

  private FollowUp() {}

  static boolean isShort(String text) {
    return text.strip().length() <= LONGEST && text.strip().indexOf('\n') < 0;
  }

  static boolean saysTheSame(String text) {
    if (!isShort(text)) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT).replace(THAI_HOW, "");
    return words(lower).stream().anyMatch(STILL_WORDS::contains)
        || STILL_SIGNS.stream().anyMatch(lower::contains);
  }

  static boolean saysNothingCame(String text) {
    if (!isShort(text)) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return words(lower).stream().anyMatch(NOTHING_WORDS::contains)
        || NOTHING_SIGNS.stream().anyMatch(lower::contains);
  }

  /** The one port that a short message asks about. */
  static OptionalInt port(String text) {
    if (!isShort(text)) {
      return OptionalInt.empty();
    }
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    List<Integer> numbers = words.stream().map(FollowUp::number).filter(one -> one >= 0).toList();
    boolean named = PORT.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    boolean few =
        words.size() - numbers.size() <= (named ? MOST_OTHER_WORDS + 4 : MOST_OTHER_WORDS);
    boolean asks =
        named
            || text.indexOf('?') >= 0
            || text.indexOf('？') >= 0
            || text.indexOf('؟') >= 0
            || words.size() <= 3;
    boolean one = numbers.size() == 1 && numbers.getFirst() >= 1 && numbers.getFirst() <= 65535;
    return one && few && asks ? OptionalInt.of(numbers.getFirst()) : OptionalInt.empty();
  }

  /** -1 for what is no number. */
  private static int number(String word) {
    int value = 0;
    for (int at = 0; at < word.length(); at++) {
      int digit = Character.digit(word.charAt(at), 10);
      if (digit < 0 || at > 5) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return word.isEmpty() ? -1 : value;
  }

  /** Runs of letters, and runs of digits; in Chinese a number stands close to its words. */
  static List<String> words(String text) {
    java.util.ArrayList<String> words = new java.util.ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean digits = false;
    for (int at = 0; at <= text.length(); at++) {
      char character = at < text.length() ? text.charAt(at) : ' ';
      boolean digit = Character.isDigit(character);
      boolean letter =
          Character.isLetter(character)
              || Character.getType(character) == Character.NON_SPACING_MARK;
      if ((!digit && !letter) || (!word.isEmpty() && digit != digits)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
      if (digit || letter) {
        word.append(character);
        digits = digit;
      }
    }
    return words;
  }
}
