package dev.whence.chat.discord;

import dev.whence.answer.Phrasebook;
import dev.whence.chat.Chat;
import dev.whence.chat.Lanes;
import dev.whence.chat.Reception;
import dev.whence.store.Inbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whence on Discord: connects, keeps connected, and says how it stands. */
public final class DiscordChat implements Chat {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordChat.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /**
   * Where and as whom.
   *
   * @param apiUrl a proxy or stand-in for Discord's API
   * @param gatewayUrl a proxy or stand-in for its gateway
   * @param shards {@code auto}, or a range of a total such as {@code 0-3/8}
   */
  public record Connection(
      String token, Optional<String> apiUrl, Optional<String> gatewayUrl, String shards) {
    public Connection {
      ShardRange.of(shards);
    }

    private String api() {
      String url = apiUrl.orElse(RestConfig.DEFAULT_BASE_URL);
      return url.endsWith("/") ? url : url + "/";
    }

    @Override
    public String toString() {
      return "Discord " + shards; // never the token
    }
  }

  private final Connection connection;
  private final Reception reception;
  private final Inbox inbox;
  private final Phrasebook phrasebook;
  private final Lanes arrivals = new Lanes();
  private volatile String words = "not started";
  private volatile Optional<ShardManager> shards = Optional.empty();
  private final AtomicBoolean readsContent = new AtomicBoolean(true);
  private final AtomicBoolean stopped = new AtomicBoolean();

  public DiscordChat(
      Connection connection, Reception reception, Inbox inbox, Phrasebook phrasebook) {
    this.connection = connection;
    this.reception = reception;
    this.inbox = inbox;
    this.phrasebook = phrasebook;
  }

  @Override
  public void start() {
    words = "connecting";
    Thread.ofVirtual().name("discord").start(this::connect);
  }

  /** Tries until it succeeds: a network that is away at the start comes back. */
  private void connect() {
    Duration wait = FIRST_WAIT;
    while (!stopped.get()) {
      try {
        if (mustWait()) {
          continue;
        }
        ShardManager manager = build();
        shards = Optional.of(manager);
        if (stopped.get()) {
          manager.shutdown();
        }
        return;
      } catch (InvalidTokenException wrong) {
        words = "DISCORD_TOKEN is not valid; copy it anew from the developer portal";
        LOG.error("Discord: {}", words);
        return;
      } catch (RuntimeException unreachable) {
        words = "not reachable, trying again";
        LOG.warn("Discord is not reachable: {}", String.valueOf(unreachable.getMessage()));
        pause(wait);
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
      }
    }
  }

  /** True where it has waited and is to ask again. */
  private boolean mustWait() {
    Optional<Duration> wait =
        new SessionBudget(connection.api(), connection.token())
            .wait(ShardRange.of(connection.shards()));
    if (wait.isEmpty()) {
      return false;
    }
    words = "waiting: Discord allows no more sessions for " + wait.get().toMinutes() + " minutes";
    LOG.warn("Discord: {}", words);
    pause(wait.get().compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.get().plusMillis(1));
    return true;
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private ShardManager build() {
    ShardRange range = ShardRange.of(connection.shards());
    Markdown markdown = new Markdown(phrasebook);
    Drawing drawing = new Drawing(markdown);
    Messages messages =
        new Messages(
            reception,
            inbox,
            arrivals,
            markdown,
            drawing,
            new Doors(phrasebook),
            readsContent::get);
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(connection.token(), intents())
            .setSessionController(new Sessions(connection.gatewayUrl()))
            .setEnableShutdownHook(false)
            .setRequestTimeoutRetry(true)
            .setMaxReconnectDelay((int) LONGEST_WAIT.toSeconds())
            .addEventListeners(
                new Watch(),
                new Listener(reception, markdown, drawing),
                messages,
                new LeftOver(inbox, messages));
    if (connection.gatewayUrl().isPresent()) {
      builder.setCompression(Compression.NONE);
    }
    builder.setRestConfig(new RestConfig().setBaseUrl(connection.api()));
    if (!range.isAutomatic()) {
      builder.setShardsTotal(range.total()).setShards(range.first(), range.last());
    }
    return builder.build();
  }

  private List<GatewayIntent> intents() {
    List<GatewayIntent> intents =
        new ArrayList<>(List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES));
    if (readsContent.get()) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  /** Watches the connection itself. */
  private final class Watch extends ListenerAdapter {
    @Override
    public void onReady(ReadyEvent event) {
      JDA jda = event.getJDA();
      LOG.info("Discord: connected, {}", jda.getShardInfo());
      words = "connected as " + jda.getSelfUser().getName();
      int first = ShardRange.of(connection.shards()).first();
      if (jda.getShardInfo().getShardId() == first) {
        setCommands(jda);
      }
    }

    private void setCommands(JDA jda) {
      try {
        jda.updateCommands()
            .addCommands(new CommandList(phrasebook).all())
            .queue(
                _ -> {},
                refused -> LOG.error("the commands could not be set: {}", refused.toString()));
      } catch (RejectedExecutionException stopping) {
        LOG.debug("stopped before the commands were set");
      }
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      if (event.getCloseCode() == CloseCode.DISALLOWED_INTENTS
          && readsContent.compareAndSet(true, false)) {
        LOG.warn(
            "Discord does not grant the Message Content intent; going on without it:"
                + " commands, mentions and direct messages are answered, but nothing is answered"
                + " unasked and replies without a mention are not seen");
        shards.ifPresent(ShardManager::shutdown);
        start();
        return;
      }
      if (!stopped.get() && event.getCloseCode() != null) {
        words = "disconnected by Discord: " + event.getCloseCode().getMeaning();
        LOG.error("Discord: {}", words);
      }
    }
  }

  @Override
  public void stop() {
    stopped.set(true);
    if (!reception.close(PATIENCE)) {
      LOG.warn("Discord: {} events were not finished in time", reception.waiting());
    }
    words = "stopped";
    shards.ifPresent(ShardManager::shutdown);
    if (!arrivals.close(PATIENCE)) { // until now what came was noted, for the next start
      LOG.warn("Discord: {} messages were not noted in time", arrivals.waiting());
    }
  }

  @Override
  public String describe() {
    String servers =
        shards
            .map(manager -> manager.getGuildCache().size())
            .filter(count -> count > 0)
            .map(count -> count == 1 ? ", 1 server" : ", " + count + " servers")
            .orElse("");
    String missing =
        readsContent.get()
            ? ""
            : "; without the Message Content intent nothing is answered unasked";
    return "Discord: " + words + servers + missing;
  }
}
