package dev.whence.chat.discord;

import dev.whence.chat.Delivery;
import dev.whence.chat.Outgoing;
import dev.whence.language.Language;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;

/** Answers where a message was written. */
final class MessageReplier extends DiscordReplier {
  /** Who wrote, and the language for a private word to them. */
  record Author(User user, Language language) {}

  private final MessageChannel channel;
  private final Optional<Author> author;
  private final Drawing drawing;
  private final Pace pace;
  private final Doors doors;

  MessageReplier(
      MessageChannel channel,
      Optional<Author> author,
      Markdown markdown,
      Drawing drawing,
      Pace pace,
      Doors doors) {
    super(markdown);
    this.channel = channel;
    this.author = author;
    this.drawing = drawing;
    this.pace = pace;
    this.doors = doors;
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    pace.await();
    Delivery delivery =
        deliver(
            () -> {
              MessageCreateAction action =
                  channel.sendMessage(drawing.create(outgoing)).setNonce(outgoing.key());
              if (outgoing.repliesTo().isPresent() && mayReply()) {
                action =
                    action
                        .setMessageReference(outgoing.repliesTo().get())
                        .failOnInvalidReply(false);
              }
              return action.map(ISnowflake::getId).map(Optional::of);
            });
    if (delivery instanceof Delivery.NotPossible(String reason) && Doors.isClosed(reason)) {
      author.ifPresent(asker -> doors.tellOnce(asker.user(), channel, asker.language()));
    }
    return delivery;
  }

  /** A reply shows what it answers, which needs the right to read it back. */
  private boolean mayReply() {
    return !(channel instanceof GuildMessageChannel guild)
        || guild.getGuild().getSelfMember().hasPermission(guild, Permission.MESSAGE_HISTORY);
  }

  @Override
  public Delivery edit(String message, Outgoing outgoing) {
    pace.await();
    return deliver(
        () ->
            channel
                .editMessageById(message, drawing.edit(outgoing))
                .map(edited -> Optional.of(edited.getId())));
  }

  @Override
  public Delivery delete(String message) {
    pace.await();
    return deliver(() -> channel.deleteMessageById(message).map(_ -> Optional.of(message)));
  }

  /** By direct message, where the person's door is open. */
  @Override
  public boolean tell(Language language, String words) {
    return author
        .map(
            asker ->
                deliver(
                        () ->
                            asker
                                .user()
                                .openPrivateChannel()
                                .flatMap(door -> door.sendMessage(Drawing.words(words)))
                                .map(sent -> Optional.of(sent.getId())))
                    instanceof Delivery.Delivered)
        .orElse(false);
  }
}
