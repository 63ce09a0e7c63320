package dev.whence.chat.discord;

import dev.whence.chat.Envelope;
import dev.whence.chat.Incoming;
import dev.whence.chat.Lanes;
import dev.whence.chat.Place;
import dev.whence.chat.Reception;
import dev.whence.chat.Visibility;
import dev.whence.store.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages: a mention, a reply, a direct message, and what is read along where that is switched on.
 * Each is noted before it is handled, by its id alone, so that one that a crash interrupted is
 * fetched and answered at the next start, and one that the gateway replays is not answered twice.
 *
 * <p>Nothing of it is done in the library's own thread, where a slow disk would hold up what must
 * be acknowledged within three seconds.
 */
final class Messages extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  private final Reception reception;
  private final Inbox inbox;
  private final Lanes arrivals;
  private final Markdown markdown;
  private final Drawing drawing;
  private final Pace pace = new Pace();
  private final Doors doors;
  private final BooleanSupplier readsContent;

  /**
   * Listens to messages.
   *
   * @param arrivals keeps the order of a channel's events on their way in
   */
  Messages(
      Reception reception,
      Inbox inbox,
      Lanes arrivals,
      Markdown markdown,
      Drawing drawing,
      Doors doors,
      BooleanSupplier readsContent) {
    this.reception = reception;
    this.inbox = inbox;
    this.arrivals = arrivals;
    this.markdown = markdown;
    this.drawing = drawing;
    this.doors = doors;
    this.readsContent = readsContent;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (isFromPerson(message)) {
      arrive(message.getChannelId(), () -> take(message));
    }
  }

  private void arrive(String channel, Runnable work) {
    if (!arrivals.submit(channel, work)) {
      LOG.warn("no room for another message in channel {}", channel);
    }
  }

  private void take(Message message) {
    Envelope envelope = Translation.envelope(message);
    boolean addressed = isAddressed(message, envelope.place());
    if (!addressed && !reception.readsAlong(envelope.place())) {
      return;
    }
    Inbox.Item item = inbox.item(message.getId(), envelope.place().lane(), LeftOver.body(message));
    Inbox.Accepted accepted = inbox.accept(List.of(item));
    if (accepted.stored() && accepted.fresh().isEmpty()) {
      return;
    }
    handle(message, envelope, addressed);
  }

  /** One that was noted in an earlier run. */
  void again(Message message) {
    Envelope envelope = Translation.envelope(message);
    handle(message, envelope, isAddressed(message, envelope.place()));
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
            addressed ? Wording.asked(message) : message.getContentRaw(),
            addressed ? Wording.files(message) : Wording.ownFiles(message),
            addressed ? Incoming.Manner.ADDRESSED : Incoming.Manner.OVERHEARD,
            Visibility.EVERYONE);
    boolean room =
        reception.accept(asked, replier(message, envelope), () -> inbox.done(message.getId()));
    if (!room) {
      LOG.warn("no room for another question in channel {}", message.getChannelId());
    }
  }

  private MessageReplier replier(Message message, Envelope envelope) {
    MessageReplier.Author author =
        new MessageReplier.Author(message.getAuthor(), reception.languageFor(envelope));
    return replier(message.getChannel(), Optional.of(author));
  }

  private MessageReplier replier(MessageChannel channel, Optional<MessageReplier.Author> author) {
    return new MessageReplier(channel, author, markdown, drawing, pace, doors);
  }

  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    Message message = event.getMessage();
    boolean readable = !message.getContentRaw().isBlank() || readsContent.getAsBoolean();
    if (isFromPerson(message) && readable && message.isEdited()) {
      arrive(message.getChannelId(), () -> follow(message));
    }
  }

  private void follow(Message message) {
    Envelope envelope = Translation.envelope(message);
    Incoming.Edited edited =
        new Incoming.Edited(
            envelope, message.getId(), Wording.asked(message), Wording.files(message));
    reception.accept(edited, replier(message, envelope), () -> {});
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
    Incoming deleted = new Incoming.Deleted(place, message);
    arrive(
        channel.getId(),
        () -> reception.accept(deleted, replier(channel, Optional.empty()), () -> {}));
  }
}
