package dev.whence.chat.telegram;

import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Asks Telegram who manages a group; nobody, where it does not say. */
final class Staff {
  private static final Logger LOG = LoggerFactory.getLogger(Staff.class);
  private static final Set<String> MANAGING = Set.of("creator", "administrator");

  /** Who asked waits for it; and a wrong no would be worse than a late yes. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Courier courier;

  Staff(Courier courier) {
    this.courier = courier;
  }

  boolean manages(long chat, long person) {
    Reply<ChatMember> reply =
        courier.ask(new GetChatMember(String.valueOf(chat), person), PATIENCE);
    if (reply instanceof Reply.Done<ChatMember>(ChatMember member)) {
      return MANAGING.contains(member.getStatus());
    }
    LOG.warn("Telegram does not tell who manages chat {}", chat);
    return false;
  }
}
