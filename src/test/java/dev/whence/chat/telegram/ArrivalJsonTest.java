package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.chat.telegram.Arrival.Enclosed;
import dev.whence.chat.telegram.Arrival.Where;
import dev.whence.chat.telegram.Arrival.Who;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored comes back the same. */
class ArrivalJsonTest {
  private static final Where TOPIC = new Where(-1_001_234_567_890L, Optional.of(7), false);
  private static final Where DIRECT = new Where(7_000_000_001L, Optional.empty(), true);

  static Stream<Arrival> arrivals() {
    return Stream.of(
        new Arrival.Said(
            1,
            DIRECT,
            new Who(5, Optional.of("zh-hans")),
            9,
            1_700_000_000L,
            false,
            Optional.empty(),
            "为什么 \"连不上\" 😀\n",
            List.of(),
            true,
            false),
        new Arrival.Said(
            2,
            TOPIC,
            new Who(7_000_000_001L, Optional.empty()),
            9,
            1,
            true,
            Optional.of(4),
            "",
            List.of(new Enclosed("a.log", "id1"), new Enclosed("", "")),
            false,
            true),
        new Arrival.Pressed(3, TOPIC, new Who(5, Optional.of("de")), "123", "c:x:tcp://h:1", 77));
  }

  @ParameterizedTest
  @MethodSource("arrivals")
  void comesBackTheSame(Arrival arrival) {
    assertEquals(Optional.of(arrival), ArrivalJson.read(ArrivalJson.write(arrival)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"version\":9}", "7"})
  void whatAnotherVersionWroteIsNothing(String body) {
    assertEquals(Optional.empty(), ArrivalJson.read(body));
  }

  @Test
  void holdsNoMoreThanIsNeeded() {
    assertEquals(
        "{\"update\":3,\"chat\":7000000001,\"direct\":true,\"person\":5,"
            + "\"query\":\"q\",\"token\":\"y:1\",\"message\":8}",
        ArrivalJson.write(
            new Arrival.Pressed(3, DIRECT, new Who(5, Optional.empty()), "q", "y:1", 8)));
  }
}
