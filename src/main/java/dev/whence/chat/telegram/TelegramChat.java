package dev.whence.chat.telegram;

import dev.whence.answer.Phrasebook;
import dev.whence.chat.Chat;
import dev.whence.chat.Reception;
import dev.whence.store.Inbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/** Whence on Telegram: connects, keeps connected, and says how it stands. */
public final class TelegramChat implements Chat {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramChat.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration WAIT_FOR_TOKEN = Duration.ofMinutes(1);
  private static final Duration BETWEEN_GLANCES = Duration.ofSeconds(1);

  /** So many glances at what others say to each look at what they left. */
  private static final int GLANCES = 5;

  /**
   * Where and as whom.
   *
   * @param apiUrl a Bot API server of one's own
   * @param late what waited longer is answered with an apology
   * @param webhook where Telegram hands updates over; absent polls
   */
  public record Connection(
      String token, Optional<String> apiUrl, Duration late, Optional<Webhook> webhook) {
    public Connection(String token, Optional<String> apiUrl, Duration late) {
      this(token, apiUrl, late, Optional.empty());
    }

    @Override
    public String toString() {
      return "Telegram"; // never the token
    }
  }

  private final Connection connection;
  private final Reception reception;
  private final Inbox inbox;
  private final Phrasebook phrasebook;
  private final InstantSource clock;
  private final Api api;
  private final Courier courier;
  private volatile String words = "not started";
  private volatile Optional<Running> running = Optional.empty();
  private volatile Optional<WebhookServer> door = Optional.empty();
  private volatile boolean ended;

  /** What runs once Telegram has told who we are. */
  private record Running(Self self, Handling handling, Intake intake, Inlet inlet, Poller poller) {}

  public TelegramChat(
      Connection connection,
      Reception reception,
      Inbox inbox,
      Phrasebook phrasebook,
      InstantSource clock) {
    this.connection = connection;
    this.reception = reception;
    this.inbox = inbox;
    this.phrasebook = phrasebook;
    this.clock = clock;
    this.api = new Api(connection.token(), connection.apiUrl());
    this.courier = new Courier(api, new Pace());
  }

  @Override
  public void start() {
    words = "connecting";
    Thread.ofVirtual().name("telegram").start(this::run);
  }

  private void run() {
    Optional<Self> self = introduce();
    if (self.isEmpty() || ended) {
      return;
    }
    Running parts = build(self.get());
    running = Optional.of(parts);
    Profile profile = new Profile(api, reception, () -> ended);
    Thread.ofVirtual().name("telegram profile").start(() -> profile.tell(self.get()));
    inbox.readyToNote();
    Sending.warmUp();
    parts.intake().resume();
    Thread.ofVirtual().name("telegram left over").start(() -> lookAround(parts.intake()));
    connection.webhook().ifPresentOrElse(webhook -> receive(webhook, parts), () -> poll(parts));
  }

  /** Another process on the same data may end before it has answered all that it took in. */
  private void lookAround(Intake intake) {
    Share share = new Share(courier.pace(), reception, inbox.claims(), clock);
    share.count();
    for (int glance = 1; !ended; glance++) {
      pause(BETWEEN_GLANCES);
      share.tell();
      if (glance % GLANCES == 0) {
        share.count();
        intake.takeOver();
      }
    }
  }

  private void poll(Running parts) {
    api.call(new DeleteWebhook());
    parts.poller().run();
  }

  /** Listens first, so that Telegram finds an open door. */
  private void receive(Webhook webhook, Running parts) {
    try {
      WebhookServer server =
          new WebhookServer(
              new InetSocketAddress(webhook.port()),
              webhook.path(),
              webhook.secretFor(connection.token()),
              parts.inlet()::take);
      door = Optional.of(server);
      if (ended) {
        server.close();
        return;
      }
      announce(webhook, parts.self());
    } catch (IOException taken) {
      words = "cannot listen on port " + webhook.port() + ": " + taken.getMessage();
      LOG.error("Telegram: {}", words);
    }
  }

  private void announce(Webhook webhook, Self self) {
    SetWebhook order =
        SetWebhook.builder()
            .url(webhook.url())
            .secretToken(webhook.secretFor(connection.token()))
            .allowedUpdates(Batch.WANTED)
            .build();
    while (!ended) {
      switch (api.call(order)) {
        case Reply.Done<Boolean> _ -> {
          tell(self, "connected as @" + self.name() + ", which Telegram calls at " + webhook);
          return;
        }
        case Reply.Refused<Boolean> refused -> {
          tell(self, "Telegram does not take telegram.webhookUrl: " + refused.why());
          pause(refused.again().orElse(WAIT_FOR_TOKEN));
        }
        case Reply.Lost<Boolean> _ -> {
          tell(self, "not reachable, trying again");
          pause(LONGEST_WAIT);
        }
      }
    }
  }

  /** Asks who we are until Telegram says: a network that is away at the start comes back. */
  private Optional<Self> introduce() {
    Duration wait = FIRST_WAIT;
    while (!ended) {
      switch (api.send(new GetMe())) { // the way that messages go, which is then known
        case Reply.Done<User>(User user) -> {
          return Optional.of(new Self(user.getId(), user.getUserName()));
        }
        case Reply.Refused<User> refused when refused.isUnknownToken() -> {
          words = "TELEGRAM_TOKEN is not valid; copy it anew from @BotFather";
          LOG.error("Telegram: {}", words);
          wait = WAIT_FOR_TOKEN;
        }
        case Reply.Refused<User> refused -> {
          words = "refused (" + refused.why() + "), trying again";
          wait = refused.again().orElse(LONGEST_WAIT);
        }
        case Reply.Lost<User>(String why, boolean _) -> {
          words = "not reachable, trying again";
          LOG.warn("Telegram is not reachable: {}", why);
        }
      }
      pause(wait);
      Duration doubled = wait.multipliedBy(2);
      wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
    return Optional.empty();
  }

  private void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private Running build(Self self) {
    ChatReplier.Means means = new ChatReplier.Means(courier, new Drawing(phrasebook), phrasebook);
    Handling handling =
        new Handling(
            reception,
            inbox,
            means,
            new Staff(courier),
            new Downloads(api, courier),
            self.name(),
            connection.late(),
            clock);
    Intake intake = new Intake(inbox, handling);
    Translation translation = new Translation(self, reception::readsAlong);
    Inlet inlet = new Inlet(reception, translation, intake, new Inline(api, reception, means));
    Poller poller = new Poller(api, inlet::take, told -> tell(self, told), clock);
    return new Running(self, handling, intake, inlet, poller);
  }

  private void tell(Self self, String told) {
    String now = told.isEmpty() ? "connected as @" + self.name() : told;
    if (!now.equals(words) && !ended) {
      words = now;
      LOG.info("Telegram: {}", now);
    }
  }

  @Override
  public void stop() {
    ended = true;
    running.ifPresent(
        parts -> {
          parts.poller().end();
          parts.intake().end();
          parts.handling().end();
        });
    door.ifPresent(WebhookServer::close);
    api.cancelPolls();
    Thread.ofVirtual().name("telegram ends").start(this::endWaiting);
    if (!reception.close(PATIENCE)) {
      LOG.warn("Telegram: {} updates are answered after the next start", reception.waiting());
    }
    courier.end();
    words = "stopped";
    api.cancel();
    running.ifPresent(parts -> LOG.info("Telegram: {}", counts(parts)));
  }

  /** What waits for its turn in a busy chat would wait longer than anybody who stops a process. */
  private void endWaiting() {
    pause(PATIENCE.dividedBy(2));
    courier.end();
  }

  private String counts(Running parts) {
    long aside = parts.poller().aside() + parts.inlet().aside();
    aside += door.map(WebhookServer::aside).orElse(0L);
    return "put aside %d, late %d, given up %d"
        .formatted(aside, parts.handling().late(), parts.handling().givenUp());
  }

  /** What was not answered as usual since the start, in words; empty where nothing runs. */
  public String counts() {
    return running.map(this::counts).orElse("");
  }

  @Override
  public String describe() {
    return "Telegram: " + words;
  }
}
