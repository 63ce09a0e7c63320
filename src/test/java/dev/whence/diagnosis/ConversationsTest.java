package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Target;
import dev.whence.language.Language;
import dev.whence.symptom.SymptomReader;
import dev.whence.symptom.Symptoms;
import dev.whence.symptom.output.OutputReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What goes on with a conversation, and what starts anew, in fifteen languages. */
class ConversationsTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));
  private static final SymptomReader SYMPTOMS = reader();
  private static final String KEY = "guild/channel/anna";
  private static final String QUESTION = "connect ECONNREFUSED 203.0.113.10:8080";

  private static final String LISTING =
      """
      $ ss -ltnp
      State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
      LISTEN 0      128        127.0.0.1:8080      0.0.0.0:*    users:(("node",pid=12,fd=3))
      LISTEN 0      128          0.0.0.0:8443      0.0.0.0:*    users:(("node",pid=12,fd=4))
      """;

  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private Conversations conversations = new Conversations(() -> now, new OutputReader());

  private static SymptomReader reader() {
    try {
      return new SymptomReader(HOME.resolve("bot/errors"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @BeforeEach
  void ask() {
    conversations = new Conversations(() -> now, new OutputReader());
    Symptoms symptoms = SYMPTOMS.read(QUESTION);
    assertInstanceOf(Turn.New.class, conversations.next(KEY, symptoms));
    conversations.remember(KEY, CaseFile.of(symptoms, List.of(), Language.ENGLISH, now));
  }

  @TestFactory
  Stream<DynamicTest> aPortGoesOn() {
    return Stream.of(
            "And port 8443?",
            "what about 8443?",
            "8443?",
            "and port 8443 then",
            "et le port 8443 ?",
            "und Port 8443?",
            "¿y el puerto 8443?",
            "e a porta 8443?",
            "e la porta 8443?",
            "а порт 8443?",
            "peki 8443 portu?",
            "còn cổng 8443 thì sao?",
            "那端口8443呢？",
            "那連接埠 8443 呢？",
            "ポート8443は？",
            "8443 포트는요?",
            "والمنفذ 8443؟",
            "แล้วพอร์ต 8443 ล่ะ")
        .map(text -> DynamicTest.dynamicTest(text, () -> assertEquals(8443, port(next(text)))));
  }

  @Test
  void aLaterListingMakesAnEarlierOneOutOfDate() {
    List<Finding> first = findings(next(LISTING));
    assertTrue(first.contains(Finding.LISTENS_ON_LOOPBACK), first.toString());
    now = now.plusSeconds(60);
    List<Finding> second = findings(next(LISTING.replace("127.0.0.1:8080", "  0.0.0.0:8080")));
    assertTrue(second.contains(Finding.LISTENS_ON_ALL), second.toString());
    assertFalse(second.contains(Finding.LISTENS_ON_LOOPBACK), second.toString());
  }

  @Test
  void aLaterCheckMakesAnEarlierOneOutOfDate() {
    CaseFile file = conversations.known(KEY).orElseThrow();
    Target target = file.target().orElseThrow();
    CaseFile before = file.with(List.of(probed(target, Finding.CONNECTED)));
    CaseFile after = before.with(List.of(probed(target, Finding.REFUSED)));
    assertEquals(
        List.of(Finding.REFUSED),
        after.evidence().stream()
            .filter(Evidence.Probed.class::isInstance)
            .map(Evidence::finding)
            .toList());
  }

  private Evidence.Probed probed(Target target, Finding finding) {
    return new Evidence.Probed(finding, target, Optional.of("203.0.113.10"), "", 5, now, "lab");
  }

  private static List<Finding> findings(Turn turn) {
    return turn.symptoms().evidence().stream().map(Evidence::finding).toList();
  }

  @TestFactory
  Stream<DynamicTest> theSameAgainGoesOn() {
    return Stream.of(
            "still refused",
            "same",
            "same error",
            "nope, still the same",
            "connection refused again",
            "toujours pareil",
            "immer noch das Gleiche",
            "sigue igual",
            "continua igual",
            "ancora uguale",
            "всё то же самое",
            "hâlâ aynı",
            "vẫn thế",
            "还是不行",
            "還是一樣",
            "まだ同じです",
            "여전히 안 돼요",
            "ما زال نفس الخطأ",
            "ยังเหมือนเดิม",
            QUESTION)
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text, () -> assertInstanceOf(Turn.Continued.class, next(text))));
  }

  @TestFactory
  Stream<DynamicTest> somethingElseStartsAnew() {
    return Stream.of(
            "getaddrinfo ENOTFOUND db.example.org",
            "connect ETIMEDOUT 203.0.113.10:8080",
            "connect ECONNREFUSED 198.51.100.7:3306",
            "how do I renew a certificate for my mail server, it expires in 30 days or so",
            "thank you very much")
        .map(
            text ->
                DynamicTest.dynamicTest(text, () -> assertInstanceOf(Turn.New.class, next(text))));
  }

  @Test
  void aPastedOutputGoesOnAndIsEvidence() {
    Turn turn = next(LISTING);
    assertInstanceOf(Turn.Continued.class, turn);
    assertTrue(has(turn, Finding.LISTENS_ON_LOOPBACK));
    assertEquals(8080, port(turn));
  }

  @Test
  void anOutputIsReadAgainForAnotherPort() {
    next(LISTING);
    Turn turn = next("and 8443?");
    assertTrue(has(turn, Finding.LISTENS_ON_ALL));
    assertTrue(!has(turn, Finding.LISTENS_ON_LOOPBACK));
  }

  @Test
  void anOutputInTheQuestionItselfIsReadToo() {
    Turn turn = conversations.next("other", SYMPTOMS.read(QUESTION + "\n" + LISTING));
    assertInstanceOf(Turn.New.class, turn);
    assertTrue(has(turn, Finding.LISTENS_ON_LOOPBACK));
  }

  @Test
  void halfAnHourLaterItIsForgotten() {
    now = now.plus(Conversations.REMEMBERED).plus(Duration.ofSeconds(1));
    assertInstanceOf(Turn.New.class, next("and port 8443?"));
  }

  @Test
  void othersKnowNothingOfIt() {
    assertInstanceOf(
        Turn.New.class, conversations.next("guild/channel/ben", SYMPTOMS.read("and port 8443?")));
  }

  @Test
  void whoLeavesIsForgotten() {
    conversations.forget("guild/");
    assertInstanceOf(Turn.New.class, next("and port 8443?"));
  }

  @Test
  void manyConversationsTakeBoundedRoom() {
    for (int person = 0; person < 5_000; person++) {
      conversations.remember(
          "p" + person, CaseFile.of(SYMPTOMS.read("why"), List.of(), Language.ENGLISH, now));
    }
    assertTrue(conversations.known("p0").isEmpty());
    assertTrue(conversations.known("p4999").isPresent());
  }

  private Turn next(String text) {
    return conversations.next(KEY, SYMPTOMS.read(text));
  }

  private static int port(Turn turn) {
    return turn.symptoms().targets().stream().findFirst().map(Target::port).orElseThrow().orElse(0);
  }

  private static boolean has(Turn turn, Finding finding) {
    return turn.symptoms().evidence().stream().anyMatch(one -> one.finding() == finding);
  }
}
