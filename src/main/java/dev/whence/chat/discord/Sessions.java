package dev.whence.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders the sessions' IDENTIFYs as Discord demands, through another gateway where one is set. */
final class Sessions extends ConcurrentSessionController {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private final Optional<String> gatewayUrl;

  Sessions(Optional<String> gatewayUrl) {
    this.gatewayUrl = gatewayUrl.map(url -> url.endsWith("/") ? url : url + "/");
  }

  @Override
  public String getGateway() {
    return gatewayUrl.orElseGet(super::getGateway);
  }

  @Override
  public ShardedGateway getShardedGateway(JDA jda) {
    if (gatewayUrl.isEmpty()) {
      return super.getShardedGateway(jda);
    }
    try {
      ShardedGateway told = super.getShardedGateway(jda);
      return new ShardedGateway(gatewayUrl.get(), told.getShardTotal(), told.getConcurrency());
    } catch (RuntimeException notServed) {
      LOG.warn(
          "the gateway's number of shards could not be asked, one is run: {}",
          notServed.toString());
      return new ShardedGateway(gatewayUrl.get(), 1, 1);
    }
  }
}
