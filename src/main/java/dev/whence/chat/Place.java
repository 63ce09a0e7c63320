package dev.whence.chat;

import java.util.Optional;

/**
 * Where something was said.
 *
 * @param server the server or group; absent in a direct conversation
 * @param channel what keeps its own order: a channel, a thread, a chat or one of its topics
 * @param parent the channel that a thread hangs from; its settings hold for the thread
 * @param direct whether nobody but the person and Whence reads it
 */
public record Place(
    String platform,
    Optional<String> server,
    String channel,
    Optional<String> parent,
    boolean direct) {

  /** Events of one lane are handled one after the other. */
  public String lane() {
    return platform + ":" + channel;
  }

  /** The channel as the settings know it: a thread is its parent. */
  public String channelKey() {
    return platform + ":" + parent.orElse(channel);
  }

  /** The server as settings and quotas know it; a direct conversation is its own. */
  public String serverKey() {
    return platform + ":" + server.orElse(channel);
  }
}
