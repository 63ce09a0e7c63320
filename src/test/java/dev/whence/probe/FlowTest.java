package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is served when, and that every check ends. */
class FlowTest {
  @Test
  void twoHundredAtOnceAreServedFairlyEightAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    FairGate gate = new FairGate(8, 500);
    CountDownLatch firstEight = new CountDownLatch(8);
    Semaphore done = new Semaphore(0);
    List<Thread> all = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      // One asks for 181 checks before the other nineteen ask for one each.
      String asker = number < 181 ? "flood" : "single-" + number;
      int before = number;
      all.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      assertTrue(gate.enter(asker));
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      served.add(asker);
                      firstEight.countDown();
                      done.acquire();
                      inside.decrementAndGet();
                      gate.leave();
                    } catch (InterruptedException unexpected) {
                      throw new AssertionError(unexpected);
                    }
                  }));
      if (before == 7) {
        firstEight.await();
      }
    }
    while (gate.queued() < 192) {
      Thread.sleep(2);
    }
    // One after the other, for a thread that is given its place may be slow to say so.
    for (int gone = 0; gone < 200; gone++) {
      while (served.size() < Math.min(200, gone + 8)) {
        Thread.sleep(1);
      }
      done.release();
    }
    for (Thread thread : all) {
      thread.join();
    }
    assertEquals(200, served.size());
    assertEquals(8, most.get());
    int lastSingle = 0;
    for (int at = 0; at < served.size(); at++) {
      lastSingle = served.get(at).startsWith("single") ? at : lastSingle;
    }
    assertTrue(lastSingle < 60, "the last of the singles was served as number " + lastSingle);
  }

  @Test
  void aFullQueueSendsAway() throws InterruptedException {
    FairGate gate = new FairGate(1, 0);
    assertTrue(gate.enter("a"));
    assertEquals(false, gate.enter("b"));
    gate.leave();
    assertTrue(gate.enter("b"));
  }

  @Test
  void aUsersFloodIsAnsweredWithWhenToComeBack() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    LiveCheck live =
        new LiveCheck(Bench.settings(), new MemoryLedger(), Clock.fixed(now, ZoneOffset.UTC));
    CheckOptions options =
        CheckOptions.of(Asker.user("discord:1", Optional.of("guild:1"))).withDryRun(true);
    assertInstanceOf(CheckReport.Report.class, live.check("1.1.1.1:443", options, _ -> {}));
    CheckReport.Postponed postponed =
        assertInstanceOf(CheckReport.Postponed.class, live.check("1.1.1.1:443", options, _ -> {}));
    assertEquals("check.quota.user-pause", postponed.key());
    assertEquals(10L, postponed.details().get("seconds"));
  }

  @Test
  void aDenialCostsToo() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    LiveCheck live =
        new LiveCheck(Bench.settings(), new MemoryLedger(), Clock.fixed(now, ZoneOffset.UTC));
    CheckOptions options = CheckOptions.of(Asker.user("discord:1", Optional.empty()));
    assertInstanceOf(CheckReport.Denied.class, live.check("10.0.0.1:443", options, _ -> {}));
    assertInstanceOf(CheckReport.Postponed.class, live.check("10.0.0.1:443", options, _ -> {}));
  }

  @Test
  void quotasCountUsersPlacesNetworksAndPorts() {
    MemoryLedger ledger = new MemoryLedger();
    Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
    Quotas quotas = new Quotas(QuotaLimits.usual(), ledger, () -> now[0]);
    Asker asker = Asker.user("discord:1", Optional.of("guild:1"));
    for (int number = 0; number < 10; number++) {
      assertEquals(Optional.empty(), quotas.takeForAsking(asker));
      now[0] = now[0].plusSeconds(11);
    }
    assertEquals("check.quota.user-hour", key(quotas.takeForAsking(asker)));
    for (int number = 0; number < 20; number++) {
      Asker other = Asker.user("discord:2" + number, Optional.of("guild:1"));
      assertEquals(Optional.empty(), quotas.takeForAsking(other));
    }
    Asker last = Asker.user("discord:3", Optional.of("guild:1"));
    assertEquals("check.quota.place-hour", key(quotas.takeForAsking(last)));
    assertEquals(Optional.empty(), dial(quotas, "1.1.1.1", 1));
    assertEquals("check.quota.network", key(dial(quotas, "1.1.1.2", 1)));
    for (int port = 2; port <= 6; port++) {
      now[0] = now[0].plusSeconds(31);
      assertEquals(Optional.empty(), dial(quotas, "1.1.1.1", port));
    }
    now[0] = now[0].plusSeconds(31);
    assertEquals("check.quota.ports", key(dial(quotas, "1.1.1.1", 7)));
    assertEquals(Optional.empty(), dial(quotas, "1.1.1.1", 6));
    assertEquals(Optional.empty(), quotas.takeForAsking(Asker.operator()));
  }

  private static Optional<QuotaLedger.UsedUp> dial(Quotas quotas, String address, int port) {
    return quotas.takeForDialling(
        Asker.user("discord:9", Optional.empty()),
        dev.whence.evidence.Target.tcp(address, port),
        List.of(IpAddress.parse(address).orElseThrow()));
  }

  private static String key(Optional<QuotaLedger.UsedUp> usedUp) {
    return Quotas.keyOf(usedUp.orElseThrow());
  }

  @Test
  void aCancelEndsItAtOnceWithAFinalStateForEveryStage() throws Exception {
    try (StandInServer server = StandInServer.start(StandInServer.mute())) {
      LiveCheck live =
          new LiveCheck(
              ProbeSettings.usual("bench", "https://example.com/"),
              new MemoryLedger(),
              Clock.systemUTC());
      FutureTask<CheckReport> task =
          new FutureTask<>(
              () -> live.check("https://127.0.0.1:" + server.port(), Bench.opened(), _ -> {}));
      Thread caller = Thread.ofVirtual().start(task);
      Thread.sleep(700);
      caller.interrupt();
      CheckReport.Report report = Bench.report(task.get());
      assertTrue(Bench.findings(report).contains(Finding.CANCELLED), report.toString());
      Set<Step> steps = EnumSet.noneOf(Step.class);
      report.steps().forEach(step -> steps.add(step.step()));
      assertEquals(EnumSet.range(Step.NAME, Step.WEBSOCKET), steps);
    }
  }

  @Test
  void progressIsToldStageByStage() throws Exception {
    try (StandInServer server = StandInServer.start(StandInServer.answers(200))) {
      List<Probed> told = Collections.synchronizedList(new ArrayList<>());
      CheckReport report =
          Bench.live().check("http://127.0.0.1:" + server.port(), Bench.opened(), told::add);
      assertEquals(Bench.report(report).steps(), told);
    }
  }

  @Test
  void oneFamilyDeadIsSaidAndIsNoError() throws Exception {
    try (StandInNameServer names = StandInNameServer.start();
        StandInServer server =
            StandInServer.start(
                new java.net.ServerSocket(
                    0, 5, java.net.InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
                StandInServer.answers(200))) {
      names.addresses("both.example.com", "127.0.0.1", "::1");
      CheckReport.Report report =
          Bench.report(
              Bench.live()
                  .check(
                      "http://both.example.com:" + server.port(),
                      Bench.asking(names).withAllowPrivate(true),
                      _ -> {}));
      List<Finding> findings = Bench.findings(report);
      boolean hasV6 = !findings.contains(Finding.OWN_FAMILY_MISSING);
      assertEquals(hasV6, findings.contains(Finding.ONE_FAMILY_UNREACHABLE), report.toString());
      assertTrue(findings.contains(Finding.HTTP_ANSWERED));
      assertEquals(Optional.empty(), report.errorKind());
    }
  }

  @Test
  void aListenOnlyPortIsSentNothing() throws Exception {
    AtomicInteger received = new AtomicInteger();
    try (StandInServer server =
        StandInServer.start(
            client -> {
              int next = client.getInputStream().read();
              received.addAndGet(next < 0 ? 0 : 1);
            })) {
      ProbeSettings usual = Bench.settings();
      ProbeSettings settings =
          new ProbeSettings(
              usual.vantage(),
              List.of(),
              Set.of(),
              List.of(),
              Optional.empty(),
              usual.contact(),
              OptOut.none(),
              java.util.Map.of(server.port(), PortTier.LISTEN_ONLY),
              usual.limits());
      CheckReport report =
          new LiveCheck(settings, new MemoryLedger(), Clock.systemUTC())
              .check("http://127.0.0.1:" + server.port(), Bench.opened(), _ -> {});
      assertTrue(Bench.findings(report).contains(Finding.LISTEN_ONLY_PORT), report.toString());
      assertEquals(0, received.get());
    }
  }
}
