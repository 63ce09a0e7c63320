package dev.whence.chat.discord;

import dev.whence.answer.Phrasebook;
import dev.whence.language.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Channels in which Whence may not write: said once, privately, and in the log. */
final class Doors {
  private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
  private static final int MOST_REMEMBERED = 1_000;

  private final Phrasebook phrasebook;
  private final Set<String> told =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST_REMEMBERED;
                }
              }));

  Doors(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  static boolean isClosed(String reason) {
    return reason.startsWith(DiscordReplier.MISSING);
  }

  void tellOnce(User user, Channel channel, Language language) {
    if (!told.add(channel.getId())) {
      return;
    }
    LOG.warn(
        "may not write in channel {}; it needs View Channel and Send Messages", channel.getId());
    String words =
        phrasebook.words(
            language, "discord.no-permission", Map.of("channel", "#" + channel.getName()));
    user.openPrivateChannel()
        .flatMap(door -> door.sendMessage(Drawing.words(words)))
        .queue(_ -> {}, closed -> LOG.debug("nobody could be told: {}", closed.toString()));
  }
}
