package dev.whence.symptom;

import dev.whence.language.Language;
import java.util.Optional;

/**
 * What a person sent, with the hints that came along.
 *
 * @param setting the language that the person chose with a command
 * @param locale the language of the person's client, as the platform tells it
 * @param place the language set for the server, group or channel
 * @param addressed whether Whence was asked (a command, a mention, a prompt) or merely reads along
 * @param conversation what follow-ups share; absent for a question that stands alone
 */
public record Question(
    String text,
    Optional<Language> setting,
    Optional<String> locale,
    Optional<Language> place,
    boolean addressed,
    Optional<String> conversation) {

  /** A question that stands alone, asked of Whence, with no hints. */
  public static Question of(String text) {
    return new Question(
        text, Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty());
  }
}
