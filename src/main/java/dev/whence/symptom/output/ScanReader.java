package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads nmap: what became of an attempt at each port of a host. */
final class ScanReader implements CommandReader {
  private static final String REPORT = "Nmap scan report for ";

  @Override
  public String kind() {
    return "direct";
  }

  @Override
  public List<String> needles() {
    return List.of(REPORT, "Starting Nmap ");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(line -> line.text().strip().startsWith(REPORT) || line.has("Starting Nmap "));
  }

  /** One report follows another; each is of its own host. */
  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Sighting> seen = new ArrayList<>();
    boolean here = false;
    for (Line line : pasted.lines()) {
      if (line.text().strip().startsWith(REPORT)) {
        here = line.words().stream().skip(4).anyMatch(pasted::isAbout);
      } else if (here) {
        row(line, pasted).ifPresent(seen::add);
      }
    }
    return seen;
  }

  private static Optional<Sighting> row(Line line, Pasted pasted) {
    String port = line.word(0).replace("/tcp", "");
    if (!line.word(0).endsWith("/tcp") || !Pasted.isNumber(port)) {
      return Optional.empty();
    }
    boolean asked = pasted.port().isPresent() && pasted.port().getAsInt() == Integer.parseInt(port);
    return switch (line.word(1)) {
      case "open" ->
          Optional.of(
              asked
                  ? sighting(Finding.REPORTED_CONNECTED, port)
                  : new Sighting(Finding.HOST_ANSWERS, "nmap", "on=" + port));
      case "closed" ->
          asked ? Optional.of(sighting(Finding.REPORTED_REFUSED, port)) : Optional.empty();
      case "filtered" ->
          asked ? Optional.of(sighting(Finding.REPORTED_TIMED_OUT, port)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Sighting sighting(Finding finding, String port) {
    return new Sighting(finding, "nmap", "port=" + port);
  }
}
