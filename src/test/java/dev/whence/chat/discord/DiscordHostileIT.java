package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static dev.whence.chat.discord.StandInDiscord.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.RealAnswers;
import dev.whence.chat.discord.StandInDiscord.Sent;
import dev.whence.symptom.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people send to do harm, through every door: nothing of it mentions, links, invites, hides,
 * turns the direction of a line or breaks out of the code it stands in.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DiscordHostileIT {
  private static final String ASKER = "600000000000000001";
  private static final String MANAGER = "600000000000000019";
  private static final String ERROR = "connect ECONNREFUSED 203.0.113.10:3306";

  private static final List<String> HARM =
      List.of(
          "@everyone @here <@600000000000000001> <@&210000000000000001> <#300000000000000001>",
          "[click me](https://evil.example/x) [a](<https://evil.example>) https://evil.example/y",
          "discord.gg/evil https://discord.com/invite/evil discordapp.com/invite/evil t.me/evil",
          """
          ``` out of it ``` `and` ``so`` ```js
          out()
          ``` \\``` \\`
          """,
          "\u202e\u2066\u2067\u200e\u200f\u061c reversed \u2069 \u200b\u2060\ufeff hidden \u00ad",
          """
          ||spoiler|| **bold** ***x*** > quote
          >>> all
          # Title
          -# small
          """,
          "<:smile:123456789012345678> <a:x:123456789012345678> <t:1700000000:R> </why:1>"
              + " <id:home>",
          "\u001b[31mred\u001b[0m \u0007\u0000 \ud83d\ude00\ud83d\ude00"
              + " z\u0300\u0301\u0302\u0303\u0304\u0305\u0306",
          "{0} {target} ${jndi:ldap://evil.example/a} %s %n '{' <script>alert(1)</script>",
          "x".repeat(1_900),
          ("a".repeat(63) + ".").repeat(3) + "example.com:3306");

  @TempDir static Path directory;
  private StandInDiscord discord;
  private RealAnswers answers;
  private BotRun bot;
  private Talk talk;

  @BeforeAll
  void open() throws IOException {
    discord = new StandInDiscord(3);
    discord.sends.windowMillis = 200;
    answers = RealAnswers.open(directory);
    answers.ask(Question.of("why timeout"));
    bot = new BotRun(discord, directory, answers).ready(1);
    talk = new Talk(discord);
  }

  @AfterAll
  void close() {
    bot.stop();
    answers.close();
    discord.close();
    assertEquals(List.of(), discord.faults);
    Contract.ofDiscord()
        .ifPresent(contract -> assertEquals(List.of(), contract.faults(discord.requests)));
  }

  @TestFactory
  Stream<DynamicTest> nothingDoesHarm() {
    return HARM.stream()
        .map(
            harm ->
                DynamicTest.dynamicTest(
                    harm.substring(0, Math.min(30, harm.length())).replace('\n', ' '),
                    () -> {
                      for (String text : List.of(ERROR + " " + harm, harm + "\n" + ERROR, harm)) {
                        messages(text);
                        commands(text);
                      }
                      names(harm);
                    }));
  }

  private void messages(String text) {
    ObjectNode message = talk.mentions(discord.channel(0), ASKER, text);
    Sent answer = talk.next(() -> discord.says(message));
    harmless(answer);
    int edits = discord.sent.edits.getOrDefault(answer.id(), 0);
    discord.edits(message, "<@" + StandInDiscord.BOT + "> timed out " + text);
    until("edited", () -> discord.sent.edits.getOrDefault(answer.id(), 0) > edits);
    harmless(talk.now(answer));
    ObjectNode theirs = discord.written(discord.channel(1), MANAGER, text);
    harmless(talk.next(() -> discord.explain(discord.channel(1), ASKER, "ar", theirs)));
  }

  private void commands(String text) {
    String channel = discord.channel(1);
    Sent why = talk.next(() -> discord.slash(channel, ASKER, "en-US", "why", option("text", text)));
    harmless(why);
    harmless(talk.next(() -> discord.presses(why, ASKER, "en-US", why.button("e:").orElseThrow())));
    String id =
        discord.types(channel, ASKER, "en-US", text.substring(0, Math.min(100, text.length())));
    until("suggested", () -> discord.acknowledgedAfter.containsKey(id));
    for (String locale : List.of("en-US", "ar", "zh-CN")) {
      Sent check =
          talk.next(() -> discord.slash(channel, ASKER, locale, "check", option("target", text)));
      harmless(check);
      until("checked", () -> discord.sent.edits.containsKey(check.id()));
      harmless(talk.now(check));
      Sent settings =
          talk.next(
              () ->
                  discord.slash(
                      channel,
                      MANAGER,
                      locale,
                      "settings",
                      option("setting", text),
                      option("value", text)));
      harmless(settings);
      harmless(
          talk.next(
              () ->
                  discord.slash(
                      channel,
                      MANAGER,
                      locale,
                      "settings",
                      option("setting", "confidence"),
                      option("value", text))));
      harmless(
          talk.next(
              () -> discord.slash(channel, ASKER, locale, "language", option("language", text))));
    }
  }

  private void names(String harm) {
    String name = harm.replace('/', '_').substring(0, Math.min(200, harm.length()));
    ObjectNode message = talk.mentions(discord.channel(2), ASKER, ERROR);
    discord.withFile(message, name + ".png", new byte[] {1});
    discord.withFile(message, name + ".log", harm.getBytes(StandardCharsets.UTF_8));
    harmless(talk.next(() -> discord.says(message)));
  }

  /** What remains beside code, and what Discord would make of it. */
  private static void harmless(Sent sent) {
    String text = sent.text();
    String escaped = "\\\\[^\\n]"; // a mark behind a backslash is a letter
    String outside = outsideCode(text).replaceAll(escaped, "·");
    for (String bad :
        List.of(
            "@everyone",
            "@here",
            "http://",
            "https://",
            "](http",
            "discord.gg/",
            "invite/evil",
            "||")) {
      assertFalse(outside.contains(bad), () -> bad + " in " + outside);
    }
    assertFalse(outside.matches("(?s).*<[@#:/ati].*"), outside);
    assertFalse(text.contains("discord.gg/"), text);
    text.codePoints()
        .forEach(letter -> assertTrue(isSeen(letter), "U+" + Integer.toHexString(letter)));
    for (JsonNode label : sent.body().findValues("label")) {
      assertTrue(label.asText().length() <= 80);
    }
  }

  private static boolean isSeen(int letter) {
    boolean isolate = letter == 0x2068 || letter == 0x2069;
    int type = Character.getType(letter);
    return isolate
        || letter == '\n'
        || letter == '\t'
        || letter == 0x200c
        || letter == 0x200d
        || (type != Character.FORMAT && type != Character.CONTROL);
  }

  /** Fences come in pairs at the start of lines; between them nothing is drawn. */
  private static String outsideCode(String text) {
    StringBuilder outside = new StringBuilder();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("```")) {
        assertTrue(line.equals("```") || !inside, () -> "a fence within code: " + text);
        assertFalse(line.substring(3).contains("```"), text);
        inside = !inside;
        continue;
      }
      assertFalse(line.contains("```"), () -> "a fence within a line: " + text);
      outside.append(inside ? "" : line.replaceAll("`[^`]*`", "")).append('\n');
    }
    assertFalse(inside, () -> "an open fence: " + text);
    return outside.toString();
  }
}
