package dev.whence.chat.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many sessions Discord still allows today. A bot that begins more, as one does that crashes
 * and is started again all day, has its token taken away; so it is asked before each start.
 */
final class SessionBudget {
  private static final Logger LOG = LoggerFactory.getLogger(SessionBudget.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI question;
  private final String token;

  SessionBudget(String apiUrl, String token) {
    this.question = URI.create(apiUrl + "gateway/bot");
    this.token = token;
  }

  /** How long to wait before that range may start; empty where it may now, or nobody can tell. */
  Optional<Duration> wait(ShardRange range) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(question)
              .timeout(PATIENCE)
              .header("Authorization", "Bot " + token)
              .build();
      var response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == OK
          ? wait(range, DataObject.fromJson(response.body()))
          : Optional.empty();
    } catch (IOException | ParsingException unknown) {
      LOG.debug("how many sessions are left could not be asked: {}", unknown.toString());
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Duration> wait(ShardRange range, DataObject told) {
    DataObject limit = told.getObject("session_start_limit");
    int recommended = told.getInt("shards", 1);
    int needed = range.isAutomatic() ? recommended : range.last() - range.first() + 1;
    boolean enough = limit.getInt("remaining") >= Math.min(needed, limit.getInt("total"));
    return enough
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.max(0, limit.getLong("reset_after"))));
  }
}
