package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads ping in any language: answers carry a TTL or times, and losing all is 100 %. */
final class PingReader implements CommandReader {
  private static final int LEAST_NUMBERS = 3;

  @Override
  public String kind() {
    return "ping";
  }

  @Override
  public List<String> needles() {
    return List.of("tl=", "TL=", "Tl=", "tL=", "min/avg/max", "100%", "100.0%", "100 %");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(line -> isAnswer(line) || isLoss(line) || isTimes(line));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    if (!pasted.namesHost()) {
      return List.of();
    }
    Optional<NetworkAddress> pinged = pinged(pasted);
    boolean answered =
        pasted.lines().stream()
            .filter(PingReader::isAnswer)
            .flatMap(line -> Pasted.addressIn(line).stream())
            .anyMatch(from -> pinged.filter(from::equals).isPresent());
    if (answered || isAnsweredQuietly(pasted)) {
      return List.of(new Sighting(Finding.PING_ANSWERED, "ping", ""));
    }
    return pasted.lines().stream().anyMatch(PingReader::isLoss)
        ? List.of(new Sighting(Finding.PING_SILENT, "ping", ""))
        : List.of();
  }

  /** {@code ping -q} leaves the answers out: one host asked, times measured, no other answer. */
  private static boolean isAnsweredQuietly(Pasted pasted) {
    List<Line> asked = pasted.lines().stream().filter(line -> line.word(0).equals("PING")).toList();
    return asked.size() == 1
        && pasted.namesHost(asked.getFirst().text())
        && pasted.lines().stream().noneMatch(PingReader::isAnswer)
        && pasted.lines().stream().anyMatch(PingReader::isTimes);
  }

  /** The target itself, or the address that ping's first line gives beside its name. */
  private static Optional<NetworkAddress> pinged(Pasted pasted) {
    if (pasted.address().isPresent()) {
      return pasted.address();
    }
    return pasted.lines().stream()
        .filter(line -> pasted.namesHost(line.text()))
        .flatMap(line -> Pasted.addressIn(line).stream())
        .findFirst();
  }

  private static boolean isAnswer(Line line) {
    String lower = line.text().toLowerCase(Locale.ROOT);
    int ttl = lower.indexOf("ttl=");
    return ttl >= 0
        && ttl + 4 < lower.length()
        && Character.isDigit(lower.charAt(ttl + 4))
        && Pasted.addressIn(line).isPresent();
  }

  /** The line of times stands only where something came back; no system translates it. */
  private static boolean isTimes(Line line) {
    return line.has("min/avg/max") && line.has("=") && line.has(" ms");
  }

  /** In every language: all is lost, and three numbers at least, sent, received and lost. */
  private static boolean isLoss(Line line) {
    boolean all = line.has("100%") || line.has("100.0%") || line.has("100 %");
    return all && !line.has(".|--") && numbers(line.text()) >= LEAST_NUMBERS;
  }

  private static int numbers(String text) {
    int count = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean digit = Character.isDigit(text.charAt(at));
      boolean first = at == 0 || !Character.isDigit(text.charAt(at - 1));
      count += digit && first ? 1 : 0;
    }
    return count;
  }
}
