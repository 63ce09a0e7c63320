package dev.whence.symptom.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row: a real output, what it is about, and what is read out of it. */
class OutputReaderTest {
  private static final Path OUTPUTS =
      Path.of(System.getProperty("whence.home", "."), "src/test/resources/outputs");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final String TABLE =
      """
      ss-ltnp.txt                 | 203.0.113.10:8080   | listens-on-loopback
      ss-ltnp.txt                 | 203.0.113.10:9000   | listens-on-all
      ss-ltnp.txt                 | 203.0.113.10:9001   | listens-on-target
      ss-ltnp.txt                 | 203.0.113.10:9002   | listens-on-all
      ss-ltnp.txt                 | server.example:9001 | listens-on-address
      ss-ltnp.txt                 | 203.0.113.10:9003   | nothing-listens
      ss-ltnp.txt                 | 127.0.0.1:8080      | listens-on-target
      ss-ltnp.txt                 | ::1:8080            | listens-on-other-family
      ss-ltnp.txt                 | 2001:db8::10:9000   | listens-on-other-family
      ss-ltnp.txt                 | 2001:db8::10:9002   | listens-on-all
      ss-ltn.txt                  | 203.0.113.10:8080   | listens-on-loopback
      netstat-tlnp.txt            | 203.0.113.10:8080   | listens-on-loopback
      netstat-tlnp-de.txt         | 203.0.113.10:9002   | listens-on-one-family
      netstat-tlnp-fr.txt         | 203.0.113.10:9003   | nothing-listens
      netstat-tlnp-ja.txt         | 203.0.113.10:8080   | listens-on-loopback
      netstat-tlnp-pt.txt         | 203.0.113.10:9003   | nothing-listens
      family-ss-ltnp.txt          | 203.0.113.10:8081   | listens-on-other-family
      family-ss-ltnp.txt          | server.example:8081 | listens-on-one-family
      family-ss-ltnp.txt          | 203.0.113.10:8082   | listens-on-all
      family-ss-ltnp.txt          | 2001:db8::10:8083   | listens-on-other-family
      family-ss-ltnp.txt          | server.example:8083 | listens-on-one-family
      family-ss-ltnp.txt          | server.example:8084 | listens-on-all
      family-ss-4ltn.txt          | 203.0.113.10:8082   |
      family-netstat-tlnp.txt     | 203.0.113.10:8081   | listens-on-one-family
      family-netstat-tlnp.txt     | 203.0.113.10:8082   | listens-on-one-family
      family-netstat-tlnp.txt     | 2001:db8::10:8081   | listens-on-all
      family-netstat-tlnp.txt     | 203.0.113.10:8084   | listens-on-all
      family-netstat-tlnp.txt     | 203.0.113.10:8086   | nothing-listens
      family-busybox-netstat.txt  | 203.0.113.10:8081   | listens-on-one-family
      family-busybox-netstat.txt  | 203.0.113.10:8084   | listens-on-all
      family-lsof.txt             | 203.0.113.10:8081   | listens-on-one-family
      family-lsof.txt             | 203.0.113.10:8082   | listens-on-one-family
      family-lsof.txt             | 2001:db8::10:8082   | listens-on-all
      family-lsof.txt             | 203.0.113.10:8083   | listens-on-all
      family-nc-4-refused.txt     | 203.0.113.10:8081   | loopback-refuses
      family-nc-4-open.txt        | server.example:8082 | loopback-answers
      family-nc-4-open.txt        | server.example:8080 |
      family-curl-4-refused.txt   | 203.0.113.10:8081   | loopback-refuses
      lsof-listen.txt             | 203.0.113.10:8080   | listens-on-loopback
      lsof-listen.txt             | 203.0.113.10:9003   |
      lsof-i-port.txt             | 203.0.113.10:8080   | listens-on-loopback
      windows-netstat-ano-de.txt  | 203.0.113.10:8080   | listens-on-loopback
      windows-netstat-ano-de.txt  | 203.0.113.10:9000   | listens-on-one-family
      windows-netstat-ano-de.txt  | 203.0.113.10:9003   | nothing-listens
      windows-netstat-ano-zh.txt  | 203.0.113.10:8080   | listens-on-loopback
      windows-netstat-ano-zh.txt  | 203.0.113.10:9003   | nothing-listens
      docker-ps.txt               | server.example:8081 | listens-on-all
      docker-ps.txt               | server.example:80   | listens-on-other-port
      docker-ps.txt               | server.example:3306 | port-not-published
      docker-ps.txt               | server.example:5432 | listens-on-loopback
      docker-ps.txt               | server.example:9999 |
      ip-brief-address.txt        | 203.0.113.10:80     | own-addresses
      ip-address.txt              | 203.0.113.10:80     | own-addresses
      hostname-I.txt              | 203.0.113.10:80     | own-addresses
      ifconfig.txt                | 203.0.113.10:80     | own-addresses
      windows-ipconfig-de.txt     | 203.0.113.10:80     | own-addresses
      curl-v-http.txt             | 127.0.0.1:8080      | loopback-answers reported-connected reported-http-status
      curl-v-refused.txt          | 203.0.113.10:8080   | reported-refused
      curl-v-refused.txt          | 203.0.113.99:8080   |
      curl-v-timeout.txt          | 203.0.113.77:80     | reported-timed-out
      curl-v-proxy-refused.txt    | 203.0.113.10:9000   | reported-proxy reported-proxy-failed
      curl-v-plain-on-tls.txt     | 127.0.0.1:8080      | loopback-answers reported-connected reported-plain-on-tls
      curl-v-self-signed.txt      | 203.0.113.10:8443   | reported-certificate-self-signed reported-connected
      openssl-self-signed.txt     | server.example:8443 | reported-certificate-self-signed reported-tls-established
      openssl-expired.txt         | server.example:443  | reported-certificate-expired reported-tls-established
      curl-v-expired.txt          | server.example:443  | reported-certificate-expired reported-connected
      limits.txt                  | 203.0.113.10:80     | open-files-limit
      nc-open.txt                 | 203.0.113.10:9000   | reported-connected
      nc-refused.txt              | 203.0.113.10:8080   | reported-refused
      nc-refused.txt              | 203.0.113.10:80     |
      nc-timeout.txt              | 203.0.113.77:80     | reported-unreachable
      windows-test-netconnection.txt | 203.0.113.10:9000 | reported-connected
      dig-answer.txt              | server.example:80   | reported-private-answer reported-resolved
      dig-answer.txt              | other.example:80    |
      dig-nxdomain.txt            | server.example:80   | reported-name-not-found
      windows-nslookup-de.txt     | server.example:80   | reported-resolved
      ping-answered.txt           | 203.0.113.10:80     | ping-answered
      ping-answered.txt           | 203.0.113.11:80     |
      ping-silent.txt             | 203.0.113.10:80     | ping-silent
      ping-unreachable.txt        | 203.0.113.77:80     | ping-silent
      ping-ja_JP.txt              | 203.0.113.10:80     | ping-answered
      windows-ping-de.txt         | server.example:80   | ping-answered
      windows-ping-zh-silent.txt  | server.example:80   | ping-silent
      traceroute-reaches.txt      | 203.0.113.10:80     | path-reaches
      traceroute-stops.txt        | 203.0.113.77:80     | path-stops
      windows-tracert-fr.txt      | server.example:80   | path-reaches
      nft-drop.txt                | 203.0.113.10:8081   | firewall-blocks
      nft-drop.txt                | 203.0.113.10:8080   | firewall-open
      nft-policy-drop.txt         | 203.0.113.10:8080   | firewall-blocks
      nft-policy-drop.txt         | 203.0.113.10:9001   | firewall-open
      nft-policy-drop.txt         | 203.0.113.10:3306   |
      nft-from-iptables.txt       | 203.0.113.10:8080   | firewall-blocks
      nft-from-iptables.txt       | 203.0.113.10:443    | firewall-open
      nft-from-iptables.txt       | 203.0.113.10:9000   | firewall-blocks
      iptables-empty.txt          | 203.0.113.10:8080   | firewall-tool-allows
      iptables-drop.txt           | 203.0.113.10:8080   | firewall-blocks
      iptables-drop.txt           | 203.0.113.10:443    | firewall-tool-allows
      iptables-drop.txt           | 203.0.113.10:9000   | firewall-blocks
      iptables-drop-v.txt         | 203.0.113.10:8080   | firewall-blocks
      iptables-drop-v.txt         | 203.0.113.10:22     | firewall-tool-allows
      ufw-status.txt              | 203.0.113.10:8080   |
      ufw-status.txt              | 203.0.113.10:9001   | firewall-tool-allows
      ufw-status.txt              | 203.0.113.10:3306   | firewall-blocks
      ufw-status.txt              | 203.0.113.10:5432   |
      ufw-status-verbose.txt      | 203.0.113.10:8080   | firewall-blocks
      ufw-inactive.txt            | 203.0.113.10:8080   |
      firewalld-list-all.txt      | 203.0.113.10:9000   | firewall-tool-allows
      firewalld-list-all.txt      | 203.0.113.10:80     | firewall-tool-allows
      firewalld-list-all.txt      | 203.0.113.10:8080   | firewall-blocks
      sysctl-port-range.txt       | 203.0.113.10:80     | local-port-range
      ss-s.txt                    | 203.0.113.10:80     | sockets-counted
      tcpdump-arrive.txt          | 203.0.113.10:9000   |
      tcpdump-none.txt            | 203.0.113.10:9003   | no-packets-arrive
      lab-curl-timeout.txt        | server.example.org:9001 | reported-resolved reported-timed-out
      lab-curl-timeout.txt        | server.example.org:9002 |
      lab-curl-ctimeout.txt       | server.example.org:9001 | reported-resolved reported-timed-out
      lab-curl-proxy-x.txt        | server.example.org:8080 | reported-proxy reported-proxy-failed
      lab-curl-socks.txt          | server.example.org:8080 | reported-proxy reported-proxy-failed
      lab-curl-tls-ok.txt         | server.example.org:8443 | reported-connected reported-http-status reported-resolved reported-tls-established
      lab-curl-tls-ok.txt         | server.example.org:443 | host-answers
      lab-curl-tls-incomplete.txt | server.example.org:8444 | reported-certificate-unknown-issuer reported-connected reported-resolved
      lab-s_client-8443.txt       | server.example.org:8443 | reported-connected reported-tls-established
      lab-s_client-8443.txt       | server.example.org:443 |
      lab-s_client-8444.txt       | server.example.org:8444 | reported-certificate-unknown-issuer reported-connected reported-tls-established
      lab-s_client-brief.txt      | server.example.org:8443 | reported-connected reported-tls-established
      lab-nc-ref.txt              | server.example.org:8081 | reported-refused
      lab-nc-ref.txt              | example.org:8081    |
      lab-nc-ref.txt              | server.example.org:80 |
      lab-nc-to.txt               | server.example.org:9001 | reported-timed-out
      lab-nc-admin.txt            | 203.0.113.10:9003   | reported-unreachable
      lab-ncat-ok.txt             | server.example.org:8080 | reported-connected
      lab-ncat-ref.txt            | server.example.org:8081 | reported-refused
      lab-ncat-ref.txt            | server.example.org:81 |
      lab-ncat-to.txt             | server.example.org:9001 | reported-timed-out
      lab-bbtelnet-ok.txt         | server.example.org:8080 | reported-connected
      lab-wget-ref.txt            | server.example.org:8081 | reported-refused
      lab-wget-ref.txt            | 203.0.113.10:8081   | reported-refused
      lab-wget-to.txt             | server.example.org:9001 | reported-timed-out
      lab-host-nx.txt             | nosuch.example.org:80 | reported-name-not-found
      lab-host-nx.txt             | example.org:80      |
      lab-host-fail.txt           | fail.example.org:80 | reported-name-failed
      lab-getent.txt              | server.example.org:80 | reported-resolved
      lab-ping-ok.txt             | server.example.org:80 | ping-answered
      lab-ping-ok.txt             | example.org:80      |
      lab-ping-q.txt              | server.example.org:80 | ping-answered
      lab-dig-silent.txt          | server.example.org:80 |
      lab-dig-nx.txt              | nosuch.example.org:80 | reported-name-not-found
      lab-dig-nx.txt              | server.example.org:80 |
      lab-dig-cdn.txt             | cdn.example.org:80  | reported-resolved
      lab-nsl-priv.txt            | private.example.org:80 | reported-private-answer reported-resolved
      lab-ipt-legacy-L.txt        | 203.0.113.10:8080   |
      lab-ipt-legacy-L.txt        | 203.0.113.10:80     | firewall-tool-allows
      lab-ipt-legacy-rejectend-S.txt | 203.0.113.10:8080   | firewall-blocks
      lab-ss-tnp.txt              | 203.0.113.10:8080   |
      lab-ss-tlp.txt              | 203.0.113.10:8080   | listens-on-all
      """;

  /** The addresses that a listing of sockets happens to show are checked apart. */
  private static final String SIDE = "own-addresses";

  @TestFactory
  Stream<DynamicTest> readsWhatTheOutputShows() {
    return TABLE.lines().map(row -> row.split("\\|", -1)).map(OutputReaderTest::row);
  }

  private static DynamicTest row(String[] cells) {
    String file = cells[0].strip();
    String about = cells[1].strip();
    String expected = cells[2].strip();
    return DynamicTest.dynamicTest(
        file + " about " + about,
        () -> {
          String read = findings(Files.readString(OUTPUTS.resolve(file)), about);
          assertEquals(expected, expected.equals(SIDE) ? read : read.replace(SIDE, "").strip());
        });
  }

  private static String findings(String text, String about) {
    return new OutputReader()
        .read(text, Optional.of(target(about)), NOW).stream()
            .map(evidence -> evidence.finding().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
  }

  private static Target target(String about) {
    int colon = about.lastIndexOf(':');
    int port = Integer.parseInt(about.substring(colon + 1));
    return new Target(Scheme.TCP, about.substring(0, colon), OptionalInt.of(port), "");
  }

  @Test
  void everyCapturedOutputIsRecognisedAsOne() throws IOException {
    try (Stream<Path> files = Files.list(OUTPUTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        String text = Files.readString(file);
        boolean known = new OutputReader().isOutput(text) || text.isBlank();
        assertTrue(known || file.toString().contains("telnet-refused"), file.toString());
      }
    }
  }

  @Test
  void whatAReaderReadsHoldsOneOfItsNeedles() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(OUTPUTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    String variants = Files.readString(OUTPUTS.resolve("../diagnosis/output-variants.txt"));
    texts.addAll(List.of(variants.split("(?m)^== .*$", -1)));
    for (String text : texts) {
      for (String about : List.of("203.0.113.10:8080", "server.example:8080", "127.0.0.1:80")) {
        Pasted pasted = Pasted.of(text, Optional.of(target(about)));
        for (CommandReader reader : OutputReader.READERS) {
          boolean reads =
              reader.recognises(pasted)
                  || !reader.kinds(pasted).isEmpty()
                  || !reader.read(pasted).isEmpty();
          boolean looked = reader.needles().isEmpty() || pasted.holdsAny(reader.needles());
          assertTrue(looked || !reads, reader.getClass().getSimpleName() + " of " + text);
        }
      }
    }
  }

  /** Of each form a line or two; most are not among the captured outputs. */
  @Test
  void noNeedleHidesAForm() {
    for (String line :
        List.of(
            "8080/tcp -> 0.0.0.0:8081",
            "CONTAINER ID   IMAGE",
            "vm [203.0.113.10] 8080 (http-alt) open",
            "vm [203.0.113.10] 8080 (http-alt) : Connection refused",
            "netcat: connect to vm port 8080 (tcp) failed: Connection refused",
            "nc.openbsd: connect to vm port 8080 (tcp) failed: Connection refused",
            "nc.traditional: connect to vm port 8080 (tcp) failed",
            "Connection to vm 8080 port [tcp/*] succeeded!",
            "connect:errno=111",
            "CONNECTION ESTABLISHED",
            "Starting Nmap 7.94",
            "PingSucceeded : True",
            "* ALPN: offers h2",
            "64 bytes from 203.0.113.10: icmp_seq=1 Ttl=64 time=1 ms",
            "1 packets transmitted, 0 received, 100.0% loss, 3",
            "3 gesendet, 0 empfangen, 3 verloren (100 % Verlust)",
            "rtt min/avg/max = 1/2/3 ms",
            "1.|-- ???\n2.|-- ???",
            "1 2 ms host\n2 * host",
            "Chain INPUT (policy DROP)",
            "table inet filter {",
            "# nft list ruleset",
            "Status: inactive",
            "22/tcp LIMIT Anywhere",
            "forward-ports: x",
            "Firewall is disabled. (State = 0)",
            "block return in all flags S/SA",
            "pass in all flags S/SA keep state",
            "Status: Enabled for 1 days Debug: Urgent",
            "AllowInbound AllowInboundRules BlockInbound",
            "net.ipv4.ip_local_port_range = 1 2",
            "TCP: 5 (estab 1, closed 0, timewait 3)",
            "net.inet.ip.portrange.first: 1\nnet.inet.ip.portrange.last: 2",
            "3 TimeWait\n4 Established",
            "3 TIME_WAIT\n4 ESTABLISHED",
            "3 timewait\n4 established",
            "tcpdump: listening on any",
            "2026-11-20T12:00:00Z",
            "Fri Nov 20 12:00:00 GMT 2026",
            "127.0.0.1 localhost",
            "1.1.1.1 dev eth0 src 10.0.0.2",
            "RTNETLINK answers: Network is unreachable",
            "DOMAIN: example.com\nregistrar: x",
            "Active: active (running)",
            "Out of memory: Killed process 7 (java)",
            "open files (-n) 1024",
            "bash: ss: command not found",
            "sh: 1: nc: not found",
            "Permission denied (you must be root)",
            "PS C:\\> Test-NetConnection",
            "me@vm % dig",
            "[me@vm]$ ss")) {
      assertTrue(new OutputReader().isOutput(line), line);
    }
  }

  @Test
  void whatPeopleWriteIsNoOutput() {
    for (String text :
        List.of(
            "why timeout",
            "still refused, 10 times!",
            "the server says 100% loss of data",
            "connect ECONNREFUSED 127.0.0.1:3306",
            "1. first\n2. second\n3. * third",
            "")) {
      assertFalse(new OutputReader().isOutput(text), text);
    }
  }

  @Test
  void aPromptACodeFenceAndQuotesAreNoHindrance() throws IOException {
    String listing = Files.readString(OUTPUTS.resolve("ss-ltnp.txt"));
    String pasted = "here it is:\n```\nroot@vm:~# ss -ltnp\n" + listing + "root@vm:~#\n```\nthanks";
    assertEquals(
        "listens-on-loopback", findings(pasted, "203.0.113.10:8080").replace(SIDE, "").strip());
  }

  @Test
  void connectionsAloneSayNothingOfListeners() {
    String text =
        """
        State Recv-Q Send-Q Local Address:Port Peer Address:Port Process
        ESTAB 0      0      10.0.0.5:22        10.0.0.9:51234
        """;
    assertEquals(SIDE, findings(text, "10.0.0.5:8080"));
  }

  @Test
  void aRulesetWithoutItsBeginningOrEndClearsNothing() throws IOException {
    String whole = Files.readString(OUTPUTS.resolve("nft-drop.txt"));
    assertEquals("", findings(whole.substring(whole.indexOf("chain")), "203.0.113.10:8080"));
    assertEquals("", findings(whole.substring(0, whole.length() - 4), "203.0.113.10:8080"));
  }

  @Test
  void anEmptyRulesetIsOpenOnlyAtItsPrompt() {
    assertEquals(
        "firewall-open", findings("root@vm:~# nft list ruleset\nroot@vm:~# ", "1.2.3.4:80"));
    assertEquals("", findings("I ran nft list ruleset and saw nothing", "1.2.3.4:80"));
    assertEquals(
        "",
        findings("$ nft list ruleset\nOperation not permitted (you must be root)", "1.2.3.4:80"));
  }

  @Test
  void aFullQueueIsSeen() {
    String text =
        """
        State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
        LISTEN 129    128          0.0.0.0:9000      0.0.0.0:*
        """;
    assertEquals("accept-queue-full listens-on-all", findings(text, "203.0.113.10:9000"));
  }

  @Test
  void packetsCountOnlyWhereTheyComeIn() {
    String in = "12:00:01.1 eth0  In  IP 198.51.100.7.50000 > 203.0.113.10.9000: Flags [S], seq 1";
    assertEquals("packets-arrive", findings(in, "203.0.113.10:9000"));
    assertEquals("", findings(in.replace(" In ", " Out "), "203.0.113.10:9000"));
    assertEquals("", findings(in, "203.0.113.10:900"));
  }

  @Test
  void anyTextIsReadInLinearTime() {
    String[] seeds = {"tcp 0 0 ", "chain x { jump x\n", "[", "table inet t {\n", "1 * * *\n", "\n"};
    for (String seed : seeds) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), // what is not linear takes minutes
          () -> new OutputReader().read(seed.repeat(200_000), Optional.of(target("a.b:1")), NOW));
    }
  }

  @Test
  void evidenceCarriesItsTimeAndItsCommand() throws IOException {
    List<Evidence> read =
        new OutputReader()
            .read(
                Files.readString(OUTPUTS.resolve("sysctl-port-range.txt")), Optional.empty(), NOW);
    Evidence.Reported only = (Evidence.Reported) read.getFirst();
    assertEquals("sysctl", only.command());
    assertEquals("from=32768 to=60999", only.detail());
    assertEquals(NOW, only.at());
  }
}
