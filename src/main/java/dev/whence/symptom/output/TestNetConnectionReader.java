package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads PowerShell's Test-NetConnection, whose names of properties stand in no language but
 * English. Where TCP fails it does not say whether it was refused or got no answer.
 */
final class TestNetConnectionReader implements CommandReader {
  @Override
  public String kind() {
    return "direct";
  }

  @Override
  public List<String> needles() {
    return List.of("TcpTestSucceeded", "PingSucceeded", "RemoteAddress");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return value(pasted, "TcpTestSucceeded").isPresent()
        || value(pasted, "PingSucceeded").isPresent();
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    boolean here =
        List.of("ComputerName", "RemoteAddress").stream()
            .flatMap(name -> value(pasted, name).stream())
            .anyMatch(pasted::isAbout);
    List<Sighting> seen = new ArrayList<>(onLoopback(pasted));
    if (!here) {
      return seen;
    }
    Optional<String> port = value(pasted, "RemotePort");
    boolean connected = value(pasted, "TcpTestSucceeded").filter("True"::equals).isPresent();
    if (connected && port.filter(Integer.toString(pasted.port().orElse(0))::equals).isPresent()) {
      seen.add(sighting(Finding.REPORTED_CONNECTED, "port=" + port.get()));
    }
    value(pasted, "PingSucceeded")
        .map(value -> value.equals("True") ? Finding.PING_ANSWERED : Finding.PING_SILENT)
        .ifPresent(finding -> seen.add(sighting(finding, "")));
    if (pasted.address().isEmpty()) {
      value(pasted, "RemoteAddress")
          .flatMap(NetworkAddress::of)
          .map(NetworkAddress::text)
          .ifPresent(
              address -> seen.add(sighting(Finding.REPORTED_RESOLVED, "addresses=" + address)));
    }
    return seen;
  }

  /** On the machine itself no filter is silent: what does not connect is refused. */
  private static List<Sighting> onLoopback(Pasted pasted) {
    Optional<NetworkAddress> own =
        value(pasted, "RemoteAddress").flatMap(NetworkAddress::of).filter(one -> one.isLoopback());
    boolean port =
        value(pasted, "RemotePort")
            .filter(Integer.toString(pasted.port().orElse(0))::equals)
            .isPresent();
    if (own.isEmpty() || !port) {
      return List.of();
    }
    String family = "family=" + (own.get().isIpv4() ? "ipv4" : "ipv6");
    return value(pasted, "TcpTestSucceeded")
        .map(word -> word.equals("True") ? Finding.LOOPBACK_ANSWERS : Finding.LOOPBACK_REFUSES)
        .map(finding -> sighting(finding, family))
        .stream()
        .toList();
  }

  private static Sighting sighting(Finding finding, String detail) {
    return new Sighting(finding, "Test-NetConnection", detail);
  }

  private static Optional<String> value(Pasted pasted, String name) {
    return pasted.lines().stream()
        .filter(line -> line.word(0).equals(name) && line.word(1).equals(":"))
        .map((Line line) -> line.word(2))
        .filter(word -> !word.isEmpty())
        .findFirst();
  }
}
