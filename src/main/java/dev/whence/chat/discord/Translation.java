package dev.whence.chat.discord;

import dev.whence.chat.Attachment;
import dev.whence.chat.Envelope;
import dev.whence.chat.Person;
import dev.whence.chat.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;

/** Discord's words in ours. */
final class Translation {
  static final String PLATFORM = "discord";

  /** Discord's own servers answer in well under a second. */
  private static final int FILE_SECONDS = 20;

  private Translation() {}

  static Place place(@Nullable Guild guild, Channel channel) {
    Optional<String> parent =
        channel instanceof ThreadChannel thread ? parent(thread) : Optional.empty();
    return new Place(
        PLATFORM,
        Optional.ofNullable(guild).map(Guild::getId),
        channel.getId(),
        parent,
        channel.getType() == ChannelType.PRIVATE);
  }

  private static Optional<String> parent(ThreadChannel thread) {
    try {
      return Optional.of(thread.getParentChannel().getId());
    } catch (IllegalStateException detached) {
      return Optional.empty(); // a server that has the person's own Whence, not one of its own
    }
  }

  /** Not so in a direct conversation of two people of whom one has installed Whence. */
  static boolean isBetweenUs(Interaction interaction) {
    return interaction.getContext() == InteractionContextType.BOT_DM;
  }

  static Envelope envelope(Message message) {
    Guild guild = message.hasGuild() ? message.getGuild() : null;
    return envelope(
        message.getId(),
        message.getAuthor(),
        place(guild, message.getChannel()),
        Optional.empty(),
        message.getMember(),
        message.getChannel());
  }

  static Envelope envelope(Interaction interaction) {
    Channel channel = java.util.Objects.requireNonNull(interaction.getChannel(), "channel");
    Place found = place(interaction.getGuild(), channel);
    Place place =
        new Place(
            PLATFORM, found.server(), found.channel(), found.parent(), isBetweenUs(interaction));
    return envelope(
        interaction.getId(),
        interaction.getUser(),
        place,
        Optional.of(interaction.getUserLocale().getLocale()),
        interaction.getMember(),
        channel);
  }

  private static Envelope envelope(
      String event,
      User user,
      Place place,
      Optional<String> locale,
      @Nullable Member member,
      Channel channel) {
    return new Envelope(
        event,
        new Person(PLATFORM, user.getId()),
        place,
        locale,
        may(member, channel, Permission.MANAGE_SERVER),
        may(member, channel, Permission.MESSAGE_MANAGE));
  }

  private static boolean may(@Nullable Member member, Channel channel, Permission permission) {
    if (member == null || !(channel instanceof GuildChannel guildChannel)) {
      return false;
    }
    try {
      return member.hasPermission(guildChannel, permission);
    } catch (RuntimeException detached) {
      return false; // a server that has the person's own Whence, not one of its own
    }
  }

  static Attachment attachment(Message.Attachment file) {
    return new Attachment(file.getFileName(), () -> open(file));
  }

  private static InputStream open(Message.Attachment file) throws IOException {
    try {
      return file.getProxy().download().get(FILE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("a file could not be fetched", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
