package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.Arrival.Pressed;
import dev.whence.chat.telegram.Arrival.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What Telegram's JSON becomes, and what comes to nothing. */
class TranslationTest {
  private static final Self SELF = new Self(StandInTelegram.BOT, StandInTelegram.NAME);
  private static final long GROUP = -1_001L;
  private static final long FORUM = -1_002L;
  private static final String NAME = "@" + StandInTelegram.NAME;

  private final StandInChats chats = new StandInChats();
  private final StandInPeople people =
      new StandInPeople(chats, new StandInUpdates(), new java.util.HashMap<>());
  private boolean readsAlong;

  TranslationTest() {
    chats.group(GROUP, "help", false);
    chats.group(FORUM, "forum", true);
    chats.topic(FORUM, 5);
  }

  private Optional<Arrival> read(String kind, Object content) {
    Batch batch = new Batch(OptionalInt.empty(), 100, 0);
    String json = "{\"ok\":true,\"result\":[{\"update_id\":7,\"" + kind + "\":" + content + "}]}";
    try {
      Translation translation = new Translation(SELF, place -> readsAlong);
      return batch.deserializeResponse(json).stream()
          .flatMap(update -> translation.read(update).stream())
          .findFirst();
    } catch (TelegramApiRequestException refused) {
      throw new AssertionError(refused);
    }
  }

  private Said said(ObjectNode message) {
    return (Said) read("message", message).orElseThrow();
  }

  private Optional<Arrival> inGroup(String text) {
    return read("message", people.written(GROUP, 5, "de", text));
  }

  @Test
  void aPrivateMessageIsAddressed() {
    Said said = said(people.direct(5, "zh-hans", "why?"));
    assertTrue(said.addressed() && said.where().direct());
    assertEquals(Optional.of("zh-hans"), said.who().language());
    assertEquals("why?", said.text());
  }

  /** Telegram's word on where something stands is believed only where it can be so. */
  @Test
  void anEntityThatCannotBeHidesNoOther() {
    ObjectNode message = people.written(GROUP, 5, "de", "refused 😀 " + NAME);
    for (int[] place : new int[][] {{5, -4}, {-1, 3}, {8, 1}, {4_000, 9}, {2, Integer.MAX_VALUE}}) {
      message
          .withArray("entities")
          .insertObject(0)
          .put("type", "mention")
          .put("offset", place[0])
          .put("length", place[1]);
    }
    assertEquals("refused 😀", said(message).text());
  }

  @Test
  void inAGroupOnlyWhatIsMeantForWhenceIs() {
    assertEquals(Optional.empty(), inGroup("refused"));
    assertEquals(Optional.empty(), inGroup("mail me @" + StandInTelegram.NAME + "x or not"));
    assertEquals(Optional.empty(), inGroup("/why@other_bot refused"));
    assertEquals(Optional.empty(), inGroup("/ban somebody"));
    for (String text :
        List.of(NAME + " refused", "refused " + NAME.toUpperCase(java.util.Locale.ROOT))) {
      assertEquals("refused", ((Said) inGroup(text).orElseThrow()).text());
    }
    assertEquals("/why refused", ((Said) inGroup("/why refused").orElseThrow()).text());
  }

  @Test
  void whereItReadsAlongTheRestIsOverheard() {
    readsAlong = true;
    assertEquals(false, ((Said) inGroup("refused").orElseThrow()).addressed());
    assertEquals(true, ((Said) inGroup(NAME + " refused").orElseThrow()).addressed());
    assertEquals(Optional.empty(), inGroup("/ban somebody"));
  }

  @Test
  void aBareNameOrCommandBelowAMessageAsksAboutThat() {
    ObjectNode error = people.written(GROUP, 6, "en", "ECONNREFUSED");
    assertEquals(
        "ECONNREFUSED", said(people.replyTo(people.written(GROUP, 5, "", NAME), error)).text());
    assertEquals(
        "ECONNREFUSED", said(people.replyTo(people.written(GROUP, 5, "", "/why"), error)).text());
    ObjectNode marked = people.replyTo(people.written(GROUP, 5, "", NAME), error);
    marked.putObject("quote").put("text", "REFUSED").put("position", 5);
    assertEquals("REFUSED", said(marked).text());
    assertEquals(
        "and this",
        said(people.replyTo(people.written(GROUP, 5, "", NAME + " and this"), error)).text());
  }

  @Test
  void aReplyToOurAnswerGoesOn() {
    ObjectNode answer = people.written(GROUP, StandInTelegram.BOT, "", "the answer");
    answer.set("from", StandInPeople.bot());
    Said reply = said(people.replyTo(people.written(GROUP, 5, "", "and now?"), answer));
    assertEquals(Optional.of(answer.path("message_id").asInt()), reply.repliesTo());
    assertTrue(reply.addressed());
  }

  @Test
  void aForumsTopicIsAPlaceAndAReplysThreadIsNone() {
    Said topic = said(people.inTopic(people.written(FORUM, 5, "", NAME + " x"), 5));
    assertEquals(Optional.of(5), topic.where().topic());
    assertEquals(Optional.empty(), topic.repliesTo());
    assertEquals("telegram:" + FORUM + "/5", Translation.place(topic.where()).lane());
    ObjectNode other = people.written(GROUP, 6, "", "x");
    Said reply = said(people.replyTo(people.written(GROUP, 5, "", NAME + " y"), other));
    assertEquals(Optional.empty(), reply.where().topic());
  }

  @Test
  void filesAndPicturesComeAlong() {
    Said log =
        said(people.withDocument(people.direct(5, "", "look"), "a.log", "text/plain", new byte[3]));
    assertEquals("look", log.text());
    assertEquals("a.log", log.files().getFirst().name());
    assertEquals(
        "photo.jpg", said(people.withPhoto(people.direct(5, "", ""))).files().getFirst().name());
    assertEquals(List.of(), said(people.withPhoto(people.direct(5, "", "refused"))).files());
  }

  @Test
  void aPressCarriesItsToken() {
    ObjectNode press = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
    press.put("id", "99").put("data", "c:x").put("chat_instance", "1");
    press.set("from", StandInPeople.user(5, "fr"));
    press.set("message", people.written(GROUP, 6, "", "old").put("date", 0)); // not to be seen
    Pressed pressed = (Pressed) read("callback_query", press).orElseThrow();
    assertEquals(List.of("99", "c:x"), List.of(pressed.query(), pressed.token()));
    assertEquals(GROUP, pressed.where().chat());
  }

  /** What cannot be read is put aside alone, and what is unknown hides nothing. */
  @Test
  void oneBadUpdateCostsNoOther() throws TelegramApiRequestException {
    Batch batch = new Batch(OptionalInt.empty(), 100, 0);
    ObjectNode good = people.direct(5, "", "refused");
    good.putObject("forward_origin").put("type", "telepathy").put("date", "yesterday");
    good.putObject("tomorrow").putArray("x").add(1);
    String json =
        "{\"ok\":true,\"result\":["
            + "{\"update_id\":1,\"message\":{\"message_id\":\"x\"}},"
            + "{\"message\":{}},"
            + "{\"update_id\":2,\"message\":"
            + good
            + "},"
            + "{\"update_id\":9,\"message\":[]}]}";
    List<Update> read = batch.deserializeResponse(json);
    assertEquals(List.of(2), read.stream().map(Update::getUpdateId).toList());
    assertEquals(3, batch.aside());
    assertEquals(OptionalInt.of(9), batch.highest());
  }
}
