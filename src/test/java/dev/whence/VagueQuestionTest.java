package dev.whence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.PlainText;
import dev.whence.language.Language;
import dev.whence.symptom.Question;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says only that a connection fails is asked for the error, and given no guess. */
class VagueQuestionTest {
  private static final RealAnswers ANSWERS = RealAnswers.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en| why can't I connect?",
        "en| I can't connect to my server",
        "zh-Hans| 为什么连不上",
        "zh-Hant| 為什麼連不上",
        "ja| なぜ接続できない",
        "ko| 왜 연결이 안 되나요",
        "fr| pourquoi je ne peux pas me connecter ?",
        "pt| por que não consigo conectar?",
        "es| ¿por qué no puedo conectarme?",
        "de| warum kann ich mich nicht verbinden?",
        "it| perché non riesco a connettermi?",
        "ru| почему не могу подключиться?",
        "ar| لماذا لا أستطيع الاتصال؟",
        "ar| ليش ما اقدر اتصل بالسيرفر",
        "tr| neden bağlanamıyorum?",
        "th| ทำไมเชื่อมต่อไม่ได้",
        "vi| tại sao không kết nối được?"
      })
  void itIsAskedForTheError(String tag, String text) {
    Language language = Language.of(tag).orElseThrow();
    Outcome outcome =
        ANSWERS.ask(
            new Question(
                text,
                Optional.of(language),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty()));
    String reply = new PlainText(ANSWERS.phrasebook()).brief(outcome.answer());
    assertTrue(
        reply.startsWith(ANSWERS.phrasebook().words(language, "answer.which-error", Map.of())),
        reply);
    assertFalse(outcome.answered());
  }
}
