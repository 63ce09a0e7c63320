package dev.whence.chat;

/**
 * A press that an answer offers.
 *
 * @param label in the answer's language
 * @param token what the platform gives back when it is pressed
 */
public record Button(Kind kind, String label, String token) {
  /** What a press asks for. */
  public enum Kind {
    CHECK('c'),
    PAGE('p'),
    HELPFUL('y'),
    NOT_HELPFUL('n'),
    SHOW_EVERYONE('e'),
    DELETE('d');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }
  }
}
