package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.chat.telegram.StandInTelegram.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The Bot API's methods, each as far as a bot can tell. */
final class StandInMethods {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long QUERY_LIFE = 15_000_000_000L;
  private static final int LARGEST_DOWNLOAD = 20 << 20;

  private final StandInTelegram telegram;

  /** How long each press and query waited for its answer. */
  final Map<String, Long> answeredAfterMillis = new ConcurrentHashMap<>();

  /** Answers to inline queries and to presses, by the query's id. */
  final Map<String, JsonNode> answered = new ConcurrentHashMap<>();

  /** Commands, descriptions and about texts as they are set, by method and language code. */
  final Map<String, JsonNode> profile = new ConcurrentHashMap<>();

  StandInMethods(StandInTelegram telegram) {
    this.telegram = telegram;
  }

  JsonNode call(Request request) {
    JsonNode body = request.body();
    return switch (request.method()) {
      case "getme" -> me();
      case "sendmessage" -> send(body);
      case "editmessagetext" -> edit(body, true);
      case "editmessagereplymarkup" -> edit(body, false);
      case "deletemessage" -> delete(body);
      case "sendchataction" -> act(body);
      case "answercallbackquery" -> {
        StandInRules.callbackAnswer(body);
        yield answerQuery(body.path("callback_query_id").asText(), body);
      }
      case "answerinlinequery" -> {
        StandInRules.inlineResults(body);
        yield answerQuery(body.path("inline_query_id").asText(), body);
      }
      case "setmycommands" -> {
        StandInRules.commands(body);
        yield set("commands", body);
      }
      case "getmycommands" -> get("commands", body, JSON.createArrayNode());
      case "deletemycommands" -> {
        profile.remove(key("commands", body));
        yield BooleanNode.TRUE;
      }
      case "setmydescription" -> {
        StandInRules.description(body, "description", 512);
        yield set("description", body);
      }
      case "getmydescription" -> wrapped("description", body);
      case "setmyshortdescription" -> {
        StandInRules.description(body, "short_description", 120);
        yield set("short_description", body);
      }
      case "getmyshortdescription" -> wrapped("short_description", body);
      case "getchat" -> telegram.chats.chat(chat(body)).deepCopy().put("accent_color_id", 1);
      case "getchatmember" -> member(chat(body), body.path("user_id").asLong());
      case "getchatadministrators" ->
          StandInTelegram.array(
              telegram.chats.administrators(chat(body)).stream()
                  .map(person -> member(chat(body), person))
                  .toList());
      case "getfile" -> file(body.path("file_id").asText());
      case "setwebhook" -> setWebhook(body);
      case "deletewebhook" -> {
        telegram.webhook.set("", "");
        yield dropped(body);
      }
      case "getwebhookinfo" -> {
        ObjectNode info = JSON.createObjectNode().put("url", telegram.webhook.url());
        info.put("has_custom_certificate", false);
        yield info.put("pending_update_count", telegram.updates.count());
      }
      case "leavechat" -> {
        telegram.chats.closedDoors.add(chat(body));
        yield BooleanNode.TRUE;
      }
      default -> throw Refused.of(404, "Not Found: method not found");
    };
  }

  private JsonNode me() {
    ObjectNode me = StandInPeople.bot().put("can_join_groups", true);
    me.put("can_read_all_group_messages", !telegram.people.privacyMode);
    me.put("supports_inline_queries", true).put("can_connect_to_business", false);
    return me.put("has_main_web_app", false).put("has_topics_enabled", false);
  }

  private static long chat(JsonNode body) {
    return body.path("chat_id").asLong();
  }

  private JsonNode send(JsonNode body) {
    long chat = chat(body);
    StandInRules.message(body);
    telegram.chats.door(chat);
    Optional<JsonNode> to = repliesTo(chat, body.path("reply_parameters"));
    int thread = telegram.chats.thread(chat, body, to);
    telegram.rates.take(chat, telegram.chats.isGroup(chat), System.nanoTime());
    ObjectNode message = JSON.createObjectNode().put("message_id", telegram.chats.nextId(chat));
    message.set("from", StandInPeople.bot());
    message.set("chat", telegram.chats.chat(chat).deepCopy());
    message.put("date", telegram.people.clock.instant().getEpochSecond());
    to.ifPresent(
        shown -> {
          ObjectNode replied = shown.deepCopy();
          replied.remove("reply_to_message");
          message.set("reply_to_message", replied);
        });
    if (thread != 0) {
      message.put("message_thread_id", thread).put("is_topic_message", true);
    }
    content(message, body);
    int id = message.path("message_id").asInt();
    return telegram.chats.put(new Sent(chat, id, message, 0, false)).body();
  }

  private Optional<JsonNode> repliesTo(long chat, JsonNode reply) {
    if (reply.isMissingNode()) {
      return Optional.empty();
    }
    Optional<JsonNode> to = telegram.chats.message(chat, reply.path("message_id").asInt());
    if (to.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw Refused.state("message to be replied not found");
    }
    return to;
  }

  private static void content(ObjectNode message, JsonNode body) {
    message.set("text", body.path("text"));
    for (String name : List.of("entities", "reply_markup")) {
      message.remove(name);
      if (!body.path(name).isEmpty()) {
        message.set(name, body.path(name));
      }
    }
  }

  private JsonNode edit(JsonNode body, boolean text) {
    if (text) {
      StandInRules.message(body);
    } else {
      StandInRules.markup(body.path("reply_markup"));
    }
    long chat = chat(body);
    telegram.chats.door(chat);
    Sent before = telegram.chats.own(chat, body.path("message_id").asInt(), "edit");
    ObjectNode message = before.body().deepCopy();
    if (text) {
      content(message, body);
    } else {
      message.remove("reply_markup");
      if (!body.path("reply_markup").isEmpty()) {
        message.set("reply_markup", body.path("reply_markup"));
      }
    }
    if (message.equals(before.body())) {
      throw Refused.state(
          "message is not modified: specified new message content and reply markup are exactly"
              + " the same as a current content and reply markup of the message");
    }
    telegram.rates.take(chat, telegram.chats.isGroup(chat), System.nanoTime());
    message.put("edit_date", telegram.people.clock.instant().getEpochSecond());
    return telegram
        .chats
        .put(new Sent(chat, before.id(), message, before.edits() + 1, false))
        .body();
  }

  private JsonNode delete(JsonNode body) {
    Sent before = telegram.chats.own(chat(body), body.path("message_id").asInt(), "delete");
    telegram.chats.put(new Sent(before.chat(), before.id(), before.body(), before.edits(), true));
    return BooleanNode.TRUE;
  }

  private JsonNode act(JsonNode body) {
    telegram.chats.door(chat(body));
    telegram.chats.thread(chat(body), body, Optional.empty());
    if (!body.path("action").asText().equals("typing")) {
      throw Refused.rule("wrong parameter action in request");
    }
    return BooleanNode.TRUE;
  }

  private JsonNode answerQuery(String id, JsonNode body) {
    Long came = telegram.people.open.remove(id);
    if (came == null || System.nanoTime() - came > QUERY_LIFE) {
      throw Refused.state("query is too old and response timeout expired or query ID is invalid");
    }
    answeredAfterMillis.put(id, (System.nanoTime() - came) / 1_000_000);
    answered.put(id, body);
    return BooleanNode.TRUE;
  }

  private static String key(String kind, JsonNode body) {
    return kind
        + " "
        + body.path("scope").path("type").asText("default")
        + " "
        + body.path("language_code").asText("");
  }

  private JsonNode set(String kind, JsonNode body) {
    profile.put(key(kind, body), body.path(kind));
    return BooleanNode.TRUE;
  }

  private JsonNode get(String kind, JsonNode body, JsonNode none) {
    return profile.getOrDefault(key(kind, body), none);
  }

  private JsonNode wrapped(String kind, JsonNode body) {
    return JSON.createObjectNode().put(kind, get(kind, body, JSON.nullNode()).asText(""));
  }

  private ObjectNode member(long chat, long person) {
    String status = telegram.chats.status(chat, person);
    ObjectNode member = JSON.createObjectNode().put("status", status);
    member.set("user", StandInPeople.user(person, ""));
    if (status.equals("administrator")) {
      member.put("can_be_edited", false).put("is_anonymous", false);
      for (String right :
          List.of(
              "can_manage_chat",
              "can_delete_messages",
              "can_manage_video_chats",
              "can_restrict_members",
              "can_promote_members",
              "can_change_info",
              "can_invite_users",
              "can_post_stories",
              "can_edit_stories",
              "can_delete_stories")) {
        member.put(right, true);
      }
    }
    return status.equals("creator") ? member.put("is_anonymous", false) : member;
  }

  private JsonNode file(String id) {
    for (Map.Entry<String, byte[]> file : telegram.files.entrySet()) {
      String[] parts = file.getKey().split("\\|", 2);
      if (parts[0].equals(id)) {
        if (file.getValue().length > LARGEST_DOWNLOAD) {
          throw Refused.state("file is too big");
        }
        ObjectNode found = JSON.createObjectNode().put("file_id", id);
        found.put("file_unique_id", "u" + id).put("file_size", file.getValue().length);
        return found.put("file_path", parts[1]);
      }
    }
    throw Refused.state("wrong file_id or the file is temporarily unavailable");
  }

  private JsonNode setWebhook(JsonNode body) {
    String secret = body.path("secret_token").asText("");
    if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
      throw Refused.rule("secret token contains unallowed characters");
    }
    telegram.updates.allow(body.path("allowed_updates"));
    dropped(body);
    telegram.webhook.set(body.path("url").asText(""), secret);
    return BooleanNode.TRUE;
  }

  private JsonNode dropped(JsonNode body) {
    if (body.path("drop_pending_updates").asBoolean()) {
      telegram.updates.drop();
    }
    return BooleanNode.TRUE;
  }
}
