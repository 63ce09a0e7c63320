package dev.whence.language;

/** The language to answer in, and where it was taken from. */
public record LanguageChoice(Language language, Origin from) {
  /** Where the language of an answer comes from. */
  public enum Origin {
    QUESTION("question"),
    LOCALE("locale"),
    SETTING("setting"),
    DEFAULT("default");

    private final String id;

    Origin(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
