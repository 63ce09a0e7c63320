package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.List;

/** Telegram's bot tokens: the bot's number, a colon, 35 characters; also in Bot API addresses. */
final class ColonTokens {
  private static final int SECRET_LENGTH = 35;

  private ColonTokens() {}

  static void find(String text, List<Secret> found) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int digits = 0;
      while (digits < 12 && colon > digits && Scan.isDigit(text.charAt(colon - digits - 1))) {
        digits++;
      }
      if (digits >= 8 && digits <= 11) {
        int end = Scan.endOfWord(text, colon + 1);
        int length = end - colon - 1;
        if (length >= SECRET_LENGTH && length <= SECRET_LENGTH + 2) {
          found.add(Secret.of(colon + 1, end, SecretKind.TELEGRAM_TOKEN));
        }
      }
    }
  }
}
