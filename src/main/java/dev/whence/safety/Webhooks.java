package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.List;

/** Addresses that are secrets themselves: whoever knows them can post. */
final class Webhooks {
  private static final List<String> DISCORD = List.of("/api/webhooks/");
  private static final List<String> SLACK = List.of("hooks.slack.com/services/");

  private Webhooks() {}

  static void find(String text, List<Secret> found) {
    DISCORD.forEach(path -> find(text, path, SecretKind.DISCORD_WEBHOOK, found));
    SLACK.forEach(path -> find(text, path, SecretKind.SLACK_TOKEN, found));
  }

  private static void find(String text, String path, SecretKind kind, List<Secret> found) {
    int end = 0;
    for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, end)) {
      int from = at + path.length();
      end = from;
      while (end < text.length() && (Scan.isWord(text.charAt(end)) || text.charAt(end) == '/')) {
        end++;
      }
      if (end - from >= 20) {
        found.add(Secret.of(from, end, kind));
      }
    }
  }
}
