package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.PlainText;
import dev.whence.language.Language;
import dev.whence.symptom.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A short question that names nothing asks on about what was answered before. */
class AskedOnTest {
  private static final String LISTING =
      """
      State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
      LISTEN 0      511        127.0.0.1:8282      0.0.0.0:*    users:(("node",pid=12,fd=18))
      """;

  private static final Map<String, String> HOW =
      Map.ofEntries(
          Map.entry("en", "how do I fix it?"),
          Map.entry("zh-Hans", "那我该怎么弄？"),
          Map.entry("zh-Hant", "那我該怎麼弄？"),
          Map.entry("ja", "どうやって直せばいい？"),
          Map.entry("ko", "그건 어떻게 고쳐요?"),
          Map.entry("fr", "et je répare ça comment ?"),
          Map.entry("pt", "e como eu arrumo isso?"),
          Map.entry("es", "¿y cómo lo arreglo?"),
          Map.entry("de", "und wie behebe ich das?"),
          Map.entry("it", "e come lo sistemo?"),
          Map.entry("ru", "и как это починить?"),
          Map.entry("ar", "وكيف أصلح ذلك؟"),
          Map.entry("tr", "peki bunu nasıl düzeltirim?"),
          Map.entry("th", "แล้วแก้ยังไงครับ"),
          Map.entry("vi", "vậy sửa thế nào?"));

  private static final RealAnswers ANSWERS = RealAnswers.shared();

  private static Outcome ask(String text, Language language, String conversation) {
    return ANSWERS.ask(
        new Question(
            text,
            Optional.of(language),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.of(conversation)));
  }

  private static String reply(Outcome outcome) {
    return new PlainText(ANSWERS.phrasebook()).brief(outcome.answer());
  }

  @TestFactory
  Stream<DynamicTest> howToMendItIsAskedInEveryLanguage() {
    return Stream.of(Language.values())
        .map(language -> DynamicTest.dynamicTest(language.tag(), () -> mends(language)));
  }

  private static void mends(Language language) {
    String key = "asked-on-" + language.tag();
    ask("connect ECONNREFUSED 203.0.113.10:8282", language, key);
    String settled = reply(ask(LISTING, language, key));
    Outcome on = ask(Optional.ofNullable(HOW.get(language.tag())).orElseThrow(), language, key);
    assertEquals(settled, reply(on));
    assertFalse(on.answered(), "among people who talk to each other it says nothing");
    String heading = ANSWERS.phrasebook().words(language, "answer.solution", Map.of());
    assertTrue(settled.contains(heading), settled);
  }

  @Test
  void thanksAndAPageOfTheirOwnAreNoQuestionAboutIt() {
    String key = "asked-on-else";
    String first = reply(ask("connect ECONNREFUSED 203.0.113.10:8282", Language.ENGLISH, key));
    for (String text : List.of("thanks!", "how do I renew a certificate")) {
      assertNotEquals(first, reply(ask(text, Language.ENGLISH, key)), text);
    }
  }

  @Test
  void withoutAConversationItIsAboutNothing() {
    assertTrue(reply(ask("how do I fix it?", Language.ENGLISH, "asked-on-new")).length() > 0);
    assertFalse(ask("how do I fix it?", Language.ENGLISH, "asked-on-new").answered());
  }
}
