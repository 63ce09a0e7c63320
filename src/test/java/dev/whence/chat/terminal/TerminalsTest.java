package dev.whence.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.Phrasebook;
import dev.whence.chat.ScriptedAnswers;
import dev.whence.symptom.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalsTest {
  private final Phrasebook phrasebook =
      new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));
  private final ScriptedAnswers answers = new ScriptedAnswers(phrasebook, () -> {});

  @ParameterizedTest
  @ValueSource(strings = {"/help", "/?", "/settings", "/privacy", "/why", "/chekc", "/check"})
  void aCommandThatIsNotThereIsAnsweredWithThoseThatAre(String typed) throws IOException {
    assertTrue(talk(Map.of(), typed).contains("/check HOST:PORT"), typed);
    assertEquals(List.of(), answers.asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/run/docker.sock: connect: connection refused",
        "/bin/bash: line 1: /dev/tcp/127.0.0.1/5432: Connection refused",
        "/why connection refused"
      })
  void anErrorThatBeginsWithAPathIsAQuestion(String typed) throws IOException {
    talk(Map.of(), typed);
    assertEquals(
        List.of(typed.replace("/why ", "")), answers.asked.stream().map(Question::text).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de_DE.UTF-8", "C.UTF-8", "ja_JP.UTF-8", "ar_EG", "zh_TW.UTF-8"})
  void helpIsInTheLanguageOfTheShell(String locale) throws IOException {
    String said = talk(Map.of("LANG", locale), "/help");
    assertTrue(said.contains("/check"), said);
    assertEquals(locale.startsWith("C"), said.contains("looks at a server"), said);
  }

  @Test
  void theLanguageAskedForGoesBeforeTheShells() throws IOException {
    String said = talk(Map.of("LANG", "en_GB.UTF-8"), Optional.of("ko"), "/help");
    assertEquals(talk(Map.of("LANG", "ko_KR.UTF-8"), "/help"), said);
  }

  @Test
  void thereIsNothingMoreBeforeTheFirstAnswer() throws IOException {
    assertTrue(talk(Map.of(), "/more").contains("nothing more"));
  }

  private String talk(Map<String, String> environment, String... lines) throws IOException {
    return talk(environment, Optional.empty(), lines);
  }

  private String talk(Map<String, String> environment, Optional<String> wanted, String... lines)
      throws IOException {
    StringWriter out = new StringWriter();
    BufferedReader in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
    new Terminals(answers, answers, phrasebook, environment, wanted)
        .answerLines(in, new PrintWriter(out, true));
    return out.toString();
  }
}
