package dev.whence.chat.discord;

import dev.whence.chat.Command;
import dev.whence.chat.Envelope;
import dev.whence.chat.Incoming;
import dev.whence.chat.Reception;
import dev.whence.chat.Visibility;
import dev.whence.language.Language;
import dev.whence.store.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
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
    Visibility visibility = visibility(event);
    take(event, visibility, envelope -> incoming(event, envelope, visibility));
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
  private static Visibility visibility(Interaction event) {
    return Translation.isBetweenUs(event) ? Visibility.EVERYONE : Visibility.ASKER;
  }

  /** Acknowledges first: whatever goes wrong after that can still be said. */
  private void take(
      IReplyCallback event, Visibility visibility, Function<Envelope, Incoming> meaning) {
    event
        .deferReply(visibility == Visibility.ASKER)
        .queue(_ -> {}, late -> LOG.warn("an interaction came too late: {}", late.toString()));
    hand(event, InteractionReplier.forCommand(event.getHook(), markdown, drawing), meaning);
  }

  private void hand(
      Interaction event, InteractionReplier replier, Function<Envelope, Incoming> meaning) {
    boolean taken = false;
    try {
      taken = reception.accept(meaning.apply(Translation.envelope(event)), replier, () -> {});
    } catch (RuntimeException unexpected) {
      LOG.error("an interaction could not be read", unexpected);
    }
    if (!taken) {
      LOG.warn("no room for another interaction in {}", event.getChannelIdLong());
      Language language = Language.of(event.getUserLocale().getLocale()).orElse(Language.ENGLISH);
      Thread.ofVirtual()
          .name("sorry")
          .start(() -> replier.tell(language, reception.words(language, "chat.failed")));
    }
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    Visibility visibility = visibility(event);
    Message target = event.getTarget();
    take(
        event,
        visibility,
        envelope -> asked(envelope, Wording.all(target), Wording.ownFiles(target), visibility));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    event
        .deferEdit()
        .queue(_ -> {}, late -> LOG.warn("a press came too late: {}", late.toString()));
    InteractionReplier replier =
        InteractionReplier.forPress(event.getHook(), markdown, drawing, event.getMessageId());
    hand(
        event,
        replier,
        envelope ->
            new Incoming.Pressed(
                envelope, event.getComponentId(), event.getMessageId(), tokens(event)));
  }

  private static List<String> tokens(ButtonInteractionEvent event) {
    return event.getMessage().getComponentTree().findAll(Button.class).stream()
        .map(Button::getCustomId)
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    Thread.ofVirtual()
        .name("suggest")
        .start(
            () ->
                event
                    .replyChoiceStrings(suggestions(event, typed))
                    .queue(_ -> {}, late -> LOG.debug("too late: {}", late.toString())));
  }

  private List<String> suggestions(CommandAutoCompleteInteractionEvent event, String typed) {
    try {
      return reception.suggest(Translation.envelope(event), typed, SUGGESTIONS).stream()
          .filter(words -> !words.isBlank() && words.length() <= SUGGESTION_LENGTH)
          .distinct()
          .limit(SUGGESTIONS)
          .toList();
    } catch (RuntimeException failed) {
      LOG.error("nothing could be suggested", failed);
      return List.of();
    }
  }
}
