package dev.whence.chat;

import dev.whence.language.Language;
import dev.whence.store.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set, for whom, and which values fit. */
public enum Setting {
  LANGUAGE("language", Values.LANGUAGE),
  ANSWERS("answers", Values.ON_OFF),
  UNPROMPTED("unprompted", Values.ON_OFF),
  CONFIDENCE("confidence", Values.PERCENT),
  CHECKS("checks", Values.ON_OFF),
  CHECK_LIMIT("check-limit", Values.NUMBER),
  QUESTIONS("questions", Values.NUMBER);

  /** Which values fit. */
  enum Values {
    LANGUAGE,
    ON_OFF,
    PERCENT,
    NUMBER;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int LEAST_CONFIDENCE = 50;
  private static final int MOST_QUESTIONS = 100_000;

  private final String id;
  private final Values values;

  Setting(String id, Values values) {
    this.id = id;
    this.values = values;
  }

  public String id() {
    return id;
  }

  Values fitting() {
    return values;
  }

  boolean isFor(Scope scope) {
    return switch (this) {
      case LANGUAGE -> true;
      case ANSWERS, UNPROMPTED, CONFIDENCE, CHECKS -> scope != Scope.PERSON;
      case CHECK_LIMIT, QUESTIONS -> scope == Scope.SERVER;
    };
  }

  public static Optional<Setting> of(String id) {
    String wanted = id.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(setting -> setting.id.equals(wanted)).findFirst();
  }

  /** The value as it is kept; empty where it does not fit. */
  Optional<String> read(String typed) {
    String value = typed.strip().toLowerCase(Locale.ROOT);
    return switch (values) {
      case LANGUAGE -> languageNamed(typed).map(Language::tag);
      case ON_OFF -> Optional.of(value).filter(word -> word.equals("on") || word.equals("off"));
      case PERCENT -> number(value.replace("%", ""), LEAST_CONFIDENCE, 100);
      case NUMBER -> number(value, 0, MOST_QUESTIONS);
    };
  }

  private static Optional<String> number(String value, int least, int most) {
    boolean digits =
        value.length() <= 6
            && !value.isEmpty()
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most
        ? Optional.of(value)
        : Optional.empty();
  }

  /** A language by its tag, an alias, or what it calls itself. */
  static Optional<Language> languageNamed(String typed) {
    String wanted = typed.strip();
    for (Language language : Language.values()) {
      if (language.nativeName().equalsIgnoreCase(wanted)
          || language.locale().getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(wanted)) {
        return Optional.of(language);
      }
    }
    return wanted.length() > 12 ? Optional.empty() : Language.of(wanted);
  }
}
