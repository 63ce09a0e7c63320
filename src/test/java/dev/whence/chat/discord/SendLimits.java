package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How fast may be sent: Discord's bucket for each channel, and its limit over all of them. */
final class SendLimits {
  /** Over all routes but those of interactions, in a second. */
  private static final int GLOBAL = 50;

  /** Sends that a channel takes in a window; Discord's own is five in five seconds. */
  private static final int SENDS = 5;

  volatile long windowMillis = 5_000;
  final AtomicInteger tooMany = new AtomicInteger();
  private final Map<String, int[]> buckets = new ConcurrentHashMap<>();

  /** True where it was refused. */
  boolean refusesOverAll(HttpExchange exchange, String path) throws IOException {
    if (path.startsWith("/interactions/") || path.startsWith("/webhooks/")) {
      return false;
    }
    long now = System.currentTimeMillis();
    if (left("over all", now / 1_000, GLOBAL) >= 0) {
      return false;
    }
    refuse(exchange, (1_000 - now % 1_000) / 1000.0, true);
    return true;
  }

  /** True where it was refused; tells how things stand in any case. */
  boolean refuses(HttpExchange exchange, String channel) throws IOException {
    long now = System.currentTimeMillis();
    int left = left(channel, now / windowMillis, SENDS);
    double resetAfter = (windowMillis - now % windowMillis) / 1000.0;
    var headers = exchange.getResponseHeaders();
    headers.add("Via", "1.1 stand-in");
    headers.add("X-RateLimit-Limit", String.valueOf(SENDS));
    headers.add("X-RateLimit-Remaining", String.valueOf(Math.max(0, left)));
    headers.add("X-RateLimit-Reset", String.valueOf(now / 1000.0 + resetAfter));
    headers.add("X-RateLimit-Reset-After", String.valueOf(resetAfter));
    headers.add("X-RateLimit-Bucket", "send");
    if (left >= 0) {
      return false;
    }
    refuse(exchange, resetAfter, false);
    return true;
  }

  private int left(String bucket, long window, int most) {
    int[] counted = buckets.computeIfAbsent(bucket, _ -> new int[2]);
    synchronized (counted) {
      if (counted[0] != (int) window) {
        counted[0] = (int) window;
        counted[1] = 0;
      }
      counted[1]++;
      return most - counted[1];
    }
  }

  private void refuse(HttpExchange exchange, double resetAfter, boolean global) throws IOException {
    tooMany.incrementAndGet();
    var headers = exchange.getResponseHeaders();
    if (headers.getFirst("Via") == null) {
      headers.add("Via", "1.1 stand-in");
    }
    headers.add("Retry-After", String.valueOf((int) Math.ceil(resetAfter)));
    headers.add("X-RateLimit-Scope", global ? "global" : "user");
    if (global) {
      headers.add("X-RateLimit-Global", "true");
    }
    StandInRest.reply(
        exchange,
        429,
        new ObjectMapper()
            .createObjectNode()
            .put("message", "slow")
            .put("retry_after", resetAfter)
            .put("global", global));
  }
}
