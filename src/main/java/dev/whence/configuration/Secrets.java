package dev.whence.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens, from the environment alone: the variable itself, or a file that the variable with
 * {@code _FILE} names. Never printed.
 */
public final class Secrets {
  /** A token is some dozens of characters; a larger file is the wrong file. */
  private static final long LARGEST_FILE = 4096;

  private final Map<String, String> environment;

  public Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  public Optional<String> discordToken() {
    return secret("DISCORD_TOKEN");
  }

  public Optional<String> telegramToken() {
    return secret("TELEGRAM_TOKEN");
  }

  /** A secret that guards the webhook, so that nobody but the platform is heard. */
  public Optional<String> telegramWebhookSecret() {
    Optional<String> given = secret("TELEGRAM_WEBHOOK_SECRET");
    if (!given.map(word -> word.matches("[A-Za-z0-9_-]{1,256}")).orElse(true)) {
      throw new SecretUnreadable(
          "TELEGRAM_WEBHOOK_SECRET may hold letters, digits, _ and - only, at most 256 of them");
    }
    return given;
  }

  private Optional<String> secret(String name) {
    String value = environment.get(name);
    if (value != null && !value.isBlank()) {
      return Optional.of(value.strip());
    }
    String file = environment.get(name + "_FILE");
    return file == null || file.isBlank() ? Optional.empty() : Optional.of(read(name, file));
  }

  private static String read(String name, String file) {
    try {
      Path path = Path.of(file);
      if (Files.size(path) > LARGEST_FILE) {
        throw new SecretUnreadable(name + "_FILE names a file too large for a token: " + file);
      }
      return Files.readString(path).strip();
    } catch (IOException unreadable) {
      throw new SecretUnreadable(name + "_FILE names a file that cannot be read: " + file);
    }
  }

  /** A file that was named for a secret cannot be read; its message is fit for a person. */
  public static final class SecretUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecretUnreadable(String message) {
      super(message);
    }

    /** The sentence for the person, always there. */
    public String sentence() {
      return String.valueOf(getMessage());
    }
  }
}
