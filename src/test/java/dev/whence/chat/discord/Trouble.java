package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Something that goes wrong with requests of one sort, so many times. */
final class Trouble {
  /** What goes wrong. */
  enum Kind {
    /** The line is cut before anything was done. */
    DROPPED,
    /** Done, and the line is cut before it is said. */
    LOST_REPLY,
    /** Done after a second and a half. */
    SLOW,
    TOO_MANY,
    TOO_MANY_GLOBALLY,
    SERVER_ERROR,
    FORBIDDEN
  }

  static final double RETRY_AFTER = 0.6;

  private static final long SLOW_MILLIS = 1_500;
  private static final int MISSING_PERMISSIONS = 50013;

  final Kind kind;
  private final Predicate<StandInDiscord.Request> requests;
  private final AtomicInteger left;

  Trouble(Kind kind, int times, Predicate<StandInDiscord.Request> requests) {
    this.kind = kind;
    this.left = new AtomicInteger(times);
    this.requests = requests;
  }

  boolean strikes(StandInDiscord.Request request) {
    return requests.test(request) && left.getAndDecrement() > 0;
  }

  boolean isOver() {
    return left.get() <= 0;
  }

  static void sleep() {
    try {
      Thread.sleep(SLOW_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Refuses as Discord would. */
  void refuse(HttpExchange exchange) throws IOException {
    ObjectNode body = new ObjectMapper().createObjectNode();
    switch (kind) {
      case DROPPED, LOST_REPLY, SLOW -> {}
      case TOO_MANY -> tooMany(exchange, body, false);
      case TOO_MANY_GLOBALLY -> tooMany(exchange, body, true);
      case SERVER_ERROR -> StandInRest.reply(exchange, 502, body.put("message", "trouble"));
      case FORBIDDEN ->
          StandInRest.reply(
              exchange, 403, body.put("message", "trouble").put("code", MISSING_PERMISSIONS));
    }
  }

  private static void tooMany(HttpExchange exchange, ObjectNode body, boolean global)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.add("Retry-After", "1");
    headers.add("Via", "1.1 stand-in");
    headers.add("X-RateLimit-Scope", global ? "global" : "user");
    if (global) {
      headers.add("X-RateLimit-Global", "true");
    }
    body.put("message", "slow").put("retry_after", RETRY_AFTER).put("global", global);
    StandInRest.reply(exchange, 429, body);
  }
}
