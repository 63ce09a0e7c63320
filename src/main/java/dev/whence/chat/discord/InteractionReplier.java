package dev.whence.chat.discord;

import dev.whence.chat.Delivery;
import dev.whence.chat.Outgoing;
import dev.whence.chat.Visibility;
import dev.whence.language.Language;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;

/**
 * Answers an interaction that was acknowledged at once.
 *
 * <p>For a command, Discord shows that Whence thinks, and the first thing sent takes that place.
 * For a press, the message that holds the button is there already.
 */
final class InteractionReplier extends DiscordReplier {
  private static final String ORIGINAL = "@original";

  private final InteractionHook hook;
  private final Drawing drawing;
  private final AtomicBoolean placeholder;
  private final AtomicReference<String> original;

  private InteractionReplier(
      InteractionHook hook, Markdown markdown, Drawing drawing, boolean placeholder, String own) {
    super(markdown);
    this.hook = hook;
    this.drawing = drawing;
    this.placeholder = new AtomicBoolean(placeholder);
    this.original = new AtomicReference<>(own);
  }

  static InteractionReplier forCommand(InteractionHook hook, Markdown markdown, Drawing drawing) {
    return new InteractionReplier(hook, markdown, drawing, true, ORIGINAL);
  }

  /**
   * For a press.
   *
   * @param message the message that holds the button
   */
  static InteractionReplier forPress(
      InteractionHook hook, Markdown markdown, Drawing drawing, String message) {
    return new InteractionReplier(hook, markdown, drawing, false, message);
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    if (placeholder.compareAndSet(true, false)) {
      Delivery delivery =
          deliver(
              () ->
                  hook.editOriginal(drawing.edit(outgoing))
                      .map(message -> Optional.of(message.getId())));
      if (delivery instanceof Delivery.Delivered(Optional<String> id)) {
        id.ifPresent(original::set);
      }
      return delivery;
    }
    if (outgoing.visibility() == Visibility.EVERYONE) {
      return sendOpenly(outgoing);
    }
    return deliverOnce(
        () ->
            hook.sendMessage(drawing.create(outgoing))
                .setEphemeral(true)
                .map(message -> Optional.of(message.getId())));
  }

  /**
   * Into the channel itself where Whence may write there, for such a message carries a nonce; what
   * follows an interaction carries none, so it is tried once.
   */
  private Delivery sendOpenly(Outgoing outgoing) {
    if (hook.getInteraction().getChannel() instanceof GuildMessageChannel channel
        && !channel.isDetached()
        && channel.canTalk()) {
      return deliver(
          () ->
              channel
                  .sendMessage(drawing.create(outgoing))
                  .setNonce(outgoing.key())
                  .map(message -> Optional.of(message.getId())));
    }
    return deliverOnce(
        () ->
            hook.sendMessage(drawing.create(outgoing))
                .map(message -> Optional.of(message.getId())));
  }

  @Override
  public Delivery edit(String message, Outgoing outgoing) {
    boolean own = message.isEmpty() || message.equals(original.get());
    return deliver(
        () ->
            (own
                    ? hook.editOriginal(drawing.edit(outgoing))
                    : hook.editMessageById(message, drawing.edit(outgoing)))
                .map(edited -> Optional.of(edited.getId())));
  }

  @Override
  public Delivery delete(String message) {
    boolean own = message.equals(original.get());
    return deliver(
        () ->
            (own ? hook.deleteOriginal() : hook.deleteMessageById(message))
                .map(_ -> Optional.of(message)));
  }

  @Override
  public boolean tell(Language language, String words) {
    if (placeholder.compareAndSet(true, false)) {
      return deliver(
              () ->
                  hook.editOriginal(Drawing.wordsEdit(words))
                      .map(message -> Optional.of(message.getId())))
          instanceof Delivery.Delivered;
    }
    return deliver(
            () ->
                hook.sendMessage(Drawing.words(words))
                    .setEphemeral(true)
                    .map(message -> Optional.of(message.getId())))
        instanceof Delivery.Delivered;
  }
}
