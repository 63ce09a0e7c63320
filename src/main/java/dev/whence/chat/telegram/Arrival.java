package dev.whence.chat.telegram;

import java.util.List;
import java.util.Optional;

/**
 * An update in Whence's own words, with what is needed to answer it and no more: this is what is
 * stored until it is answered.
 */
sealed interface Arrival {
  /** Telegram's id of the update. */
  int update();

  Where where();

  Who who();

  /**
   * A chat, or one topic of a forum.
   *
   * @param direct whether nobody but the person and Whence reads it
   */
  record Where(long chat, Optional<Integer> topic, boolean direct) {}

  /**
   * Somebody.
   *
   * @param language the language of their Telegram, where it was told
   */
  record Who(long id, Optional<String> language) {}

  /** A file, not fetched yet. */
  record Enclosed(String name, String id) {}

  /**
   * A message.
   *
   * @param at when it was written or edited, in seconds
   * @param repliesTo our message that it answers
   * @param addressed whether it is meant for Whence; else it was read along
   * @param hadSecret whether a secret was taken out before it was stored
   */
  record Said(
      int update,
      Where where,
      Who who,
      int message,
      long at,
      boolean edited,
      Optional<Integer> repliesTo,
      String text,
      List<Enclosed> files,
      boolean addressed,
      boolean hadSecret)
      implements Arrival {
    public Said {
      files = List.copyOf(files);
    }

    Said redacted(String without, boolean held) {
      return new Said(
          update, where, who, message, at, edited, repliesTo, without, files, addressed, held);
    }
  }

  /**
   * A button was pressed.
   *
   * @param query what Telegram wants answered, so that the button stops waiting
   * @param message the message that holds the button
   */
  record Pressed(int update, Where where, Who who, String query, String token, int message)
      implements Arrival {}
}
