package dev.whence.chat.discord;

import dev.whence.chat.Command;
import dev.whence.chat.Envelope;
import dev.whence.chat.Incoming;
import dev.whence.chat.Reception;
import dev.whence.chat.Visibility;
import dev.whence.store.Scope;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Interactions: each is acknowledged at once, in the thread that brings it, and handled in its
 * channel's turn.
 */
final class Listener extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  /** Discord shows that many suggestions, each no longer than that. */
  private static final int SUGGESTIONS = 25;

  private static final int SUGGESTION_LENGTH = 100;

  private final Reception reception;
  private final Markdown markdown;
  private final Drawing drawing;

  Listener(Reception reception, Markdown markdown, Drawing drawing) {
    this.reception = reception;
    this.markdown = markdown;
    this.drawing = drawing;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Envelope envelope = Translation.envelope(event);
    Visibility visibility = visibility(envelope);
    InteractionHook hook = defer(event, visibility);
    submit(incoming(event, envelope, visibility), hook);
  }

  private static Incoming incoming(
      SlashCommandInteractionEvent event, Envelope envelope, Visibility visibility) {
    return switch (event.getName()) {
      case "check" ->
          new Incoming.Commanded(
              envelope, new Command.Check(text(event, "target").orElse("")), visibility);
      case "language" ->
          new Incoming.Commanded(
              envelope, new Command.SetLanguage(text(event, "language")), visibility);
      case "help" -> new Incoming.Commanded(envelope, new Command.Help(), visibility);
      case "privacy" -> new Incoming.Commanded(envelope, new Command.Privacy(), visibility);
      case "forget" -> new Incoming.Commanded(envelope, new Command.Forget(), visibility);
      case "settings" -> new Incoming.Commanded(envelope, settings(event), visibility);
      default -> asked(envelope, text(event, "text").orElse(""), files(event), visibility);
    };
  }

  private static Command.Settings settings(SlashCommandInteractionEvent event) {
    OptionMapping here = event.getOption("here");
    boolean channel = here != null && here.getAsBoolean();
    return new Command.Settings(
        text(event, "setting"), text(event, "value"), channel ? Scope.CHANNEL : Scope.SERVER);
  }

  private static Optional<String> text(SlashCommandInteractionEvent event, String option) {
    return Optional.ofNullable(event.getOption(option)).map(OptionMapping::getAsString);
  }

  private static List<dev.whence.chat.Attachment> files(SlashCommandInteractionEvent event) {
    OptionMapping file = event.getOption("file");
    return file == null ? List.of() : List.of(Translation.attachment(file.getAsAttachment()));
  }

  private static Incoming.Asked asked(
      Envelope envelope,
      String text,
      List<dev.whence.chat.Attachment> files,
      Visibility visibility) {
    return new Incoming.Asked(
        envelope,
        Optional.empty(),
        Optional.empty(),
        text,
        files,
        Incoming.Manner.ADDRESSED,
        visibility);
  }

  /** Where others read along, the asker alone sees the answer, and may show it to everyone. */
  private static Visibility visibility(Envelope envelope) {
    return envelope.place().direct() ? Visibility.EVERYONE : Visibility.ASKER;
  }

  private static InteractionHook defer(IReplyCallback event, Visibility visibility) {
    event
        .deferReply(visibility == Visibility.ASKER)
        .queue(_ -> {}, late -> LOG.warn("an interaction came too late: {}", late.toString()));
    return event.getHook();
  }

  private void submit(Incoming incoming, InteractionHook hook) {
    InteractionReplier replier = InteractionReplier.forCommand(hook, markdown, drawing);
    if (!reception.accept(incoming, replier, () -> {})) {
      LOG.warn("no room for another command in {}", incoming.place().channel());
    }
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    Envelope envelope = Translation.envelope(event);
    Visibility visibility = visibility(envelope);
    InteractionHook hook = defer(event, visibility);
    Message target = event.getTarget();
    submit(
        asked(envelope, target.getContentRaw(), Translation.attachments(target), visibility), hook);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Envelope envelope = Translation.envelope(event);
    event
        .deferEdit()
        .queue(_ -> {}, late -> LOG.warn("a press came too late: {}", late.toString()));
    InteractionReplier replier =
        InteractionReplier.forPress(event.getHook(), markdown, drawing, event.getMessageId());
    Incoming.Pressed pressed =
        new Incoming.Pressed(envelope, event.getComponentId(), event.getMessageId());
    if (!reception.accept(pressed, replier, () -> {})) {
      LOG.warn("no room for another press in {}", pressed.place().channel());
    }
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    Envelope envelope = Translation.envelope(event);
    String typed = event.getFocusedOption().getValue();
    Thread.ofVirtual()
        .name("suggest")
        .start(
            () -> {
              List<String> offered =
                  reception.suggest(envelope, typed, SUGGESTIONS).stream()
                      .filter(words -> !words.isBlank() && words.length() <= SUGGESTION_LENGTH)
                      .limit(SUGGESTIONS)
                      .toList();
              event
                  .replyChoiceStrings(offered)
                  .queue(_ -> {}, late -> LOG.debug("too late: {}", late.toString()));
            });
  }
}
