package dev.whence.chat.discord;

import dev.whence.chat.Envelope;
import dev.whence.chat.Incoming;
import dev.whence.chat.Place;
import dev.whence.chat.Reception;
import dev.whence.chat.Visibility;
import dev.whence.store.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages: a mention, a reply, a direct message, and what is read along where that is switched on.
 * Each is noted before it is handled, by its id alone, so that one that a crash interrupted is
 * fetched and answered at the next start, and one that the gateway replays is not answered twice.
 */
final class Messages extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  /** More were never waiting, unless something is wrong; the oldest are the likeliest to matter. */
  private static final int MOST_LEFT_OVER = 1_000;

  /** A message that failed this often fails whatever is tried. */
  private static final int TRIES = 3;

  private final Reception reception;
  private final Inbox inbox;
  private final Markdown markdown;
  private final Drawing drawing;
  private final Pace pace;
  private final Doors doors;
  private final BooleanSupplier readsContent;

  Messages(
      Reception reception,
      Inbox inbox,
      Markdown markdown,
      Drawing drawing,
      Doors doors,
      BooleanSupplier readsContent) {
    this.reception = reception;
    this.inbox = inbox;
    this.markdown = markdown;
    this.drawing = drawing;
    this.pace = new Pace();
    this.doors = doors;
    this.readsContent = readsContent;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (!isFromPerson(message)) {
      return;
    }
    Envelope envelope = Translation.envelope(message);
    boolean addressed = isAddressed(message, envelope.place());
    if (!addressed && !reception.readsAlong(envelope.place())) {
      return;
    }
    Inbox.Item item = inbox.item(message.getId(), envelope.place().lane(), message.getChannelId());
    Inbox.Accepted accepted = inbox.accept(List.of(item));
    if (accepted.stored() && accepted.fresh().isEmpty()) {
      return;
    }
    handle(message, envelope, addressed);
  }

  private static boolean isFromPerson(Message message) {
    User author = message.getAuthor();
    return !author.isBot()
        && !author.isSystem()
        && !message.isWebhookMessage()
        && !message.getType().isSystem();
  }

  private static boolean isAddressed(Message message, Place place) {
    return place.direct() || mentionsUs(message) || repliesToUs(message);
  }

  private static boolean mentionsUs(Message message) {
    User self = message.getJDA().getSelfUser();
    String content = message.getContentRaw();
    return message.getMentions().getUsers().contains(self)
        && (content.contains("<@" + self.getId() + ">")
            || content.contains("<@!" + self.getId() + ">")
            || repliesToUs(message));
  }

  private static boolean repliesToUs(Message message) {
    Message referenced = message.getReferencedMessage();
    return referenced != null
        && referenced.getAuthor().equals(message.getJDA().getSelfUser())
        && !(message.getContentRaw().isBlank() && message.getAttachments().isEmpty());
  }

  private void handle(Message message, Envelope envelope, boolean addressed) {
    Incoming.Asked asked =
        new Incoming.Asked(
            envelope,
            Optional.of(message.getId()),
            Optional.ofNullable(message.getReferencedMessage()).map(Message::getId),
            withoutOurName(message),
            Translation.attachments(message),
            addressed ? Incoming.Manner.ADDRESSED : Incoming.Manner.OVERHEARD,
            Visibility.EVERYONE);
    boolean room =
        reception.accept(
            asked,
            replier(message.getChannel(), Optional.of(message.getAuthor())),
            () -> inbox.done(message.getId()));
    if (!room) {
      LOG.warn("no room for another message in channel {}", message.getChannelId());
    }
  }

  private static String withoutOurName(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    return message
        .getContentRaw()
        .replace("<@" + self + ">", "")
        .replace("<@!" + self + ">", "")
        .strip();
  }

  private MessageReplier replier(MessageChannel channel, Optional<User> author) {
    return new MessageReplier(channel, author, markdown, drawing, pace, doors);
  }

  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    Message message = event.getMessage();
    boolean readable = !message.getContentRaw().isBlank() || readsContent.getAsBoolean();
    if (!isFromPerson(message) || !readable || !message.isEdited()) {
      return;
    }
    Incoming.Edited edited =
        new Incoming.Edited(
            Translation.envelope(message),
            message.getId(),
            withoutOurName(message),
            Translation.attachments(message));
    reception.accept(
        edited, replier(message.getChannel(), Optional.of(message.getAuthor())), () -> {});
  }

  @Override
  public void onMessageDelete(MessageDeleteEvent event) {
    Place place =
        Translation.place(event.isFromGuild() ? event.getGuild() : null, event.getChannel());
    delete(place, event.getMessageId(), event.getChannel());
  }

  @Override
  public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
    Place place = Translation.place(event.getGuild(), event.getChannel());
    event.getMessageIds().forEach(message -> delete(place, message, event.getChannel()));
  }

  private void delete(Place place, String message, MessageChannel channel) {
    reception.accept(
        new Incoming.Deleted(place, message), replier(channel, Optional.empty()), () -> {});
  }

  /** What was accepted before a crash and not answered. */
  @Override
  public void onReady(ReadyEvent event) {
    Thread.ofVirtual().name("left over").start(() -> leftOver(event.getJDA()));
  }

  private void leftOver(JDA jda) {
    for (Inbox.Item item : inbox.waiting(MOST_LEFT_OVER)) {
      MessageChannel channel = jda.getChannelById(MessageChannel.class, item.body());
      if (channel == null) {
        continue; // another shard's, or gone
      }
      if (inbox.begin(item.id()) > TRIES) {
        inbox.done(item.id());
        continue;
      }
      channel
          .retrieveMessageById(item.id())
          .queue(
              message -> {
                Envelope envelope = Translation.envelope(message);
                handle(message, envelope, isAddressed(message, envelope.place()));
              },
              gone -> inbox.done(item.id()));
    }
  }
}
