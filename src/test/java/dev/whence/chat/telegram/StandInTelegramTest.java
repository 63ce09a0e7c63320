package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in refuses what Telegram refuses; otherwise what it lets pass would prove nothing. */
class StandInTelegramTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long GROUP = -1_001_234_567_890L;
  private static final long PERSON = 7_000_000_001L;

  private StandInTelegram telegram;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    telegram.chats.group(GROUP, "help", false);
  }

  @AfterEach
  void close() {
    telegram.close();
    client.close();
  }

  private JsonNode call(String method, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(telegram.url() + "/bot" + StandInTelegram.TOKEN + "/" + method))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
              .build();
      return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException lost) {
      return JSON.createObjectNode().put("lost", true);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return JSON.createObjectNode();
    }
  }

  private static String send(String rest) {
    return "{'chat_id':" + PERSON + "," + rest + "}";
  }

  private static String entities(String text, String entities) {
    return send("'text':'" + text + "','entities':[" + entities + "]");
  }

  private static String entity(String type, int offset, int length) {
    return "{'type':'" + type + "','offset':" + offset + ",'length':" + length + "}";
  }

  private static String button(String data) {
    return send(
        "'text':'x','reply_markup':{'inline_keyboard':[[{'text':'b','callback_data':'"
            + data
            + "'}]]}");
  }

  @ParameterizedTest
  @CsvSource({
    "4096, 0, true",
    "4097, 0, false",
    "0, 0, false",
    "10, 100, true",
    "10, 101, false",
  })
  void sizesOfAMessage(int characters, int entities, boolean taken) {
    String each = String.join(",", java.util.Collections.nCopies(entities, ""));
    String body = "x".repeat(Math.max(characters, entities * 2));
    if (entities > 0) {
      StringBuilder all = new StringBuilder();
      for (int place = 0; place < entities; place++) {
        all.append(place == 0 ? "" : ",").append(entity("bold", place * 2, 1));
      }
      each = all.toString();
    }
    if (characters == 0) {
      body = " ";
    }
    JsonNode answer = call("sendMessage", entities(body, each));
    assertEquals(taken, answer.path("ok").asBoolean(), answer.toString());
    assertEquals(taken, telegram.faults.isEmpty(), telegram.faults.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "bold, 0, 3, italic, 1, 2, true",
    "bold, 0, 3, italic, 2, 3, false",
    "bold, 0, 3, code, 1, 1, false",
    "code, 0, 3, bold, 0, 3, false",
    "expandable_blockquote, 0, 6, code, 1, 2, true",
    "blockquote, 0, 6, expandable_blockquote, 1, 2, false",
    "bold, 0, 3, bold, 0, 2, false",
    "bold, 0, 99, code, 100, 1, false",
    "bold, 0, 0, italic, 1, 1, false",
    "bold, -1, 2, italic, 1, 1, false",
    "glitter, 0, 2, italic, 3, 1, false",
    "bold, 0, 7, italic, 9, 1, true",
    "bold, 0, 8, italic, 9, 1, false",
  })
  void entitiesStandWithinBoundsAndInEachOther(
      String one, int start, int length, String other, int from, int size, boolean taken) {
    // The ninth unit is the second half of a pair.
    String text = "abcdefg\ud83d\ude00hij";
    JsonNode answer =
        call(
            "sendMessage",
            entities(text, entity(one, start, length) + "," + entity(other, from, size)));
    assertEquals(taken, answer.path("ok").asBoolean(), answer.toString());
  }

  @ParameterizedTest
  @CsvSource({"64, true", "65, false", "0, false"})
  void whatAButtonCarries(int bytes, boolean taken) {
    assertEquals(taken, call("sendMessage", button("d".repeat(bytes))).path("ok").asBoolean());
  }

  @Test
  void oneMessageASecondInAChat() {
    assertTrue(call("sendMessage", send("'text':'one'")).path("ok").asBoolean());
    JsonNode refused = call("SENDMESSAGE", send("'text':'two'"));
    assertEquals(429, refused.path("error_code").asInt());
    assertEquals(1, refused.path("parameters").path("retry_after").asInt());
    assertEquals(List.of(), telegram.rates.impatient);
    call("sendmessage", send("'text':'three'"));
    assertEquals(1, telegram.rates.impatient.size());
    TelegramRun.pause(1_000);
    assertTrue(call("sendMessage", send("'text':'four'")).path("ok").asBoolean());
  }

  @Test
  void twentyInAGroupAMinuteAndThirtyInAllASecond() {
    StandInRates rates = new StandInRates();
    for (int count = 0; count < 20; count++) {
      rates.take(GROUP, true, count * 1_000_000_000L);
    }
    Refused group = refusal(() -> rates.take(GROUP, true, 20_000_000_000L));
    assertEquals(34, group.body().path("parameters").path("retry_after").asInt());
    rates.take(PERSON, false, 20_000_000_000L);
    long later = 100_000_000_000L;
    for (int count = 0; count < 45; count++) {
      rates.take(PERSON + 1 + count, false, later + count);
    }
    assertEquals(429, refusal(() -> rates.take(PERSON + 99, false, later + 50)).status);
    assertEquals(45, rates.mostInASecond());
    for (int count = 0; count < 30; count++) {
      rates.take(PERSON + 101 + count, false, later + 1_000_000_100L + count);
    }
    refusal(() -> rates.take(PERSON + 199, false, later + 1_000_000_200L));
  }

  private static Refused refusal(Runnable work) {
    try {
      work.run();
    } catch (Refused refused) {
      return refused;
    }
    throw new AssertionError("it was taken");
  }

  @Test
  void editingAndDeletingNeedTheMessageAndAChange() {
    int id = call("sendMessage", send("'text':'one'")).path("result").path("message_id").asInt();
    TelegramRun.pause(1_000);
    String same = send("'message_id':" + id + ",'text':'one'");
    assertTrue(call("editMessageText", same).toString().contains("not modified"));
    String other = send("'message_id':" + id + ",'text':'two'");
    assertTrue(call("editMessageText", other).path("ok").asBoolean());
    assertTrue(call("deleteMessage", send("'message_id':" + id)).path("ok").asBoolean());
    assertTrue(call("editMessageText", other).toString().contains("to edit not found"));
    assertEquals(List.of(), telegram.faults, "the state of things is no fault of the bot");
  }

  @Test
  void updatesAreKeptUntilAGreaterOffsetConfirmsThem() {
    for (int count = 0; count < 3; count++) {
      telegram.people.says(telegram.people.direct(PERSON, "fr", "hello " + count));
    }
    JsonNode first = call("getUpdates", "{'limit':2}").path("result");
    assertEquals(2, first.size());
    long last = first.get(1).path("update_id").asLong();
    assertEquals(3, call("getUpdates", "{'offset':0}").path("result").size());
    JsonNode rest = call("getUpdates", "{'offset':" + (last + 1) + "}").path("result");
    assertEquals(1, rest.size());
    assertEquals("hello 2", rest.get(0).path("message").path("text").asText());
    assertEquals(1, telegram.updates.count());
  }

  @Test
  void aSecondPollerEndsTheFirst() throws Exception {
    CompletableFuture<JsonNode> first = poll();
    TelegramRun.until("it polls", () -> telegram.requests("getUpdates").size() == 1);
    TelegramRun.pause(100);
    CompletableFuture<JsonNode> second = poll();
    assertEquals(409, first.get().path("error_code").asInt());
    telegram.people.says(telegram.people.direct(PERSON, "fr", "hello"));
    assertEquals(1, second.get().path("result").size());
  }

  private CompletableFuture<JsonNode> poll() {
    return CompletableFuture.supplyAsync(
        () -> call("getUpdates", "{'timeout':30}"), work -> Thread.ofVirtual().start(work));
  }

  @Test
  void privacyModeKeepsWhatIsNotMeantForTheBot() {
    for (String text : List.of("hello", "/why@other_bot x", "/why x", "@whence_test_bot why")) {
      telegram.people.says(telegram.people.written(GROUP, PERSON, "fr", text));
    }
    assertEquals(2, telegram.updates.count());
    telegram.people.privacyMode = false;
    telegram.people.says(telegram.people.written(GROUP, PERSON, "fr", "hello"));
    assertEquals(3, telegram.updates.count());
  }

  @Test
  void whatThePublishedContractDoesNotAllowIsAFault() {
    Assumptions.assumeTrue(
        TelegramContract.find().isPresent(), "skipped: no Telegram contract beside the project");
    call("sendChatAction", send("'action':'typing'"));
    assertEquals(List.of(), telegram.faults);
    call("sendChatAction", send("'action':'typing','loudly':true"));
    call("sendChatAction", send("'actionn':'typing'"));
    call("answerInlineQuery", "{'inline_query_id':7,'results':[{'type':'article','id':'1'}]}");
    call("inventedMethod", "{}");
    for (String part :
        List.of("unknown loudly", "without action", "no String: 7", "title", "inventedmethod")) {
      assertTrue(telegram.faults.toString().contains(part), part + telegram.faults);
    }
  }

  @Test
  void theNetworkGoesAndComesBack() throws IOException {
    telegram.goAway();
    assertTrue(call("getMe", "{}").path("lost").asBoolean());
    telegram.comeBack();
    assertTrue(call("getMe", "{}").path("ok").asBoolean());
    telegram.trouble("getme", StandInTelegram.Kind.STATUS, 502, "Bad Gateway", 1);
    telegram.trouble("getme", StandInTelegram.Kind.LOST_BEFORE, 0, "", 1);
    assertEquals(502, call("getMe", "{}").path("error_code").asInt());
    assertTrue(call("getMe", "{}").path("lost").asBoolean());
    assertFalse(call("getMe", "{}").path("result").path("can_read_all_group_messages").asBoolean());
  }
}
