package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whole checks in a crowd, from what is typed to what is answered. */
class QueueTest {
  private static final int CROWD = 200;
  private static final int OF_ONE = 181;

  private static LiveCheck unlimited() {
    ProbeLimits usual = Bench.limits();
    QuotaLimits none = new QuotaLimits(Duration.ZERO, 1_000, 1_000, Duration.ZERO, 1_000, 10_000);
    ProbeLimits limits =
        new ProbeLimits(
            usual.wholeCheck(),
            usual.connect(),
            usual.listen(),
            usual.exchange(),
            usual.lookUp(),
            ProbeLimits.usual().atOnce(),
            ProbeLimits.usual().queued(),
            usual.bytes(),
            usual.addresses(),
            none);
    return new LiveCheck(
        Bench.settings().withLimits(limits), new MemoryLedger(), Clock.systemUTC());
  }

  private static CheckOptions by(String user) {
    return CheckOptions.of(Asker.user(user, Optional.empty())).withAllowPrivate(true);
  }

  @Test
  void twoHundredChecksAtOnceAreMadeEightAtATimeAndNobodyStandsBehindTheFlood() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    List<FutureTask<CheckReport>> all = new ArrayList<>();
    try (StandInServer server =
        StandInServer.start(
            client -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.sleep(20);
              inside.decrementAndGet();
              StandInServer.says("SSH-2.0-x\r\n").serve(client);
            })) {
      LiveCheck live = unlimited();
      for (int number = 0; number < CROWD; number++) {
        String user = number < OF_ONE ? "discord:flood" : "discord:" + number;
        FutureTask<CheckReport> task =
            new FutureTask<>(
                () -> {
                  CheckReport report = live.check("127.0.0.1:" + server.port(), by(user), _ -> {});
                  served.add(user);
                  return report;
                });
        all.add(task);
        Thread.ofVirtual().start(task);
      }
      for (FutureTask<CheckReport> task : all) {
        assertTrue(Bench.findings(task.get()).contains(Finding.SERVER_SPOKE_FIRST));
      }
      assertEquals(CROWD, server.accepted());
    }
    assertTrue(most.get() <= 8, most + " at once");
    int last = 0;
    for (int at = 0; at < served.size(); at++) {
      last = served.get(at).equals("discord:flood") ? last : at;
    }
    // Turn by turn the nineteen others need 2 x 19 places, and eight are taken before they come.
    assertTrue(last < 80, "the last of the others was served as number " + last);
  }

  @Test
  void aFloodOfOneUserIsAnsweredWithWhenToComeBack() throws Exception {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    try (StandInServer server = StandInServer.start(StandInServer.says("SSH-2.0-x\r\n"))) {
      LiveCheck live =
          new LiveCheck(Bench.settings(), new MemoryLedger(), Clock.fixed(now, ZoneOffset.UTC));
      List<FutureTask<CheckReport>> all = new ArrayList<>();
      for (int number = 0; number < 50; number++) {
        FutureTask<CheckReport> task =
            new FutureTask<>(
                () -> live.check("127.0.0.1:" + server.port(), by("discord:1"), _ -> {}));
        all.add(task);
        Thread.ofVirtual().start(task);
      }
      int made = 0;
      for (FutureTask<CheckReport> task : all) {
        if (task.get() instanceof CheckReport.Postponed postponed) {
          assertEquals("check.quota.user-pause", postponed.key());
          assertEquals(10L, postponed.details().get("seconds"));
        } else {
          made++;
        }
      }
      assertEquals(1, made);
      assertEquals(1, server.accepted());
    }
  }
}
