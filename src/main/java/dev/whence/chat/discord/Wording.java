package dev.whence.chat.discord;

import dev.whence.chat.Attachment;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;

/** What a message says, wherever in it that stands. */
final class Wording {
  /** As much as a person can write; a card made by a program may hold more. */
  private static final int LONGEST = 12_000;

  private Wording() {}

  /** A question as its writer meant it: without our name, with the message that it answers to. */
  static String asked(Message message) {
    String own = withoutName(message);
    Message other = message.getReferencedMessage();
    return other == null || isOurs(other) ? own : joined(List.of(own, all(other)));
  }

  static List<Attachment> files(Message message) {
    List<Attachment> files = new ArrayList<>(ownFiles(message));
    Message other = message.getReferencedMessage();
    if (other != null && !isOurs(other)) {
      files.addAll(ownFiles(other));
    }
    return files;
  }

  /** Everything to be read in a message: its text, what it forwards, the cards of programs. */
  static String all(Message message) {
    List<String> parts = new ArrayList<>();
    parts.add(message.getContentRaw());
    message.getEmbeds().forEach(embed -> add(embed, parts));
    for (MessageSnapshot forwarded : message.getMessageSnapshots()) {
      parts.add(forwarded.getContentRaw());
      forwarded.getEmbeds().forEach(embed -> add(embed, parts));
    }
    if (!isOurs(message)) {
      message
          .getComponentTree()
          .findAll(TextDisplay.class)
          .forEach(text -> parts.add(text.getContent()));
    }
    return joined(parts);
  }

  static List<Attachment> ownFiles(Message message) {
    List<Attachment> files = new ArrayList<>();
    message.getAttachments().forEach(file -> files.add(Translation.attachment(file)));
    message
        .getMessageSnapshots()
        .forEach(
            forwarded ->
                forwarded
                    .getAttachments()
                    .forEach(file -> files.add(Translation.attachment(file))));
    return files;
  }

  private static void add(MessageEmbed embed, List<String> parts) {
    parts.add(embed.getTitle() == null ? "" : embed.getTitle());
    parts.add(embed.getDescription() == null ? "" : embed.getDescription());
    for (MessageEmbed.Field field : embed.getFields()) {
      parts.add(field.getName() + " " + field.getValue());
    }
  }

  private static String joined(List<String> parts) {
    String all = String.join("\n", parts.stream().filter(part -> !part.isBlank()).toList());
    return all.substring(0, Math.min(all.length(), LONGEST));
  }

  private static boolean isOurs(Message message) {
    User self = message.getJDA().getSelfUser();
    return message.getAuthor().equals(self);
  }

  private static String withoutName(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    String forwarded =
        joined(message.getMessageSnapshots().stream().map(MessageSnapshot::getContentRaw).toList());
    String own =
        message.getContentRaw().replace("<@" + self + ">", "").replace("<@!" + self + ">", "");
    return joined(List.of(own.strip(), forwarded));
  }
}
