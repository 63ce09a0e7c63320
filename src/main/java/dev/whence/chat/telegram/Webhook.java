package dev.whence.chat.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Where Telegram hands updates over, instead of being polled.
 *
 * @param url the public address, as Telegram reaches it
 * @param port the local port behind it
 * @param secret what Telegram has to say each time; absent lets Whence derive one
 */
public record Webhook(String url, int port, Optional<String> secret) {
  private static final String FITTING = "[A-Za-z0-9_-]{1,256}";

  public Webhook {
    if (!secret.map(given -> given.matches(FITTING)).orElse(true)) {
      throw new IllegalArgumentException(
          "TELEGRAM_WEBHOOK_SECRET may hold letters, digits, _ and - only, at most 256 of them");
    }
  }

  String path() {
    String path = URI.create(url).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** The same in every process that has the token, so that a balancer may choose among them. */
  String secretFor(String token) {
    return secret.orElseGet(() -> derived(token));
  }

  private static String derived(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("webhook " + token).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public String toString() {
    return url; // never the secret
  }
}
