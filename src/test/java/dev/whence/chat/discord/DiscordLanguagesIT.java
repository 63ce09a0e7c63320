package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static dev.whence.chat.discord.StandInDiscord.flag;
import static dev.whence.chat.discord.StandInDiscord.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.RealAnswers;
import dev.whence.chat.discord.StandInDiscord.Sent;
import dev.whence.language.Language;
import dev.whence.symptom.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way in and every button in all fifteen languages: the real library, the real documents, a
 * Discord over loopback. One run of the bot serves all of it. The host asked for lies in a range
 * kept for documents, so that a check is refused before anything is sent.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DiscordLanguagesIT {
  private static final String PASTE = "connect ECONNREFUSED 203.0.113.10:3306";
  private static final String OTHER = "600000000000000002";
  private static final int CHANNELS_EACH = 4;

  @TempDir static Path directory;
  private final Map<String, String> questions = new HashMap<>();
  private StandInDiscord discord;
  private RealAnswers answers;
  private BotRun bot;
  private Talk talk;

  @BeforeAll
  void open() throws IOException {
    Path golden = RealAnswers.HOME.resolve("src/test/resources/golden/questions.tsv");
    for (String line : Files.readAllLines(golden)) {
      String[] columns = line.split("\t", 3);
      if (columns.length == 3 && columns[0].endsWith("-timeout")) {
        questions.put(columns[0].replace("-timeout", ""), columns[2]);
      }
    }
    discord = new StandInDiscord(Language.values().length * CHANNELS_EACH + 1);
    discord.sends.windowMillis = 200;
    answers = RealAnswers.open(directory);
    for (Language language : Language.values()) { // each language's dictionaries, once
      answers.ask(Question.of(question(language)));
    }
    bot = new BotRun(discord, directory, answers).ready(1);
    talk = new Talk(discord);
  }

  @AfterAll
  void close() {
    bot.stop();
    answers.close();
    discord.close();
    assertEquals(List.of(), discord.faults);
    assertTrue(
        discord.acknowledgedAfter.values().stream().allMatch(millis -> millis < 3_000),
        "acknowledged in time");
    Contract.ofDiscord()
        .ifPresent(contract -> assertEquals(List.of(), contract.faults(discord.requests)));
  }

  // --- who, where, what

  private String say(Language language, String key) {
    return answers.phrasebook().words(language, key);
  }

  private static int number(Language language) {
    return List.of(Language.values()).indexOf(language);
  }

  private String channel(Language language, int number) {
    return discord.channel(number(language) * CHANNELS_EACH + number);
  }

  private static String asker(Language language) {
    return String.valueOf(600_000_000_000_001_000L + number(language) * 10L);
  }

  private static String manager(Language language) {
    return String.valueOf(600_000_000_000_001_009L + number(language) * 10L);
  }

  private static String locale(Language language) {
    return Locales.of(language).getFirst().getLocale();
  }

  /** Another one, in another script as often as not. */
  private static Language otherThan(Language language) {
    List<Language> all = List.of(Language.values());
    return all.get((number(language) + 4) % all.size());
  }

  /** In the person's own words: why does it time out? */
  private String question(Language language) {
    String question = questions.get(language.tag());
    assertTrue(question != null, "a question in " + language.tag());
    return question;
  }

  private void timesOutIn(Language language, Sent answer) {
    assertTrue(
        answer.text().contains(say(language, "answer.kind.connection-timeout")), answer.text());
    assertTrue(answer.text().contains(say(language, "answer.causes")), answer.text());
  }

  private void refusedIn(Language language, Sent answer) {
    assertTrue(
        answer.text().contains(say(language, "answer.kind.connection-refused")), answer.text());
    assertTrue(answer.text().contains(say(language, "answer.causes")), answer.text());
  }

  /** What the words come to when they are drawn, without marks. */
  private static boolean says(Sent sent, String words) {
    return plain(sent.text()).contains(plain(words));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\\\`*\\u2066-\\u2069]", "").replaceAll("\\s+", " ").strip();
  }

  // --- ways in

  @ParameterizedTest
  @EnumSource
  void aMentionIsAnsweredInItsOwnWordsLanguageWithItsButtons(Language language) {
    Sent answer = mention(language, 0);
    timesOutIn(language, answer);
    for (String button : List.of("more", "helpful", "not-helpful", "delete")) {
      String label = say(language, "chat.button." + button);
      assertTrue(Talk.labels(answer).contains(label), Talk.labels(answer) + " " + label);
    }
  }

  private Sent mention(Language language, int channel) {
    return talk.next(
        () ->
            discord.says(
                talk.mentions(channel(language, channel), asker(language), question(language))));
  }

  @ParameterizedTest
  @EnumSource
  void aReplyToWhenceGoesOn(Language language) {
    Sent first = mention(language, 0);
    ObjectNode theirs = discord.written(channel(language, 0), StandInDiscord.BOT, "");
    theirs.put("id", first.id());
    ObjectNode reply =
        Frames.reply(
            discord.written(channel(language, 0), asker(language), question(language)), theirs);
    timesOutIn(language, talk.next(() -> discord.says(reply)));
  }

  @ParameterizedTest
  @EnumSource
  void aDirectMessageIsAnswered(Language language) {
    Sent answer =
        talk.next(
            () ->
                discord.says(
                    discord.written(StandInDiscord.direct(), asker(language), question(language))));
    timesOutIn(language, answer);
    assertEquals(StandInDiscord.direct(), answer.channel());
  }

  @ParameterizedTest
  @EnumSource
  void whyAnswersTheAskerAloneInTheClientsLanguageAndShowsEveryoneThePlaces(Language language) {
    Sent own =
        talk.next(
            () ->
                discord.slash(
                    channel(language, 0),
                    asker(language),
                    locale(language),
                    "why",
                    option("text", PASTE)));
    assertTrue(own.ephemeral());
    refusedIn(language, own);
    assertTrue(Talk.labels(own).contains(say(language, "chat.button.show-everyone")));
    Sent open =
        talk.next(
            () ->
                discord.presses(
                    own, asker(language), locale(language), own.button("e:").orElseThrow()));
    assertFalse(open.ephemeral());
    refusedIn(Language.ENGLISH, open);
  }

  /**
   * Installed for one's own account alone: Whence is no member there, sees no channel, has no say.
   */
  @ParameterizedTest
  @EnumSource
  void whereWhenceIsNoMemberWhoInstalledItIsAnsweredAllTheSame(Language language) {
    String person = asker(language).replace("6000", "6300");
    Sent own =
        talk.next(
            () ->
                discord.slash(
                    Frames.FOREIGN, person, locale(language), "why", option("text", PASTE)));
    assertTrue(own.ephemeral());
    refusedIn(language, own);
    Sent open =
        talk.next(
            () -> discord.presses(own, person, locale(language), own.button("e:").orElseThrow()));
    assertFalse(open.ephemeral());
    assertEquals(Frames.FOREIGN, open.channel());
    refusedIn(Language.ENGLISH, open);
    Sent theirs =
        talk.next(
            () ->
                discord.explain(
                    Frames.FOREIGN,
                    person,
                    locale(language),
                    discord.written(Frames.FOREIGN, OTHER, PASTE)));
    assertTrue(theirs.ephemeral());
    refusedIn(language, theirs);
  }

  @ParameterizedTest
  @EnumSource
  void ofSeveralErrorsTheDecisiveOneComesFirstAndTheOthersAreNamed(Language language) {
    String log =
        """
        Error: connect ETIMEDOUT 203.0.113.10:3306
        Retrying in 5 seconds...
        Error: connect ECONNREFUSED 203.0.113.10:3306
        """;
    Sent answer =
        talk.next(
            () ->
                discord.slash(
                    channel(language, 1),
                    asker(language),
                    locale(language),
                    "why",
                    option("text", log)));
    refusedIn(language, answer);
    String also =
        answers
            .phrasebook()
            .words(
                language,
                "answer.also",
                Map.of("errors", say(language, "answer.kind.connection-timeout")));
    assertTrue(says(answer, also), answer.text());
  }

  /** The client's language of a private answer must not live on in what everyone reads. */
  @ParameterizedTest
  @EnumSource
  void aPublicQuestionAfterAPrivateOneIsInThePlacesLanguage(Language language) {
    String person = asker(language).replace("6000", "6100");
    String here = channel(language, 1);
    refusedIn(
        language,
        talk.next(
            () -> discord.slash(here, person, locale(language), "why", option("text", PASTE))));
    refusedIn(Language.ENGLISH, talk.next(() -> discord.says(talk.mentions(here, person, PASTE))));
  }

  @ParameterizedTest
  @EnumSource
  void whyReadsALogFileAndNamesWhatItCannotRead(Language language) throws IOException {
    Sent read =
        talk.next(
            () ->
                discord.slash(
                    channel(language, 1),
                    asker(language),
                    locale(language),
                    "why",
                    discord.fileOption("app.log.gz", packed(PASTE))));
    refusedIn(language, read);
    Sent unread =
        talk.next(
            () ->
                discord.slash(
                    channel(language, 1),
                    asker(language),
                    locale(language),
                    "why",
                    discord.fileOption("shot.png", new byte[99])));
    String words =
        answers.phrasebook().words(language, "chat.file.unsupported", Map.of("name", "shot.png"));
    assertTrue(says(unread, words), unread.text());
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException inMemory) {
      throw new AssertionError(inMemory);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void explainThisErrorReadsAnybodysMessage(Language language) {
    ObjectNode theirs = discord.written(channel(language, 1), OTHER, "look: " + PASTE);
    Sent answer =
        talk.next(
            () -> discord.explain(channel(language, 1), asker(language), locale(language), theirs));
    assertTrue(answer.ephemeral());
    assertTrue(
        answer.text().contains(say(language, "answer.kind.connection-refused"))
            || answer.text().contains(say(Language.ENGLISH, "answer.kind.connection-refused")),
        answer.text());
  }

  @ParameterizedTest
  @EnumSource
  void checkAnswersInTheClientsLanguage(Language language) {
    Sent answer =
        talk.next(
            () ->
                discord.slash(
                    channel(language, 1),
                    asker(language),
                    locale(language),
                    "check",
                    option("target", "203.0.113.10:3306")));
    assertTrue(answer.ephemeral());
    Sent done =
        talk.becomes(answer, now -> !says(now, "203.0.113.10:3306 …") && isEdited(now), () -> {});
    String refusal = plain(done.text());
    assertFalse(refusal.isBlank());
    if (language != Language.ENGLISH) {
      assertNotEquals(plain(english(done)), refusal);
    }
  }

  private boolean isEdited(Sent message) {
    return discord.sent.edits.getOrDefault(message.id(), 0) > 0;
  }

  private String english(Sent other) {
    Sent answer =
        talk.next(
            () ->
                discord.slash(
                    other.channel(),
                    OTHER,
                    "en-US",
                    "check",
                    option("target", "203.0.113.10:3306")));
    return talk.becomes(answer, this::isEdited, () -> {}).text();
  }

  @ParameterizedTest
  @EnumSource
  void helpPrivacyLanguageAndForgetSpeakTheClientsLanguage(Language language) {
    Map<String, String> commands =
        Map.of(
            "help", "chat.help.title", "privacy", "chat.privacy.title", "forget", "chat.forgotten");
    commands.forEach(
        (command, key) -> {
          Sent answer = command(language, asker(language), command);
          assertTrue(answer.ephemeral());
          assertTrue(says(answer, say(language, key)), answer.text());
        });
    Sent choices = command(language, asker(language), "language");
    assertTrue(says(choices, "日本語"), choices.text());
  }

  private Sent command(Language language, String person, String name, ObjectNode... options) {
    return talk.next(
        () -> discord.slash(channel(language, 1), person, locale(language), name, options));
  }

  @ParameterizedTest
  @EnumSource
  void aSetLanguageGoesBeforeAllUntilItIsForgotten(Language language) {
    String person = asker(language);
    Sent set = command(otherThan(language), person, "language", option("language", language.tag()));
    String words =
        answers.phrasebook().words(language, "chat.language.set", Map.of("language", language));
    assertTrue(says(set, words), set.text());
    Sent answer = talk.next(() -> discord.says(talk.mentions(channel(language, 2), person, PASTE)));
    refusedIn(language, answer);
    Sent cleared = command(language, person, "language", option("language", "auto"));
    assertTrue(says(cleared, say(language, "chat.language.automatic")), cleared.text());
    Sent forgotten = command(language, person, "forget");
    assertTrue(says(forgotten, say(language, "chat.forgotten")), forgotten.text());
    Sent again = talk.next(() -> discord.says(talk.mentions(channel(language, 2), person, PASTE)));
    refusedIn(Language.ENGLISH, again);
  }

  @ParameterizedTest
  @EnumSource
  void settingsAreShownAndChangedByManagersAlone(Language language) {
    Sent refused = command(language, asker(language), "settings");
    assertTrue(says(refused, say(language, "chat.only-manager")), refused.text());
    Sent shown = command(language, manager(language), "settings");
    assertTrue(says(shown, say(language, "chat.settings.title")), shown.text());
    for (String setting :
        List.of("language", "answers", "unprompted", "confidence", "checks", "questions")) {
      assertTrue(says(shown, say(language, "chat.settings." + setting)), shown.text());
    }
    Sent wrong =
        command(
            language,
            manager(language),
            "settings",
            option("setting", "confidence"),
            option("value", "7"));
    assertTrue(says(wrong, say(language, "chat.settings.expected.percent")), wrong.text());
  }

  @ParameterizedTest
  @EnumSource
  void unaskedItAnswersWhereAManagerSwitchedThatOn(Language language) {
    String here = channel(language, 3);
    talk.next(
        () ->
            discord.slash(
                here,
                manager(language),
                locale(language),
                "settings",
                option("setting", "unprompted"),
                option("value", "on"),
                flag("here", true)));
    talk.next(
        () ->
            discord.slash(
                here,
                manager(language),
                locale(language),
                "settings",
                option("setting", "language"),
                option("value", language.tag()),
                flag("here", true)));
    Sent answer = talk.next(() -> discord.says(discord.written(here, asker(language), PASTE)));
    refusedIn(language, answer);
    int before = discord.messages.size();
    discord.says(discord.written(here, asker(language), "👍"));
    Sent later = talk.next(() -> discord.says(talk.mentions(here, asker(language), PASTE)));
    refusedIn(language, later);
    assertEquals(before + 1, discord.messages.size());
  }

  @ParameterizedTest
  @EnumSource
  void suggestionsComeInTheClientsLanguage(Language language) {
    List<String> own = suggested(language, question(language));
    assertFalse(own.isEmpty());
    if (language != Language.ENGLISH) {
      assertNotEquals(suggested(Language.ENGLISH, question(Language.ENGLISH)), own);
    }
    assertFalse(suggested(language, "").isEmpty(), "before anything is typed");
  }

  private List<String> suggested(Language language, String typed) {
    String id = discord.types(channel(language, 0), asker(language), locale(language), typed);
    until("suggested", () -> callback(id).isPresent());
    return callback(id).orElseThrow().path("data").findValues("name").stream()
        .map(JsonNode::asText)
        .toList();
  }

  private Optional<JsonNode> callback(String interaction) {
    return discord.requests.stream()
        .filter(request -> request.path().startsWith("/interactions/" + interaction + "/"))
        .map(StandInDiscord.Request::body)
        .findFirst();
  }

  @ParameterizedTest
  @EnumSource
  void anEditIsFollowedAndADeletionTooWithAttachments(Language language) throws IOException {
    ObjectNode message =
        discord.withFile(
            talk.mentions(channel(language, 2), asker(language), question(language)),
            "app.log",
            "----".getBytes(StandardCharsets.UTF_8));
    Sent answer = talk.next(() -> discord.says(message));
    timesOutIn(language, answer);
    Sent edited =
        talk.becomes(
            answer,
            now -> now.text().contains(say(language, "answer.kind.connection-refused")),
            () ->
                discord.edits(
                    message, "<@" + StandInDiscord.BOT + "> " + question(language) + "\n" + PASTE));
    assertEquals(answer.id(), edited.id());
    talk.becomes(answer, Sent::deleted, () -> discord.deletes(message));
  }

  // --- sizes

  /** One for each error that the documents speak of, with hosts as long as names can be. */
  private static List<String> longPastes() {
    String host = ("h".repeat(62) + ".").repeat(3) + "x".repeat(50) + ".example.com";
    return List.of(
        "connect ECONNREFUSED " + host + ":3306",
        "connect ETIMEDOUT " + host + ":3306",
        "connect EADDRNOTAVAIL " + host + ":3306 - Local (0.0.0.0:0)",
        "WebSocket connection to 'wss://" + host + "/' failed: Unexpected response code: 200",
        "getaddrinfo ENOTFOUND " + host,
        "Error: read ECONNRESET while talking to https://" + host + "/" + "p".repeat(900),
        "ssh: connect to host " + host + " port 22: No route to host",
        "Error: listen EADDRINUSE: address already in use " + host + ":3000",
        "curl: (60) SSL certificate problem: certificate has expired for " + host,
        "accept4: too many open files",
        "GET https://" + host + "/ 502 Bad Gateway");
  }

  @ParameterizedTest
  @EnumSource
  void theLongestAnswersFitOnEveryPage(Language language) {
    String person = asker(language).replace("6000", "6200");
    String here = channel(language, 1);
    Runnable set =
        () -> discord.slash(here, person, "en-US", "language", option("language", language.tag()));
    talk.next(set);
    for (String paste : longPastes()) {
      Sent page = talk.next(() -> discord.says(talk.mentions(here, person, paste)));
      assertTrue(page.text().startsWith("### "), page.text());
      int pages = 1;
      Optional<String> next = turnTo(pages, page);
      while (next.isPresent()) {
        Sent before = page;
        String token = next.get();
        page =
            talk.becomes(
                before,
                now -> !now.text().equals(before.text()),
                () -> discord.presses(before, person, "en-US", token));
        next = turnTo(++pages, page);
      }
      assertTrue(pages < 12, pages + " pages for " + paste);
    }
  }

  /** The button that leads to that page, counted from 0, if there is one. */
  private static Optional<String> turnTo(int number, Sent page) {
    return page.body().findValuesAsText("custom_id").stream()
        .filter(id -> id.startsWith("p:") && id.endsWith(":" + number))
        .findFirst();
  }

  // --- buttons

  @ParameterizedTest
  @EnumSource
  void moreAndBackTurnTheMessageInItsLanguage(Language language) {
    Sent answer = mention(language, 2);
    String other = locale(otherThan(language));
    Sent rest =
        talk.becomes(
            answer,
            now -> Talk.labels(now).contains(say(language, "chat.button.back")),
            () -> discord.presses(answer, OTHER, other, answer.button("p:").orElseThrow()));
    assertNotEquals(answer.text(), rest.text());
    Sent back =
        talk.becomes(
            answer,
            now -> !Talk.labels(now).contains(say(language, "chat.button.back")),
            () -> discord.presses(rest, OTHER, other, rest.button("p:").orElseThrow()));
    assertEquals(answer.text(), back.text());
  }

  @ParameterizedTest
  @EnumSource
  void feedbackAndDeletionAreAnsweredInThePressersLanguage(Language language) {
    Sent answer = mention(language, 2);
    Language other = otherThan(language);
    Map<String, String> pressed =
        Map.of(
            "y:", "chat.thanks-helpful",
            "n:", "chat.thanks-not-helpful",
            "d:", "chat.only-asker");
    pressed.forEach(
        (button, key) -> {
          Sent told =
              talk.next(
                  () ->
                      discord.presses(
                          answer, OTHER, locale(other), answer.button(button).orElseThrow()));
          assertTrue(told.ephemeral());
          assertTrue(says(told, say(other, key)), told.text());
        });
    timesOutIn(language, talk.now(answer));
    talk.becomes(
        answer,
        Sent::deleted,
        () ->
            discord.presses(
                answer, asker(language), locale(other), answer.button("d:").orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource
  void theCheckButtonEditsTheAnswerInItsOwnLanguage(Language language) {
    Sent answer =
        talk.next(
            () ->
                discord.says(
                    talk.mentions(
                        channel(language, 2), asker(language), question(language) + "\n" + PASTE)));
    String label =
        answers
            .phrasebook()
            .words(language, "chat.button.check", Map.of("target", "203.0.113.10:3306"));
    assertTrue(Talk.labels(answer).contains(label), Talk.labels(answer).toString());
    Sent checked =
        talk.becomes(
            answer,
            now -> isEdited(now) && now.button("c:").isEmpty(),
            () ->
                discord.presses(
                    answer, OTHER, locale(otherThan(language)), answer.button("c:").orElseThrow()));
    assertTrue(checked.text().contains(say(language, "answer.next")), checked.text());
  }
}
