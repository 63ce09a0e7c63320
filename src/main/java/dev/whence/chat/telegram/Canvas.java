package dev.whence.chat.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Takes text and where in it what is drawn how, in UTF-16 units, which are Java's own. Nothing is
 * parsed, so nothing that a person wrote can become a mark.
 */
final class Canvas {
  /** Telegram draws no more; what comes last stays plain. */
  private static final int MOST_ENTITIES = 100;

  private static final char RIGHT_TO_LEFT = '\u200f';

  private final boolean rightToLeft;
  private final StringBuilder text = new StringBuilder();
  private final List<MessageEntity> entities = new ArrayList<>();

  Canvas(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  /**
   * Begins a line of a sentence. In a language from right to left it says so, for the line may
   * begin with a mark, a number or code.
   */
  void sentence() {
    if (rightToLeft) {
      text.append(RIGHT_TO_LEFT);
    }
  }

  void plain(String words) {
    text.append(words);
  }

  void bold(String words) {
    drawn("bold", words);
  }

  void code(String words) {
    drawn("code", words.replace('\n', ' '));
  }

  /** A block of code; the language colours it. */
  void block(String code, String language) {
    int start = text.length();
    text.append(code.strip());
    add("pre", start).ifPresent(entity -> entity.setLanguage(language.isEmpty() ? null : language));
  }

  void link(String words, String address) {
    int start = text.length();
    text.append(words);
    add("text_link", start).ifPresent(entity -> entity.setUrl(address));
  }

  /** Everything since then is folded away until somebody taps it. */
  void folded(int start) {
    add("expandable_blockquote", start);
  }

  private void drawn(String type, String words) {
    int start = text.length();
    text.append(words);
    add(type, start);
  }

  /** Telegram moves the border of what begins or ends with white space; so it is not counted. */
  private java.util.Optional<MessageEntity> add(String type, int from) {
    int start = from;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return java.util.Optional.empty();
    }
    MessageEntity entity = new MessageEntity(type, start, end - start);
    entities.add(entity);
    return java.util.Optional.of(entity);
  }

  /** What was drawn; white space at its ends is cut, as Telegram would. */
  Drawn drawn() {
    List<MessageEntity> sorted = new ArrayList<>(entities);
    sorted.sort(
        Comparator.comparing(MessageEntity::getOffset)
            .thenComparing(MessageEntity::getLength, Comparator.reverseOrder()));
    List<MessageEntity> most = sorted.subList(0, Math.min(MOST_ENTITIES, sorted.size()));
    return new Drawn(text.toString().stripTrailing(), most);
  }
}
