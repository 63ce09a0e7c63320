package dev.whence;

import dev.whence.chat.Chat;
import dev.whence.chat.Reception;
import dev.whence.chat.Services;
import dev.whence.chat.discord.DiscordChat;
import dev.whence.chat.telegram.TelegramChat;
import dev.whence.chat.telegram.Webhook;
import dev.whence.configuration.Keys;
import dev.whence.store.Inbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The chats that have a token, each built from its settings. */
final class Chats {
  private final Workshop workshop;
  private final InstantSource clock = InstantSource.system();
  private final Lazy<Services> services = new Lazy<>(this::buildServices);

  Chats(Workshop workshop) {
    this.workshop = workshop;
  }

  List<Chat> withToken() {
    List<Chat> chats = new ArrayList<>();
    workshop.secrets().discordToken().map(this::discord).ifPresent(chats::add);
    workshop.secrets().telegramToken().map(this::telegram).ifPresent(chats::add);
    return List.copyOf(chats);
  }

  private Chat discord(String token) {
    DiscordChat.Connection connection =
        new DiscordChat.Connection(
            token,
            workshop.setting(Keys.DISCORD_API_URL),
            workshop.setting(Keys.DISCORD_GATEWAY_URL),
            workshop.setting(Keys.DISCORD_SHARDS));
    return new DiscordChat(
        connection,
        new Reception(services.get()),
        new Inbox(workshop.database(), clock, "discord"),
        workshop.phrasebook());
  }

  private Chat telegram(String token) {
    TelegramChat.Connection connection =
        new TelegramChat.Connection(
            token,
            workshop.setting(Keys.TELEGRAM_API_URL),
            Duration.ofMinutes(workshop.setting(Keys.TELEGRAM_LATE_MINUTES)),
            workshop.setting(Keys.TELEGRAM_WEBHOOK_URL).map(this::webhook));
    return new TelegramChat(
        connection,
        new Reception(services.get()),
        new Inbox(workshop.database(), clock, "telegram"),
        workshop.phrasebook(),
        clock);
  }

  private Webhook webhook(String url) {
    return new Webhook(
        url,
        workshop.setting(Keys.TELEGRAM_WEBHOOK_PORT),
        workshop.secrets().telegramWebhookSecret());
  }

  private Services buildServices() {
    Desk desk = new Desk(workshop, false);
    return new Services(
        desk,
        desk,
        workshop.troubleshooter()::suggest,
        workshop.phrasebook(),
        workshop.database(),
        clock,
        workshop.standardLanguage(),
        workshop.setting(Keys.UNPROMPTED_CONFIDENCE));
  }

  /** What it is connected to, or how to connect it. */
  static String describe(List<Chat> chats) {
    String connected = chats.stream().map(Chat::describe).collect(Collectors.joining("; "));
    return chats.isEmpty()
        ? "whence: not connected to a chat; set DISCORD_TOKEN or TELEGRAM_TOKEN"
        : "whence: " + connected;
  }
}
