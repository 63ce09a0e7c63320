package dev.whence.chat.discord;

import dev.whence.store.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what an earlier run had noted and not answered, when a shard is ready. */
final class LeftOver extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);

  /** More were never waiting, unless something is wrong; the oldest are the likeliest to matter. */
  private static final int MOST = 1_000;

  /** A message that failed this often fails whatever is tried. */
  private static final int TRIES = 3;

  /** What will not come back, however often it is asked for. */
  private static final Set<ErrorResponse> GONE =
      Set.of(
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.UNKNOWN_USER,
          ErrorResponse.MISSING_ACCESS,
          ErrorResponse.CANNOT_SEND_TO_USER);

  private final Inbox inbox;
  private final Messages messages;

  LeftOver(Inbox inbox, Messages messages) {
    this.inbox = inbox;
    this.messages = messages;
  }

  /** Where to fetch a message: its channel, and its writer where the two of us talk alone. */
  static String body(Message message) {
    return message.hasGuild()
        ? message.getChannelId()
        : message.getChannelId() + " " + message.getAuthor().getId();
  }

  @Override
  public void onReady(ReadyEvent event) {
    Thread.ofVirtual().name("left over").start(() -> fetchAll(event.getJDA()));
  }

  private void fetchAll(JDA jda) {
    List<Inbox.Item> waiting = inbox.waiting(MOST);
    try {
      waiting.forEach(item -> fetch(jda, item));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("stopped before all that was left over was fetched");
    }
  }

  private void fetch(JDA jda, Inbox.Item item) {
    Optional<RestAction<Message>> action = action(jda, item);
    if (action.isEmpty()) {
      return; // another shard's, or gone
    }
    if (inbox.begin(item.id()) > TRIES) {
      inbox.done(item.id());
      return;
    }
    action.get().queue(messages::again, failed -> putAside(item, failed));
  }

  /** A private channel is known by nobody after a restart but by whom it leads to. */
  private static Optional<RestAction<Message>> action(JDA jda, Inbox.Item item) {
    String[] place = item.body().split(" ", 2);
    if (place.length == 2) {
      return jda.getShardInfo().getShardId() == 0
          ? Optional.of(
              jda.openPrivateChannelById(place[1])
                  .flatMap(door -> door.retrieveMessageById(item.id())))
          : Optional.empty();
    }
    try {
      return Optional.ofNullable(jda.getChannelById(MessageChannel.class, place[0]))
          .map(channel -> channel.retrieveMessageById(item.id()));
    } catch (PermissionException closed) {
      LOG.info("a message that was left over can no longer be read: {}", closed.getMessage());
      return Optional.empty();
    }
  }

  private void putAside(Inbox.Item item, Throwable failed) {
    if (failed instanceof ErrorResponseException refused
        && GONE.contains(refused.getErrorResponse())) {
      inbox.done(item.id());
      return;
    }
    LOG.warn("a message that was left over could not be fetched: {}", failed.toString());
  }
}
