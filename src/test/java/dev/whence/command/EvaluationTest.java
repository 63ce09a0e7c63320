package dev.whence.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.Outcome;
import dev.whence.answer.Answer;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final List<String> LINES =
      List.of(
          "{\"text\":\"refused\",\"label\":\"connection-refused\",\"lang\":\"en\"}",
          "{\"text\":\"timeout\",\"label\":\"connection-refused\",\"lang\":\"fr\"}",
          "",
          "{\"text\":\"thanks\",\"label\":\"connection-timeout\",\"lang\":\"en\"}",
          "{\"text\":\"thanks\",\"label\":null}",
          "{\"text\":\"refused\",\"label\":\"silence\"}",
          "not json",
          "{\"text\":\"x\",\"label\":\"nonsense\"}",
          "{\"text\":\" \",\"label\":\"none\"}",
          "{\"text\":\"x\",\"label\":\"none\",\"lang\":\"tlh\"}",
          "{\"text\":\"refused\",\"label\":\"faq/page#2\"}");

  /** Recognises an error kind by its name alone and answers everything in English. */
  private static Outcome answer(Question question) {
    Optional<ErrorKind> kind =
        switch (question.text()) {
          case "refused" -> Optional.of(ErrorKind.CONNECTION_REFUSED);
          case "timeout" -> Optional.of(ErrorKind.CONNECTION_TIMEOUT);
          default -> Optional.empty();
        };
    List<RecognisedError> errors =
        kind.stream().map(one -> new RecognisedError(one, question.text(), 0.9)).toList();
    return new Outcome(
        new Symptoms(
            question.text(),
            errors,
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            Optional.empty(),
            true,
            false),
        new LanguageChoice(Language.ENGLISH, LanguageChoice.Origin.DEFAULT),
        kind.isPresent(),
        kind.isPresent() ? 0.9 : 0.1,
        List.of(),
        List.of(),
        new Answer(Language.ENGLISH, List.of(), List.of(), List.of()));
  }

  private final EvaluationReport report = new Evaluation(EvaluationTest::answer).evaluate(LINES);

  @Test
  void everythingIsCounted() {
    assertEquals(6, report.texts());
    assertEquals(1 / 4.0, report.hitRate());
    assertEquals(2 / 4.0, report.wrongAnswers());
    assertEquals(1 / 2.0, report.falseReplies());
    assertEquals(2 / 3.0, report.languageRate());
    assertEquals((1 / 2.0 + 0 + 0) / 3, report.meanHitRate());
  }

  @Test
  void missesTellWhatCameInstead() {
    assertEquals(
        List.of(
            "2 wrong answer connection-refused connection-timeout",
            "2 language connection-refused en",
            "4 no answer connection-timeout -",
            "6 false reply none connection-refused",
            "11 wrong answer faq/page#2 -"),
        report.misses().stream()
            .map(miss -> miss.line() + " " + miss.what() + " " + miss.label() + " " + miss.got())
            .toList());
  }

  @Test
  void unusableLinesAreNamedAndLeftOut() {
    assertEquals(4, report.faults().size());
    assertTrue(report.faults().get(0).startsWith("line 7: not JSON"), report.faults().toString());
    assertTrue(report.faults().get(1).startsWith("line 8: \"label\""), report.faults().toString());
    assertTrue(report.faults().get(2).startsWith("line 9: \"text\""), report.faults().toString());
    assertTrue(report.faults().get(3).startsWith("line 10: \"lang\""), report.faults().toString());
  }

  @Test
  void confidenceIsHeldAgainstWhatWasRight() {
    EvaluationReport.Confidence range =
        report.calibration().stream().filter(one -> one.answers() > 0).findFirst().orElseThrow();
    assertEquals(4, range.answers());
    assertEquals(1, range.right());
    assertEquals(0.9, range.mean(), 1e-9);
  }

  @Test
  void theTableShowsEveryGroupAndEveryMiss() {
    String table = EvaluationTable.of(report);
    assertTrue(table.contains("hit rate         25.0 %"), table);
    assertTrue(table.contains("connection-refused            2"), table);
    assertTrue(table.contains("line 6 [-] false reply"), table);
    assertTrue(table.contains("unusable line 8"), table);
  }
}
