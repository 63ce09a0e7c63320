package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionariesTest {
  @ParameterizedTest
  @CsvSource({
    "why timeout, 0",
    "почему таймаут, 0",
    "لماذا انتهت المهلة, 0",
    "ทำไมหมดเวลา, 0",
    "为什么超时, 2",
    "為什麼逾時, 2",
    "なぜタイムアウト, 2",
    "接続できない, 2",
    "왜 시간 초과, 2",
    "docker 왜 connection refused, 2"
  })
  void theScriptOfAQuestionTellsWhatWillBeNeeded(String question, int parts) {
    assertEquals(parts, Dictionaries.of(question).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"왜", "なぜ", "为什么"})
  void partsLoadSideBySideAndOnce(String question) {
    Dictionaries.of(question).parallelStream().forEach(Runnable::run);

    assertDoesNotThrow(() -> Dictionaries.of(question).parallelStream().forEach(Runnable::run));
  }
}
