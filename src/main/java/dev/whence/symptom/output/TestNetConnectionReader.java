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
    if (!here) {
      return List.of();
    }
    List<Sighting> seen = new ArrayList<>();
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
