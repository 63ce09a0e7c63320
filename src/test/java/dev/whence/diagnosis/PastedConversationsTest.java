package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Cause;
import dev.whence.language.Language;
import dev.whence.symptom.SymptomReader;
import dev.whence.symptom.Symptoms;
import dev.whence.symptom.output.OutputReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole conversations without a check: an error, then what a person pastes back. Each {@code @}
 * line of conversations.txt holds the verdicts after the last turn, {@code next} and {@code never}
 * what is asked for then, and what is not, {@code first} what is asked for before all else.
 */
class PastedConversationsTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));
  private static final Path RESOURCES = HOME.resolve("src/test/resources");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Pattern CONTAINED = Pattern.compile("\\{(outputs/[a-zA-Z0-9_.-]+)\\}");

  /** One conversation. */
  private record Scene(String name, List<String> expectations, List<String> turns) {}

  @TestFactory
  Stream<DynamicTest> everyConversationEndsAsItSays() throws IOException {
    SymptomReader reader = new SymptomReader(HOME.resolve("bot/errors"));
    return scenes().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.name(), () -> judge(scene, reader)));
  }

  private static void judge(Scene scene, SymptomReader reader) {
    Instant[] now = {NOW};
    Conversations conversations = new Conversations(() -> now[0], new OutputReader());
    Symptoms symptoms = reader.read("");
    for (String text : scene.turns()) {
      now[0] = now[0].plusSeconds(60);
      Turn turn = conversations.next("anna", reader.read(text));
      symptoms = turn.symptoms();
      CaseFile file =
          turn instanceof Turn.Continued(CaseFile known)
              ? known
              : CaseFile.of(symptoms, List.of(), Language.ENGLISH, now[0]);
      conversations.remember("anna", file.proposing(next(symptoms)));
    }
    for (String line : scene.expectations()) {
      expect(line, symptoms);
    }
  }

  private static void expect(String line, Symptoms symptoms) {
    int blank = line.indexOf(' ');
    String rest = line.substring(blank + 1).strip();
    switch (line.substring(0, blank)) {
      case "@" -> assertEquals(rest, verdicts(rest, symptoms));
      case "next" ->
          assertTrue(next(symptoms).stream().anyMatch(rest::equals), next(symptoms).toString());
      case "first" -> assertEquals(rest, next(symptoms).getFirst());
      case "never" ->
          assertTrue(next(symptoms).stream().noneMatch(rest::equals), next(symptoms).toString());
      default -> throw new IllegalArgumentException(line);
    }
  }

  private static String verdicts(String wanted, Symptoms symptoms) {
    List<String> ids =
        Stream.of(wanted.split("\\s+", -1))
            .map(word -> word.substring(0, word.indexOf('=')))
            .toList();
    return diagnose(ids, symptoms).verdicts().stream()
        .map(verdict -> verdict.cause().id().orElseThrow() + "=" + verdict.ruling().id())
        .collect(Collectors.joining(" "));
  }

  /** What is asked for when every cause that there are rules for is documented. */
  private static List<String> next(Symptoms symptoms) {
    List<String> ids =
        symptoms.errorKind().stream().flatMap(kind -> Documented.causes(kind).stream()).toList();
    return diagnose(ids, symptoms).next().stream().map(NextStep::command).toList();
  }

  private static Diagnosis diagnose(List<String> ids, Symptoms symptoms) {
    return new Diagnostician()
        .diagnose(
            ids.stream().map(id -> new Cause(Optional.of(id), id, id, 1)).toList(),
            symptoms.evidence(),
            symptoms.errorKind(),
            symptoms.system(),
            symptoms.targets().stream().findFirst());
  }

  private static List<Scene> scenes() throws IOException {
    List<Scene> scenes = new ArrayList<>();
    String file = Files.readString(RESOURCES.resolve("diagnosis/conversations.txt"));
    for (String block : file.split("(?m)^== ", -1)) {
      List<String> lines = block.lines().toList();
      List<String> expectations =
          lines.stream().filter(line -> line.matches("(@|next|first|never) .*")).toList();
      String text =
          lines.stream()
              .skip(1)
              .filter(line -> !expectations.contains(line))
              .collect(Collectors.joining("\n"));
      if (!expectations.isEmpty()) {
        List<String> turns = new ArrayList<>();
        for (String turn : text.split("(?m)^----$", -1)) {
          turns.add(contained(turn.strip()));
        }
        scenes.add(new Scene(lines.getFirst(), expectations, turns));
      }
    }
    return scenes;
  }

  private static String contained(String turn) throws IOException {
    Matcher matcher = CONTAINED.matcher(turn);
    return matcher.matches() ? Files.readString(RESOURCES.resolve(matcher.group(1))) : turn;
  }
}
