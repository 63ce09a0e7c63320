package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Finding;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is never dialled, however it is spelled, and what is. */
class PolicyTest {
  /** Spellings that real people use, all of which are to be permitted. */
  private static final List<String> PERMITTED =
      List.of(
          "example.com",
          "db.example.com:3306",
          "EXAMPLE.COM:443",
          "example.com.",
          "example.com.:443",
          "\"example.com:443\"",
          "(example.com:443).",
          "example.com:443：",
          "https://example.com/a?b=c#d",
          "ws://example.com:8080/socket",
          "例え.jp:443",
          "xn--r8jz45g.jp",
          "bücher.example.com",
          "1.1.1.1",
          "1.1.1.1:53",
          "8.8.8.8:443",
          "172.15.255.255:80",
          "172.32.0.1:80",
          "100.63.255.255:80",
          "100.128.0.1:80",
          "192.167.1.1:80",
          "198.20.0.1:80",
          "223.255.255.255:80",
          "[2606:4700:4700::1111]:443",
          "[2001:4860:4860::8888]:443",
          "[2400:cb00::1]:22",
          "example.com:22",
          "127.0.0.1.example.com:80",
          "localhost.example.com:80",
          "example.com:5432");

  private static LiveCheck live() {
    return Bench.live();
  }

  @Test
  void noSpellingOfADeniedAddressReachesTheWire() throws IOException {
    List<String> permitted = new ArrayList<>();
    try (StandInNameServer names = StandInNameServer.start();
        StandInServer server =
            StandInServer.start(new ServerSocket(0), StandInServer.answers(200))) {
      LiveCheck live = live();
      for (String target : HostileTargets.all(server.port())) {
        CheckReport report = live.check(target, Bench.asking(names), _ -> {});
        if (!(report instanceof CheckReport.Denied)) {
          permitted.add(target + " " + report);
        }
      }
      assertEquals(List.of(), permitted);
      assertEquals(0, server.accepted(), "somebody called");
      assertEquals(List.of(), names.asked(), "a name server was asked for a refused name");
    }
  }

  @Test
  void whatRealPeopleTypeIsPermitted() throws IOException {
    try (StandInNameServer names = StandInNameServer.start()) {
      for (String name :
          List.of(
              "example.com",
              "db.example.com",
              "xn--r8jz45g.jp",
              "xn--bcher-kva.example.com",
              "127.0.0.1.example.com",
              "localhost.example.com")) {
        names.addresses(name, "1.1.1.1", "2606:4700:4700::1111");
      }
      LiveCheck live = live();
      for (String target : PERMITTED) {
        CheckReport report = live.check(target, Bench.asking(names).withDryRun(true), _ -> {});
        assertInstanceOf(CheckReport.Report.class, report, target);
        assertTrue(
            Set.of(Finding.RESOLVED, Finding.LITERAL_ADDRESS)
                .contains(Bench.findings(report).getFirst()),
            target + " " + report);
      }
    }
  }

  @Test
  void theOperatorOpensPrivateAddressesAndNothingWorse() {
    LiveCheck live = live();
    for (String opened :
        List.of(
            "127.0.0.1:80",
            "127.8.8.8:80",
            "[::1]:80",
            "localhost:80",
            "10.1.2.3:80",
            "172.16.0.1:80",
            "192.168.1.1:80",
            "100.64.0.1:80",
            "169.254.1.1:80",
            "[fe80::1]:80",
            "[fd00::1]:80")) {
      assertInstanceOf(
          CheckReport.Report.class,
          live.check(opened, Bench.opened().withDryRun(true), _ -> {}),
          opened);
    }
    for (String never :
        List.of(
            "169.254.169.254:80",
            "[fd00:ec2::254]:80",
            "168.63.129.16:80",
            "100.100.100.200:80",
            "metadata.google.internal:80",
            "224.0.0.1:80",
            "[ff02::1]:80",
            "255.255.255.255:80",
            "0.0.0.0:80",
            "[::]:80",
            "127.0.0.1:25",
            "127.0.0.1:6667",
            "127.1:80",
            "2130706433:80",
            "[::ffff:127.0.0.1]:80",
            "[::ffff:7f00:1]:80",
            "x.onion:80")) {
      assertInstanceOf(
          CheckReport.Denied.class,
          live.check(never, Bench.opened().withDryRun(true), _ -> {}),
          never);
    }
  }

  @Test
  void ownAddressesAreDeniedAndReadLikeAllOthers() {
    ProbeSettings settings = Bench.settings();
    IpAddress mine = IpAddress.parse("9.9.9.9").orElseThrow();
    Policy policy = new Policy(settings, () -> Set.of(mine));
    Policy.Decision decision = policy.onAddresses(List.of(mine), false);
    assertEquals(new Policy.Decision.Denied(Refusal.ADDRESS, false), decision);
    assertInstanceOf(Policy.Decision.Allowed.class, policy.onAddresses(List.of(mine), true));
  }

  @Test
  void anOperatorsRangeOpensThatRangeAlone() {
    ProbeSettings usual = Bench.settings();
    ProbeSettings settings =
        new ProbeSettings(
            usual.vantage(),
            usual.ownAddresses(),
            usual.ownNames(),
            List.of(AddressRange.of("10.1.0.0/16"), AddressRange.of("169.254.0.0/16")),
            Optional.empty(),
            usual.contact(),
            new OptOut(Set.of("quiet.example.com"), List.of(AddressRange.of("8.8.4.0/24"))),
            Map.of(8081, PortTier.NEVER, 25, PortTier.LISTEN_ONLY),
            usual.limits());
    LiveCheck live = new LiveCheck(settings, new MemoryLedger(), Clock.systemUTC());
    CheckOptions dry = CheckOptions.operator().withDryRun(true);
    assertInstanceOf(CheckReport.Report.class, live.check("10.1.2.3:80", dry, _ -> {}));
    assertDenied(Refusal.ADDRESS, live.check("10.2.2.3:80", dry, _ -> {}));
    assertDenied(Refusal.ADDRESS, live.check("169.254.169.254:80", dry, _ -> {}));
    assertDenied(Refusal.OPTED_OUT, live.check("www.quiet.example.com:80", dry, _ -> {}));
    assertDenied(Refusal.OPTED_OUT, live.check("8.8.4.4:80", dry, _ -> {}));
    assertDenied(Refusal.FORBIDDEN_PORT, live.check("1.1.1.1:8081", dry, _ -> {}));
    assertInstanceOf(CheckReport.Report.class, live.check("1.1.1.1:25", dry, _ -> {}));
  }

  @Test
  void aDenialDoesNotRepeatAPassword() {
    CheckReport report =
        live().check("https://me:secret@example.com/", CheckOptions.operator(), _ -> {});
    assertEquals("https://example.com/", report.target());
    assertEquals(
        "example.com:22",
        live().check("me@example.com:22", CheckOptions.operator(), _ -> {}).target());
  }

  private static void assertDenied(Refusal why, CheckReport report) {
    assertEquals(why, assertInstanceOf(CheckReport.Denied.class, report).why());
  }

  @Test
  void everyRefusalHasItsSentence() throws IOException {
    Path replies = Path.of(System.getProperty("whence.home", "."), "bot/replies");
    try (Stream<Path> files = Files.list(replies)) {
      for (Path file : files.toList()) {
        Properties sentences = new Properties();
        sentences.load(Files.newBufferedReader(file));
        for (Refusal refusal : Refusal.values()) {
          assertTrue(sentences.containsKey(refusal.key()), file + " " + refusal.key());
        }
      }
    }
  }
}
