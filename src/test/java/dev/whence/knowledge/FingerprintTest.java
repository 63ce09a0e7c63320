package dev.whence.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Content that differs in anything has another fingerprint. */
class FingerprintTest {
  private static final String TEXT = "Une connexion est refusée quand personne n'écoute.\n";

  private static String of(String... texts) {
    Fingerprint fingerprint = new Fingerprint();
    for (String text : texts) {
      fingerprint.add(text);
    }
    return fingerprint.toString();
  }

  @Test
  void isTheSameForTheSame() {
    assertEquals(of(TEXT), of(TEXT));
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new Fingerprint().add(bytes).toString(), new Fingerprint().add(bytes.clone()).toString());
  }

  @Test
  void differsWithEveryBitOrderAndBorder() {
    Set<String> seen = new HashSet<>();
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertTrue(seen.add(new Fingerprint().add(changed).toString()), "bit " + bit);
    }
    assertTrue(seen.add(of(TEXT)));
    assertTrue(seen.add(of(TEXT, "")));
    assertTrue(seen.add(of("a", "b")));
    assertTrue(seen.add(of("b", "a")));
    assertTrue(seen.add(of("ab")));
    assertTrue(seen.add(of("", "ab")));
    assertTrue(seen.add(of()));
  }
}
