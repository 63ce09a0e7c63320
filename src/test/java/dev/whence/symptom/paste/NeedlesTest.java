package dev.whence.symptom.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedlesTest {
  private static final List<List<String>> LISTS =
      List.of(List.of("refused", "#"), List.of("端口"), List.of(), List.of("fuse", "ed: ", "z"));

  @Test
  void tellsWhichListsATextHoldsAWordOf() {
    assertEquals("{}", found(""));
    assertEquals("{}", found("nothing of it"));
    assertEquals("{0, 3}", found("connection refused"));
    assertEquals("{0}", found("root@vm:~#"));
    assertEquals("{1}", found("换个端口"));
    assertEquals("{3}", found("failed: z"));
  }

  @Test
  void otherLettersAreNotTakenForThese() {
    assertEquals(
        "{}", found("RUsed \u00a3 \u2523 re-fused".replace("fuse", "fuze").replace("z", "Z")));
  }

  @Test
  void findsWhatLookingForEachWordFinds() {
    Random random = new Random(7);
    String letters = "refusd: #z端口f";
    Needles needles = new Needles(LISTS);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      BitSet expected = new BitSet();
      for (int list = 0; list < LISTS.size(); list++) {
        expected.set(list, LISTS.get(list).stream().anyMatch(text.toString()::contains));
      }
      assertEquals(expected, needles.in(text.toString()), text.toString());
    }
  }

  private static String found(String text) {
    return new Needles(LISTS).in(text).toString();
  }
}
