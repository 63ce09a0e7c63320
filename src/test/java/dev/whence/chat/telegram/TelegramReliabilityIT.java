package dev.whence.chat.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInTelegram.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens on the way, what people asked is answered, once and in its order. */
class TelegramReliabilityIT {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final long GROUP = -1_001_234_567_890L;
  private static final long PERSON = 7_500_000_001L;

  @TempDir Path directory;
  private StandInTelegram telegram;
  private TelegramRun bot;
  private long person = PERSON;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    telegram.chats.group(GROUP, "help", false);
    bot = new TelegramRun(telegram, directory).connected();
  }

  @AfterEach
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  private ObjectNode asks() {
    return telegram.people.says(telegram.people.direct(person++, "en", ERROR));
  }

  private ObjectNode asksInGroup(String text) {
    String whole = "/why@" + StandInTelegram.NAME + " " + text;
    return telegram.people.says(telegram.people.written(GROUP, PERSON, "en", whole));
  }

  @Test
  void troubleOnTheWayOutIsOvercome() {
    telegram.trouble("sendmessage", Kind.STATUS, 500, "Internal Server Error", 2);
    bot.answerTo(asks());
    telegram.trouble("sendmessage", Kind.STATUS, 429, "Too Many Requests: retry after 1", 2);
    bot.answerTo(asks());
    telegram.trouble("sendmessage", Kind.LOST_BEFORE, 0, "", 2);
    bot.answerTo(asks());
    telegram.trouble("sendmessage", Kind.GARBAGE, 502, "", 2);
    bot.answerTo(asks());
    telegram.trouble("sendmessage", Kind.SLOW, 700, "", 1);
    bot.answerTo(asks());
    assertEquals(5, telegram.sent().size());
  }

  @Test
  void anAnswerWhoseArrivalWasNotToldComesAtMostOnceMore() {
    telegram.trouble("sendmessage", Kind.LOST_AFTER, 0, "", 1);
    bot.answerTo(asks());
    bot.answerTo(asks());
    TelegramRun.pause(1_500);
    assertTrue(telegram.sent().size() <= 3, "" + telegram.sent().size());
  }

  @Test
  void whatTelegramCannotDrawGoesOutPlain() {
    telegram.trouble("sendmessage", Kind.STATUS, 400, "Bad Request: can't parse entities: x", 1);
    StandInChats.Sent answer = bot.answerTo(asks());
    assertTrue(answer.text().contains("db.example.com:3306"));
    assertEquals(List.of(), answer.entities("pre"));
  }

  @Test
  void whoClosedTheirDoorHoldsNobodyUp() {
    telegram.chats.closedDoors.add(person);
    asks();
    telegram.chats.silenced.add(GROUP);
    asksInGroup(ERROR);
    bot.answerTo(asks());
    assertEquals(1, telegram.sent().size());
  }

  @Test
  void aGroupThatBecameASupergroupIsAnsweredThere() {
    long before = -4_123_456L;
    telegram.chats.group(before, "small", false);
    telegram.chats.migrated.put(before, GROUP);
    String text = "/why@" + StandInTelegram.NAME + " " + ERROR;
    telegram.people.says(telegram.people.written(before, PERSON, "en", text));
    TelegramRun.until("answered", () -> telegram.sent().size() == 1);
    assertEquals(GROUP, telegram.sent().getFirst().chat());
    assertEquals(0, telegram.sent().getFirst().repliesTo(), "its messages have other ids");
  }

  /** The ids of a group are other messages' ids in the supergroup that it becomes. */
  @Test
  void whatStoodInAGroupThatMovedIsNotEditedInTheNewOne() {
    long before = -4_123_457L;
    telegram.chats.group(before, "small", false);
    String text = "/why@" + StandInTelegram.NAME + " " + ERROR;
    ObjectNode question = telegram.people.written(before, PERSON, "en", text);
    telegram.people.says(question);
    TelegramRun.until("answered", () -> telegram.sent().size() == 1);
    telegram.chats.migrated.put(before, GROUP);
    telegram.people.edits(question, text + " by db2");
    TelegramRun.until("tried", () -> !telegram.requests("editMessageText").isEmpty());
    bot.answerTo(asks());
    assertTrue(
        telegram.requests("editMessageText").stream().allMatch(edit -> edit.chat() == before));
  }

  @Test
  void aSecondPollerIsSaidPlainlyAndBorneCalmly() {
    telegram.trouble(
        "getupdates",
        Kind.STATUS,
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
            + " is running",
        1);
    telegram.updates.poke();
    TelegramRun.until(
        "said", () -> bot.chat.describe().contains("another process uses the same TELEGRAM_TOKEN"));
    int polls = telegram.requests("getUpdates").size();
    TelegramRun.pause(1_500);
    assertTrue(telegram.requests("getUpdates").size() <= polls + 1, "it asks too often");
    asks();
    TelegramRun.until("back", Duration.ofSeconds(40), () -> telegram.sent().size() >= 1);
    assertTrue(bot.chat.describe().contains("connected"), bot.chat.describe());
  }

  @Test
  void pollingOutlivesEveryTrouble() {
    for (Kind kind : List.of(Kind.LOST_BEFORE, Kind.GARBAGE, Kind.STATUS, Kind.LOST_BEFORE)) {
      telegram.trouble("getupdates", kind, kind == Kind.GARBAGE ? 502 : 500, "Server Error", 2);
      telegram.updates.poke();
      bot.answerTo(asks());
    }
    telegram.trouble("getupdates", Kind.STATUS, 429, "Too Many Requests: retry after 1", 1);
    telegram.updates.poke();
    bot.answerTo(asks());
    assertEquals(5, telegram.sent().size());
  }

  @Test
  void aNetworkThatWasGoneIsUsedAgainWithinSeconds() throws IOException {
    bot.answerTo(asks());
    telegram.goAway();
    TelegramRun.until("noticed", () -> bot.chat.describe().contains("not reachable"));
    ObjectNode meanwhile = asks();
    TelegramRun.pause(3_000);
    telegram.comeBack();
    long back = System.nanoTime();
    bot.answerTo(meanwhile);
    long millis = (System.nanoTime() - back) / 1_000_000;
    assertTrue(millis < 15_000, millis + " ms until it was back");
    TelegramRun.until("said", () -> bot.chat.describe().contains("connected"));
    assertEquals(2, telegram.sent().size());
  }

  @Test
  void aTelegramThatIsAwayAtTheStartIsWaitedFor() throws IOException {
    bot.stop();
    telegram.goAway();
    bot = new TelegramRun(telegram, directory);
    TelegramRun.until("said", () -> bot.chat.describe().contains("not reachable"));
    telegram.comeBack();
    bot.connected();
    bot.answerTo(asks());
  }

  @Test
  void aTokenThatTelegramDoesNotKnowIsSaid() {
    bot.stop();
    bot = new TelegramRun(telegram, directory, "1:no-such-token-of-thirty-five-charact");
    TelegramRun.until("said", () -> bot.chat.describe().contains("TELEGRAM_TOKEN is not valid"));
    assertFalse(bot.chat.describe().contains("no-such-token"));
  }

  /** What Telegram invents tomorrow, what is damaged, and what holds nothing to answer. */
  @Test
  void aBadUpdateIsPutAsideAndHoldsNothingUp() {
    List<String> bad =
        List.of(
            "\"message\":{\"message_id\":\"seven\",\"date\":[]}",
            "\"message\":{}",
            "\"message\":null",
            "\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"planet\"}}",
            "\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"},"
                + "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"x\"},\"text\":\"refused\","
                + "\"entities\":[{\"type\":\"mention\",\"offset\":90,\"length\":-4}]}",
            "\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":5}}",
            "\"callback_query\":{\"id\":true}",
            "\"inline_query\":{\"id\":\"1\"}",
            "\"telepathy\":{\"thought\":\"refused\"}",
            "\"message\":[1,2,3]",
            "\"edited_message\":\"x\"");
    bad.forEach(telegram.updates::raw);
    ObjectNode good = asks();
    bad.forEach(telegram.updates::raw);
    bot.answerTo(good);
    TelegramRun.until("confirmed", () -> telegram.updates.count() == 0);
    bot.answerTo(asks());
    int polls = telegram.requests("getUpdates").size();
    TelegramRun.pause(1_000);
    assertTrue(telegram.requests("getUpdates").size() <= polls + 2, "it loops");
  }

  @Test
  void aQuietWeeksNewSequenceIsUnderstood() {
    bot.answerTo(asks());
    for (long id : List.of(17L, 1_999_999_000L, 5L)) {
      bot.later.updateAndGet(Duration.ofDays(8)::plus);
      telegram.people.clock = bot.clock;
      telegram.updates.poke();
      TelegramRun.pause(200);
      telegram.updates.goOnFrom(id);
      bot.answerTo(asks());
      bot.answerTo(asks());
    }
    assertEquals(7, telegram.sent().size());
  }

  @Test
  void theSameUpdateIsAnsweredOnceAlsoAfterARestart() throws IOException {
    telegram.goAway();
    ObjectNode question = telegram.people.direct(person++, "en", ERROR);
    telegram.people.says(question);
    StandInUpdates.Waiting update = telegram.updates.waiting().getFirst();
    telegram.comeBack();
    bot.answerTo(question);
    telegram.updates.again(update);
    bot.answerTo(asks());
    bot.stop();
    bot = new TelegramRun(telegram, directory).connected();
    telegram.updates.again(update);
    bot.answerTo(asks());
    assertEquals(3, telegram.sent().size());
  }

  @Test
  void whatCameWhileItWasAwayIsAnsweredInItsOrder() {
    bot.stop();
    List<ObjectNode> asked =
        java.util.stream.IntStream.range(0, 4).mapToObj(n -> asksInGroup(ERROR + " " + n)).toList();
    bot = new TelegramRun(telegram, directory).connected();
    asked.forEach(bot::answerTo);
    assertEquals(
        asked.stream().map(question -> question.path("message_id").asInt()).toList(),
        telegram.sent().stream().map(StandInChats.Sent::repliesTo).toList());
  }

  /** What was asked before the limit for lateness is answered with an apology; or let go. */
  @Test
  void whatIsLateIsAnsweredWithAnApology() {
    telegram.people.clock = () -> bot.clock.instant().minus(Duration.ofHours(2));
    StandInChats.Sent late = bot.answerTo(asks());
    assertTrue(
        late.text()
            .contains(
                TelegramRun.PHRASEBOOK.words(
                    dev.whence.language.Language.ENGLISH, "telegram.late")));
    telegram.people.clock = bot.clock;
    assertFalse(bot.answerTo(asks()).text().contains("late"));
  }

  /** The next start, or the operator's next token, answers what came before. */
  @Test
  void aTokenThatIsRevokedWhileItRunsLosesNothing() {
    telegram.trouble("sendmessage", Kind.STATUS, 401, "Unauthorized", 1);
    bot.answerTo(asks());
    telegram.trouble("sendmessage", Kind.STATUS, 401, "Unauthorized", 1_000);
    ObjectNode question = asks();
    TelegramRun.until("tried", () -> telegram.requests("sendMessage").size() >= 3);
    bot.stop();
    telegram.troubles.clear();
    bot = new TelegramRun(telegram, directory).connected();
    bot.answerTo(question);
    assertEquals(2, telegram.sent().size());
  }

  /** Whoever manages a group must not be told otherwise because Telegram was busy. */
  @Test
  void whoManagesAGroupIsFoundOutHoweverLongItTakes() {
    telegram.chats.member(GROUP, PERSON, "administrator");
    telegram.trouble("getchatmember", Kind.STATUS, 429, "Too Many Requests: retry after 2", 1);
    telegram.trouble("getchatmember", Kind.STATUS, 500, "Internal Server Error", 1);
    telegram.trouble("getchatmember", Kind.LOST_BEFORE, 0, "", 1);
    telegram.people.says(
        telegram.people.written(GROUP, PERSON, "en", "/settings@" + StandInTelegram.NAME));
    TelegramRun.until("said", () -> telegram.sent().size() == 1);
    assertTrue(telegram.sent().getFirst().text().contains("unprompted"));
    List<StandInTelegram.Request> tries = telegram.requests("getChatMember");
    assertTrue(tries.get(1).nanos() - tries.get(0).nanos() >= 2_000_000_000L, "too soon");
  }

  @Test
  void aFileIsReadThoughTelegramIsBusy() {
    telegram.trouble("getfile", Kind.STATUS, 429, "Too Many Requests: retry after 1", 1);
    telegram.trouble("getfile", Kind.GARBAGE, 502, "", 1);
    ObjectNode message = telegram.people.direct(person++, "en", "");
    telegram.people.withDocument(message, "app.log", "text/plain", ERROR.getBytes(UTF_8));
    assertTrue(bot.answerTo(telegram.people.says(message)).entities("pre").contains(ERROR));
  }

  /** On every other method; what only decorates is left out, the answer is not. */
  @Test
  void aTelegramThatIsBusyAtEverythingIsBorne() {
    List<String> methods =
        List.of(
            "sendmessage",
            "editmessagetext",
            "deletemessage",
            "answercallbackquery",
            "answerinlinequery",
            "sendchataction");
    for (String method : methods) {
      telegram.trouble(method, Kind.STATUS, 429, "Too Many Requests: retry after 2", 1);
    }
    StandInChats.Sent answer = bot.answerTo(asks());
    telegram.people.presses(answer, PERSON, "en", answer.button("y:").orElseThrow());
    telegram.people.typesInline(PERSON, "en", "refused", "");
    telegram.people.presses(answer, PERSON, "en", answer.button("c:").orElseThrow());
    TelegramRun.until("checked", () -> bot.now(answer).text().contains("checked"));
    StandInChats.Sent checked = bot.now(answer);
    telegram.people.presses(checked, PERSON, "en", checked.button("d:").orElseThrow());
    TelegramRun.until("deleted", () -> bot.now(answer).deleted());
    for (String method : List.of("sendmessage", "editmessagetext", "deletemessage")) {
      List<StandInTelegram.Request> tries = telegram.requests(method);
      long gap = tries.get(1).nanos() - tries.get(0).nanos();
      assertTrue(gap >= 1_900_000_000L, method + " again after " + gap / 1_000_000 + " ms");
    }
  }

  @Test
  void aClosedTopicAndOneThatIsGoneHoldNobodyUp() {
    long forum = GROUP - 1;
    telegram.chats.group(forum, "forum", true);
    telegram.chats.topic(forum, 5);
    for (String why : List.of("TOPIC_CLOSED", "message thread not found", "TOPIC_DELETED")) {
      telegram.trouble("sendmessage", Kind.STATUS, 400, "Bad Request: " + why, 1);
      String text = "/why@" + StandInTelegram.NAME + " " + ERROR;
      ObjectNode message = telegram.people.written(forum, PERSON, "en", text);
      telegram.people.says(telegram.people.inTopic(message, 5));
      TelegramRun.until("refused", () -> telegram.troubles.stream().allMatch(it -> it.isOver()));
    }
    bot.answerTo(asks());
    assertEquals(1, telegram.sent().size());
  }

  @Test
  void anAnswerThatWasDeletedIsNotMissed() {
    ObjectNode question = asks();
    StandInChats.Sent answer = bot.answerTo(question);
    telegram.chats.delete(answer);
    telegram.people.edits(question, "refused by db2");
    TelegramRun.until("tried", () -> !telegram.requests("editMessageText").isEmpty());
    String press =
        telegram.people.pressesInaccessible(
            answer, PERSON, "en", answer.button("c:").orElseThrow());
    assertTrue(bot.answered(press).has("callback_query_id"));
    bot.answerTo(asks());
  }

  /** Ids of another width could never be confirmed; asking for them without a pause is no help. */
  @Test
  void idsThatNoOffsetCanNameAreNotAskedForWithoutAPause() {
    bot.answerTo(asks());
    telegram.updates.goOnFrom(5_000_000_000L);
    asks();
    TelegramRun.pause(1_000);
    int polls = telegram.requests("getUpdates").size();
    TelegramRun.pause(2_000);
    assertTrue(telegram.requests("getUpdates").size() <= polls + 2, "it asks without a pause");
  }

  @Test
  void aClockThatJumpsAnswersNothingTwice() throws IOException {
    telegram.goAway();
    ObjectNode question = telegram.people.direct(person++, "en", ERROR);
    telegram.people.says(question);
    StandInUpdates.Waiting update = telegram.updates.waiting().getFirst();
    telegram.comeBack();
    bot.answerTo(question);
    for (Duration jump : List.of(Duration.ofDays(3), Duration.ofDays(-9), Duration.ofDays(400))) {
      bot.later.updateAndGet(jump::plus);
      telegram.people.clock = bot.clock;
      telegram.updates.again(update);
      bot.answerTo(asks());
    }
    assertEquals(4, telegram.sent().size());
  }

  @Test
  void itAsksForWhatItNeedsAndNothingElse() {
    bot.answerTo(asks());
    assertEquals(
        Set.of("message", "edited_message", "callback_query", "inline_query"),
        telegram.updates.allowed());
  }
}
