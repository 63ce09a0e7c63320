package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
import dev.whence.symptom.ErrorKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever comes together, some things are never said. */
class InvariantsTest {
  /** Twenty thousand held as well, in some minutes. */
  private static final int TRIES = 1_000;

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String ADDRESS = "203.0.113.10";

  /** What an accepted connection speaks against. */
  private static final Set<String> NOT_WHERE_IT_CONNECTS =
      Set.of(
          "wrong-port",
          "not-listening",
          "bound-to-other-address",
          "server-down",
          "host-firewall",
          "cdn-in-front");

  /** What a listing or ruleset says of the machine it was made on alone. */
  private static final Set<String> OF_ONE_MACHINE =
      Set.of(
          "wrong-port",
          "not-listening",
          "bound-to-other-address",
          "full-accept-queue",
          "conntrack-full");

  private final Random random = new Random(7);

  private static List<Cause> causes(Set<String> ids) {
    return ids.stream().sorted().map(id -> new Cause(Optional.of(id), id, id, 1)).toList();
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private List<Evidence> some(Target target, Set<Finding> without) {
    List<Evidence> all = new ArrayList<>();
    int count = 1 + random.nextInt(7);
    for (int number = 0; number < count; number++) {
      Finding finding = any(Finding.values());
      if (!without.contains(finding)) {
        all.add(evidence(finding, target));
      }
    }
    return all;
  }

  private Evidence evidence(Finding finding, Target target) {
    return switch (finding.step()) {
      case PASTE -> new Evidence.Pasted(finding, detail(finding), NOW);
      case OUTPUT -> new Evidence.Reported(finding, "command", detail(finding), NOW);
      case ANY ->
          new Evidence.Probed(Step.HTTP, finding, target, Optional.empty(), "", 1, NOW, "lab");
      case NAME, CONNECT, GREETING, TLS, HTTP, WEBSOCKET ->
          new Evidence.Probed(finding, target, Optional.of(ADDRESS), "", 1, NOW, "lab");
    };
  }

  private String detail(Finding finding) {
    return switch (finding) {
      case OWN_ADDRESSES ->
          "whole=yes addresses=" + (random.nextBoolean() ? ADDRESS : "198.51.100.7");
      case NOTHING_LISTENS -> "port=8080 others=" + (random.nextBoolean() ? "none" : "22,80");
      case LISTENS_ON_OTHER_PORT -> "port=8080 others=9090";
      case LISTENS_ON_ADDRESS -> "port=8080 address=198.51.100.7";
      case REPORTED_RESOLVED -> "addresses=198.51.100.9";
      default -> "";
    };
  }

  private static List<Verdict> judge(
      Set<String> ids, List<Evidence> evidence, Target target, ErrorKind pasted) {
    return new Diagnostician()
        .diagnose(causes(ids), evidence, Optional.of(pasted), Optional.empty(), Optional.of(target))
        .verdicts();
  }

  private static Target target(boolean byName) {
    return Target.tcp(byName ? "server.example" : ADDRESS, 8080);
  }

  @Test
  void nothingThatAnAcceptedConnectionRefutesIsConfirmed() {
    for (int number = 0; number < TRIES; number++) {
      Target target = target(random.nextBoolean());
      List<Evidence> evidence =
          some(target, Set.of(Finding.BEHIND_CDN, Finding.NAME_NOT_FOUND, Finding.NO_ADDRESS));
      evidence.add(evidence(Finding.CONNECTED, target));
      for (Verdict verdict :
          judge(NOT_WHERE_IT_CONNECTS, evidence, target, ErrorKind.CONNECTION_REFUSED)) {
        boolean confirmed = verdict.ruling() == Ruling.CONFIRMED;
        assertFalse(confirmed, () -> verdict + " from " + evidence);
      }
    }
  }

  @Test
  void anotherMachineSettlesNothingOfThisOne() {
    for (int number = 0; number < TRIES; number++) {
      Target target = target(false);
      List<Evidence> evidence =
          some(
              target,
              Set.of(
                  Finding.BEHIND_CDN,
                  Finding.OWN_ADDRESSES,
                  Finding.REPORTED_RESOLVED,
                  Finding.LISTENS_ON_ADDRESS));
      evidence.add(
          new Evidence.Reported(
              Finding.OWN_ADDRESSES, "ip", "whole=yes addresses=198.51.100.7", NOW));
      evidence.add(evidence(Finding.NOTHING_LISTENS, target));
      for (Verdict verdict :
          judge(OF_ONE_MACHINE, evidence, target, ErrorKind.CONNECTION_REFUSED)) {
        assertNotEquals(Ruling.CONFIRMED, verdict.ruling(), () -> verdict + " from " + evidence);
      }
    }
  }

  @Test
  void silenceAloneSettlesNothing() {
    Target target = target(true);
    List<Evidence> evidence =
        List.of(evidence(Finding.RESOLVED, target), evidence(Finding.CONNECT_TIMED_OUT, target));
    for (Verdict verdict :
        judge(Diagnostician.knownCauses(), evidence, target, ErrorKind.CONNECTION_TIMEOUT)) {
      String cause = verdict.cause().id().orElseThrow();
      assertNotEquals(Ruling.CONFIRMED, verdict.ruling(), cause);
      boolean ofTimeouts =
          Set.of("host-firewall", "cloud-security-group", "panel-firewall", "server-down")
              .contains(cause);
      assertFalse(ofTimeouts && verdict.ruling() != Ruling.UNKNOWN, cause);
    }
  }

  @Test
  void whatIsUnknownSaysWhy() {
    for (int number = 0; number < TRIES / 10; number++) {
      Target target = target(random.nextBoolean());
      for (Verdict verdict :
          judge(
              Diagnostician.knownCauses(),
              some(target, Set.of()),
              target,
              any(ErrorKind.values()))) {
        assertTrue(verdict.reason().startsWith("diagnosis."), verdict.toString());
      }
    }
  }
}
