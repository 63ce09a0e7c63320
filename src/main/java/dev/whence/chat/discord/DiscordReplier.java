package dev.whence.chat.discord;

import dev.whence.answer.Block;
import dev.whence.chat.Delivery;
import dev.whence.chat.Replier;
import dev.whence.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is the same however an answer reaches Discord: its sizes, and failures as values. */
abstract class DiscordReplier implements Replier {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordReplier.class);

  /**
   * Discord takes 4000 characters in a message of components, 2000 in a plain one. A page of half
   * as much fits two screens of a phone, and leaves room for what escaping adds.
   */
  private static final Limits LIMITS = new Limits(1_900, 100, 80);

  private static final int TRIES = 3;
  private static final int FIRST_SERVER_ERROR = 500;

  private static final Set<ErrorResponse> MISSING_RIGHTS =
      Set.of(ErrorResponse.MISSING_PERMISSIONS, ErrorResponse.MISSING_ACCESS);

  private final Markdown markdown;

  DiscordReplier(Markdown markdown) {
    this.markdown = markdown;
  }

  @Override
  public int length(Language language, List<Block> blocks) {
    return markdown.write(language, blocks).length();
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public void working() {
    // Interactions show it by themselves, and a message is answered before an indicator would be.
  }

  /** Something to do at Discord, that gives a message's id. */
  @FunctionalInterface
  interface Request {
    RestAction<Optional<String>> action();
  }

  /**
   * Does it, again where Discord or the network failed: everything sent carries a nonce or names
   * its message, so that doing it twice makes no second one.
   */
  static Delivery deliver(Request request) {
    return deliver(request, TRIES);
  }

  /** For what carries no nonce: where the line breaks, nobody knows whether it was done. */
  static Delivery deliverOnce(Request request) {
    return deliver(request, 1);
  }

  private static Delivery deliver(Request request, int tries) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new Delivery.Delivered(request.action().complete());
      } catch (ErrorResponseException refused) {
        if (!isPassing(refused) || attempt >= tries) {
          LOG.info("Discord refused: {} {}", refused.getErrorCode(), refused.getMeaning());
          boolean missing = MISSING_RIGHTS.contains(refused.getErrorResponse());
          return new Delivery.NotPossible((missing ? MISSING : "") + refused.getMeaning());
        }
      } catch (PermissionException missing) {
        return new Delivery.NotPossible(MISSING + missing.getMessage());
      } catch (IllegalStateException | IllegalArgumentException unusable) {
        LOG.warn("cannot be sent: {}", unusable.toString());
        return new Delivery.NotPossible(String.valueOf(unusable.getMessage()));
      }
    }
  }

  static final String MISSING = "permission: ";

  private static boolean isPassing(ErrorResponseException refused) {
    int status = refused.getResponse().code;
    return status >= FIRST_SERVER_ERROR || status < 0;
  }
}
