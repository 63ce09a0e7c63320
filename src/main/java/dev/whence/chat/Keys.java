package dev.whence.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Names that must come out the same when the same thing comes again. */
final class Keys {
  /** Seventy-two bits: no two of one bot's answers ever share it. */
  private static final int KEY_LENGTH = 12;

  private Keys() {}

  /** The exchange that an event begins: the same after a crash, or when delivered twice. */
  static String exchange(Envelope envelope) {
    String event = envelope.place().platform() + ":" + envelope.event();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /**
   * A conversation is a person's, at a place. What is said to the asker alone is another one: its
   * language, which may be their client's, must not go on in what everyone reads.
   */
  static String conversation(String person, Place place, Visibility visibility) {
    String open = person + "@" + place.lane();
    return visibility == Visibility.ASKER && !place.direct() ? open + " alone" : open;
  }
}
