package dev.whence.chat.discord;

import dev.whence.answer.Block;
import dev.whence.chat.Outgoing;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Makes Discord's messages: one container that fits a phone, its buttons below; no mention, ever.
 */
final class Drawing {
  private final Markdown markdown;

  Drawing(Markdown markdown) {
    this.markdown = markdown;
  }

  MessageCreateData create(Outgoing outgoing) {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(container(outgoing))
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .build();
  }

  /**
   * An edit names everything anew: what it does not name would stay, its defaults would mention.
   */
  MessageEditData edit(Outgoing outgoing) {
    return new MessageEditBuilder()
        .useComponentsV2()
        .setComponents(container(outgoing))
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .setReplace(true)
        .build();
  }

  /** A few words without buttons. */
  static MessageCreateData words(String words) {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(TextDisplay.of(Markdown.escaped(words)))
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .build();
  }

  static MessageEditData wordsEdit(String words) {
    return MessageEditData.fromCreateData(words(words));
  }

  private Container container(Outgoing outgoing) {
    List<ContainerChildComponent> parts = new ArrayList<>();
    List<Block> body = new ArrayList<>(outgoing.blocks());
    List<Block> foot = new ArrayList<>();
    while (body.size() > 1 && body.getLast() instanceof Block.Source) {
      foot.addFirst(body.removeLast());
    }
    parts.add(TextDisplay.of(markdown.write(outgoing.language(), body)));
    if (!foot.isEmpty()) {
      parts.add(Separator.createDivider(Separator.Spacing.SMALL));
      parts.add(TextDisplay.of(markdown.write(outgoing.language(), foot)));
    }
    List<Button> buttons = outgoing.buttons().stream().map(Drawing::button).toList();
    if (!buttons.isEmpty()) {
      parts.addAll(ActionRow.partitionOf(buttons));
    }
    return Container.of(parts);
  }

  private static Button button(dev.whence.chat.Button button) {
    return switch (button.kind()) {
      case CHECK -> Button.primary(button.token(), button.label());
      case PAGE, HELPFUL, NOT_HELPFUL, SHOW_EVERYONE, DELETE ->
          Button.secondary(button.token(), button.label());
    };
  }
}
