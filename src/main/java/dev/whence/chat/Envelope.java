package dev.whence.chat;

import java.util.Optional;

/**
 * Who did something, where, and with what rights.
 *
 * @param event the platform's id of it, the same when it is delivered again
 * @param locale the language of the person's client, as the platform tells it
 * @param manages whether the person may change the settings of the server or group
 * @param moderates whether the person may delete other people's messages there
 */
public record Envelope(
    String event,
    Person person,
    Place place,
    Optional<String> locale,
    boolean manages,
    boolean moderates) {}
