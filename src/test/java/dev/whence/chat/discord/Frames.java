package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** People, servers, channels and messages as Discord writes them. */
final class Frames {
  static final String BOT = "100000000000000001";
  static final String GUILD = "200000000000000001";
  static final String FORUM = "400000000000000001";
  static final String FORUM_THREAD = "400000000000000002";
  static final String DIRECT = "500000000000000001";

  /** A direct conversation of two people, one of whom has installed Whence for themselves. */
  static final String STRANGERS = "500000000000000002";

  /**
   * A channel of a server that Whence is no member of; somebody there has installed it for
   * themselves.
   */
  static final String FOREIGN = "510000000000000001";

  private static final String FOREIGN_GUILD = "220000000000000001";

  /** View, send, read back, in threads too; of those that everyone has, what Whence needs. */
  private static final String EVERYDAY = "521942715968";

  /** A server's channels are numbered from a round number of their own. */
  static final int CHANNELS_EACH = 1_000;

  private static final long FIRST_CHANNEL = 300_000_000_000_000_001L;
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicLong SEQUENCE = new AtomicLong();

  private Frames() {}

  static String channel(int number) {
    return String.valueOf(FIRST_CHANNEL + number);
  }

  /** Each server stands on a shard of its own, where there are as many. */
  static String server(int number) {
    return String.valueOf(Long.parseLong(GUILD) + ((long) number << 22));
  }

  static String serverOf(String channel) {
    if (channel.equals(FOREIGN)) {
      return FOREIGN_GUILD;
    }
    long number = Long.parseLong(channel) - FIRST_CHANNEL;
    boolean counted = number >= 0 && number < 1_000L * CHANNELS_EACH;
    return counted ? server((int) (number / CHANNELS_EACH)) : GUILD;
  }

  static String snowflake() {
    return String.valueOf(
        ((System.currentTimeMillis() - DISCORD_EPOCH) << 22)
            | (SEQUENCE.incrementAndGet() & 0x3fffff));
  }

  static ObjectNode user(String id, String name, boolean bot) {
    ObjectNode user = JSON.createObjectNode().put("id", id).put("username", name);
    user.put("discriminator", "0").put("bot", bot).putNull("avatar").putNull("global_name");
    return user;
  }

  static ObjectNode self() {
    return user(BOT, "Whence", true);
  }

  /**
   * A server.
   *
   * @param server the first one has a forum too
   */
  static ObjectNode guild(int server, int count) {
    String id = server(server);
    ObjectNode guild = JSON.createObjectNode().put("id", id).put("name", "A server");
    guild.put("owner_id", "600000000000000009").put("member_count", 3).put("large", false);
    guild.put("unavailable", false).put("joined_at", "2026-01-01T00:00:00.000000+00:00");
    guild.put("verification_level", 0).put("default_message_notifications", 0);
    guild.put("explicit_content_filter", 0).put("mfa_level", 0).put("premium_tier", 0);
    guild.put("afk_timeout", 300).put("nsfw_level", 0).put("system_channel_flags", 0);
    guild.put("preferred_locale", "en-US").put("premium_progress_bar_enabled", false);
    guild.putNull("icon").putNull("splash").putNull("afk_channel_id").putNull("description");
    guild.putNull("rules_channel_id").putNull("system_channel_id").putNull("vanity_url_code");
    for (String list :
        List.of(
            "emojis",
            "stickers",
            "features",
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events")) {
      guild.putArray(list);
    }
    ArrayNode roles = guild.putArray("roles");
    role(roles, id, "@everyone", EVERYDAY);
    role(roles, "210000000000000001", "manager", "8");
    ArrayNode channels = guild.putArray("channels");
    for (int number = 0; number < count; number++) {
      textChannel(channels.addObject(), channel(server * CHANNELS_EACH + number), "help-" + number);
    }
    ArrayNode threads = guild.putArray("threads");
    if (server == 0) {
      ObjectNode forum = channels.addObject();
      textChannel(forum, FORUM, "forum").put("type", 15).putArray("available_tags");
      thread(threads.addObject());
    }
    ArrayNode members = guild.putArray("members");
    members.add(member(self(), List.of()));
    return guild;
  }

  static void role(ArrayNode roles, String id, String name, String permissions) {
    ObjectNode role =
        roles.addObject().put("id", id).put("name", name).put("permissions", permissions);
    role.put("color", 0).put("hoist", false).put("position", 0).put("managed", false);
    role.put("mentionable", false).put("flags", 0).putNull("icon").putNull("unicode_emoji");
    ObjectNode colors = role.putObject("colors").put("primary_color", 0);
    colors.putNull("secondary_color").putNull("tertiary_color");
  }

  static ObjectNode textChannel(ObjectNode channel, String id, String name) {
    channel.put("id", id).put("name", name).put("type", 0).put("position", 0).put("nsfw", false);
    channel.put("rate_limit_per_user", 0).put("flags", 0).putNull("topic").putNull("parent_id");
    channel.putNull("last_message_id").putArray("permission_overwrites");
    return channel;
  }

  static ObjectNode member(@Nullable ObjectNode user, List<String> roles) {
    ObjectNode member =
        JSON.createObjectNode().put("joined_at", "2026-01-01T00:00:00.000000+00:00");
    member.put("deaf", false).put("mute", false).put("flags", 0).put("pending", false);
    member.putNull("nick").putNull("avatar").putNull("premium_since");
    member.putNull("communication_disabled_until");
    if (user != null) {
      member.set("user", user);
    }
    ArrayNode list = member.putArray("roles");
    roles.forEach(list::add);
    return member;
  }

  private static ObjectNode thread(ObjectNode thread) {
    thread.put("id", FORUM_THREAD).put("guild_id", GUILD).put("parent_id", FORUM);
    thread.put("owner_id", "600000000000000001").put("name", "a post").put("type", 11);
    thread
        .put("message_count", 1)
        .put("member_count", 1)
        .put("rate_limit_per_user", 0)
        .put("flags", 0);
    thread.putNull("last_message_id").putArray("applied_tags");
    ObjectNode data = thread.putObject("thread_metadata");
    data.put("archived", false).put("auto_archive_duration", 1440).put("locked", false);
    data.put("archive_timestamp", "2026-01-01T00:00:00.000000+00:00");
    data.put("create_timestamp", "2026-01-01T00:00:00.000000+00:00");
    return thread;
  }

  /** A person's message, not yet told to anyone. */
  static ObjectNode written(String channel, String person, String content) {
    ObjectNode message = JSON.createObjectNode().put("id", snowflake()).put("channel_id", channel);
    message.put("content", content).put("type", 0).put("flags", 0).put("tts", false);
    message.put("timestamp", "2026-01-01T00:00:00.000000+00:00").putNull("edited_timestamp");
    message.put("mention_everyone", false).put("pinned", false);
    message.set("author", user(person, "person" + person, false));
    for (String list :
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
      message.putArray(list);
    }
    if (content.contains("<@" + BOT + ">")) {
      message.withArray("mentions").add(self());
    }
    if (!channel.equals(DIRECT)) {
      message.put("guild_id", serverOf(channel));
      message.set("member", member(null, List.of()));
    }
    return message;
  }

  /** A message that answers to another. */
  static ObjectNode reply(ObjectNode message, ObjectNode referenced) {
    message.put("type", 19).set("referenced_message", referenced);
    message
        .putObject("message_reference")
        .put("message_id", referenced.path("id").asText())
        .put("channel_id", referenced.path("channel_id").asText());
    return message;
  }

  static ObjectNode direct(JsonNode person) {
    ObjectNode channel = JSON.createObjectNode().put("id", DIRECT).put("type", 1);
    channel.putNull("last_message_id").putArray("recipients").add(person);
    return channel;
  }

  /** An interaction's frame; its data is the caller's. */
  static ObjectNode interaction(int type, String channel, String person, String locale) {
    String id = snowflake();
    ObjectNode node = JSON.createObjectNode().put("id", id).put("application_id", BOT);
    node.put("type", type).put("token", "token" + id).put("version", 1).put("channel_id", channel);
    node.put("locale", locale).put("app_permissions", EVERYDAY);
    node.put("attachment_size_limit", 10_485_760);
    node.putArray("entitlements");
    boolean strangers = channel.equals(STRANGERS);
    boolean direct = channel.equals(DIRECT);
    node.put("context", direct ? 1 : strangers ? 2 : 0);
    boolean own = strangers || channel.equals(FOREIGN);
    ObjectNode owners = node.putObject("authorizing_integration_owners");
    owners.put(own ? "1" : "0", own ? person : direct ? "0" : GUILD);
    ObjectNode where = node.putObject("channel");
    ObjectNode user = user(person, "person" + person, false);
    if (direct || strangers) {
      where.put("id", channel).put("type", 1).putNull("last_message_id");
      where.putArray("recipients").add(direct ? user : user("600000000000000077", "friend", false));
      node.set("user", user);
      return node;
    }
    inServer(node, where, channel, user);
    return node;
  }

  private static void inServer(ObjectNode node, ObjectNode where, String channel, ObjectNode user) {
    if (channel.equals(FORUM_THREAD)) {
      thread(where).put("permissions", EVERYDAY);
    } else {
      textChannel(where, channel, "help")
          .put("guild_id", serverOf(channel))
          .put("permissions", EVERYDAY);
    }
    String server = serverOf(channel);
    node.put("guild_id", server).put("guild_locale", "en-US");
    node.putObject("guild").put("id", server).put("locale", "en-US").putArray("features");
    boolean manages = user.path("id").asText().endsWith("9");
    ObjectNode member = member(user, manages ? List.of("210000000000000001") : List.of());
    member.put("permissions", manages ? "8" : EVERYDAY);
    node.set("member", member);
  }
}
