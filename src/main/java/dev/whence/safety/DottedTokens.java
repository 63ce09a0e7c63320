package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.List;

/** Tokens made of parts with dots between them: Discord's, JSON web tokens, SendGrid, Vault. */
final class DottedTokens {
  private DottedTokens() {}

  static void find(String text, List<Secret> found) {
    int dot = text.indexOf('.');
    while (dot >= 0) {
      int end = aroundDot(text, dot, found);
      dot = text.indexOf('.', Math.max(end, dot + 1));
    }
  }

  /** The end of the token whose first dot this is, or of nothing. */
  private static int aroundDot(String text, int dot, List<Secret> found) {
    int start = startOfWord(text, dot);
    int second = Scan.endOfWord(text, dot + 1);
    boolean secondDot = second < text.length() && text.charAt(second) == '.';
    int third = secondDot ? Scan.endOfWord(text, second + 1) : second;
    String first = text.substring(start, dot);
    int middle = second - dot - 1;
    int last = third - second - 1;
    if (isDiscord(first, middle, last)) {
      return add(found, start, third, SecretKind.DISCORD_TOKEN);
    }
    if (first.startsWith("eyJ") && first.length() >= 10 && text.startsWith("eyJ", dot + 1)) {
      return add(found, start + 3, third, SecretKind.JSON_WEB_TOKEN);
    }
    if (first.equals("SG") && middle >= 16 && last >= 16) {
      return add(found, dot + 1, third, SecretKind.SENDGRID_KEY);
    }
    if ((first.equals("hvs") || first.equals("hvb") || first.equals("hvr")) && middle >= 20) {
      return add(found, dot + 1, second, SecretKind.VAULT_TOKEN);
    }
    if (first.equals("s") && middle == 24 && Scan.hasDigit(text, dot + 1, second)) {
      return add(found, dot + 1, second, SecretKind.VAULT_TOKEN);
    }
    if (first.equals("ya29") && middle >= 20) {
      return add(found, dot + 1, second, SecretKind.GOOGLE_KEY);
    }
    return dot + 1;
  }

  /** A bot's or a person's token: the id in base 64, six characters of time, a signature. */
  private static boolean isDiscord(String first, int middle, int last) {
    return !first.isEmpty()
        && "MNO".indexOf(first.charAt(0)) >= 0
        && first.length() >= 23
        && first.length() <= 28
        && middle >= 6
        && middle <= 7
        && last >= 27;
  }

  private static int startOfWord(String text, int dot) {
    // No first part that we look for is longer; a farther start changes nothing but the cost.
    int limit = Math.max(0, dot - 512);
    int at = dot;
    while (at > limit && Scan.isWord(text.charAt(at - 1))) {
      at--;
    }
    boolean escape = at > 0 && at < dot && text.charAt(at - 1) == '\\';
    return escape && "nrt".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
  }

  private static int add(List<Secret> found, int start, int end, SecretKind kind) {
    found.add(Secret.of(start, end, kind));
    return end;
  }
}
