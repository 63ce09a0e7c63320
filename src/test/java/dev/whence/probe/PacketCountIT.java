package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The kernel's own count: of all hostile targets not one packet is sent to anywhere. */
class PacketCountIT {
  @Test
  void notOnePacketLeavesForAHostileTarget() throws IOException {
    Optional<String> missing = NetworkLab.missing();
    missing.ifPresent(
        why -> System.out.println("1 test of packets at the wire is skipped: " + why));
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    List<String> said = NetworkLab.java(PacketCountClient.class, List.of());
    System.out.println("At the wire: " + said);
    assertEquals(value(said, "asked"), value(said, "denied"));
    assertEquals(0, value(said, "packets"));
    assertTrue(value(said, "control") > 0, "the counter counts nothing at all");
  }

  private static long value(List<String> said, String name) {
    return said.stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + said));
  }
}
