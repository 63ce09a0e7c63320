package dev.whence.chat.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands updates over to the address that the bot has set, again and again until it takes them. */
final class StandInWebhook implements AutoCloseable {
  private final StandInUpdates updates;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile String url = "";
  private volatile String secret = "";
  private volatile boolean closed;
  final List<Integer> statuses = new CopyOnWriteArrayList<>();

  StandInWebhook(StandInUpdates updates) {
    this.updates = updates;
  }

  boolean isSet() {
    return !url.isEmpty();
  }

  String url() {
    return url;
  }

  String secret() {
    return secret;
  }

  synchronized void set(String wanted, String token) {
    boolean begins = url.isEmpty() && !wanted.isEmpty();
    secret = token;
    url = wanted;
    updates.poke();
    if (begins) {
      Thread.ofVirtual().start(this::deliver);
    }
  }

  private void deliver() {
    while (isSet() && !closed) {
      List<StandInUpdates.Waiting> waiting = updates.waiting();
      for (StandInUpdates.Waiting update : waiting) {
        if (taken(update)) {
          updates.confirm(update.id());
        }
      }
      TelegramRun.pause(waiting.isEmpty() ? 10 : 50);
    }
  }

  private boolean taken(StandInUpdates.Waiting update) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(update.json()));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      statuses.add(status);
      return status / 100 == 2;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    url = "";
    client.close();
  }
}
