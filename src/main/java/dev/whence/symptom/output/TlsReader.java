package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what curl -v and openssl s_client say of TLS, certificates and HTTP. */
final class TlsReader implements CommandReader {
  /** {@code Nov 20 12:00:00 2025 GMT}. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM d HH:mm:ss uuuu zzz", Locale.ROOT);

  /** What nothing but these tools says. */
  private static final List<String> SAID =
      List.of(
          "CONNECTED(",
          "CONNECTION ESTABLISHED",
          "* ALPN",
          "TLS handshake",
          "curl: (",
          "* SSL certificate problem",
          "< HTTP/");

  @Override
  public String kind() {
    return "protocol";
  }

  @Override
  public List<String> needles() {
    return SAID;
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return isTool(pasted);
  }

  private static boolean isTool(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(
            line ->
                line.has("CONNECTED(")
                    || line.text().startsWith("CONNECTION ESTABLISHED")
                    || line.has("* ALPN")
                    || line.has("TLS handshake")
                    || line.has("curl: (")
                    || line.has("* SSL certificate problem")
                    || line.has("< HTTP/"));
  }

  /** Another server's certificate says nothing of this one, nor does another port's. */
  @Override
  public List<Sighting> read(Pasted pasted) {
    if (pasted.about().isEmpty() || !isTool(pasted) || !pasted.namesHost()) {
      return List.of();
    }
    List<Sighting> seen = new ArrayList<>();
    AttemptedPort attempted = new AttemptedPort();
    boolean encrypted = false;
    for (Line line : pasted.lines()) {
      attempted.add(line);
      if (!attempted.mayBe(pasted.port())) {
        continue;
      }
      certificate(line).ifPresent(seen::add);
      end(line).ifPresent(date -> dated(seen, date));
      status(line)
          .ifPresent(
              status ->
                  seen.add(new Sighting(Finding.REPORTED_HTTP_STATUS, "curl", "status=" + status)));
      encrypted = encrypted || isEncrypted(line);
    }
    if (seen.stream().anyMatch(one -> one.detail().startsWith("until="))) {
      seen.removeIf(
          one -> one.finding() == Finding.REPORTED_CERTIFICATE_EXPIRED && one.detail().isEmpty());
    }
    boolean plain = seen.stream().anyMatch(one -> one.finding() == Finding.REPORTED_PLAIN_ON_TLS);
    if (encrypted && !plain) {
      seen.add(new Sighting(Finding.REPORTED_TLS_ESTABLISHED, "tls", ""));
    }
    return seen;
  }

  private static Optional<Sighting> certificate(Line line) {
    String text = line.text();
    if (text.contains("wrong version number")
        || text.contains("packet length too long")
        || text.contains("received record with version 0.0")) {
      return tls(Finding.REPORTED_PLAIN_ON_TLS, "");
    }
    if (text.contains("HTTP request to an HTTPS server")
        || text.contains("plain HTTP request was sent to HTTPS port")) {
      return tls(Finding.REPORTED_TLS_EXPECTED, "");
    }
    if (text.contains("certificate has expired")) {
      return tls(Finding.REPORTED_CERTIFICATE_EXPIRED, "");
    }
    if (text.contains("certificate is not yet valid")) {
      return tls(Finding.REPORTED_CERTIFICATE_NOT_YET_VALID, "");
    }
    if (text.contains("in certificate chain")) {
      return tls(Finding.REPORTED_CERTIFICATE_UNKNOWN_ISSUER, "chain=whole");
    }
    if (text.contains("unable to get local issuer certificate")
        || text.contains("unable to verify the first certificate")) {
      // Said alike of a strange issuer and of a chain that the server sends in part.
      return tls(Finding.REPORTED_CERTIFICATE_UNKNOWN_ISSUER, "chain=perhaps-in-part");
    }
    if (text.contains("self-signed certificate") || text.contains("self signed certificate")) {
      return tls(Finding.REPORTED_CERTIFICATE_SELF_SIGNED, "");
    }
    return text.contains("no alternative certificate subject name matches")
            || text.contains("does not match target host name")
            || text.contains("num=62:")
        ? tls(Finding.REPORTED_CERTIFICATE_WRONG_HOST, "")
        : Optional.empty();
  }

  /** openssl prints the end date below the error that names it. */
  private static Optional<String> end(Line line) {
    String text = line.text().strip();
    if (!text.startsWith("notAfter=")) {
      return Optional.empty();
    }
    try {
      String date = String.join(" ", line.words()).substring("notAfter=".length());
      return Optional.of(ZonedDateTime.parse(date, DATE).toInstant().toString());
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static void dated(List<Sighting> seen, String date) {
    boolean above =
        !seen.isEmpty()
            && seen.getLast().finding() == Finding.REPORTED_CERTIFICATE_EXPIRED
            && seen.getLast().detail().isEmpty();
    if (above) {
      seen.set(
          seen.size() - 1,
          new Sighting(Finding.REPORTED_CERTIFICATE_EXPIRED, "tls", "until=" + date));
    }
  }

  private static Optional<Sighting> tls(Finding finding, String detail) {
    return Optional.of(new Sighting(finding, "tls", detail));
  }

  private static Optional<String> status(Line line) {
    boolean answer = line.word(0).equals("<") && line.word(1).startsWith("HTTP/");
    return answer && line.word(2).matches("[1-5][0-9]{2}")
        ? Optional.of(line.word(2))
        : Optional.empty();
  }

  /** The port speaks TLS, whatever one thinks of its certificate. */
  private static boolean isEncrypted(Line line) {
    return line.has("SSL connection using TLS")
        || line.has("SSL certificate verify ok")
        || line.text().startsWith("CONNECTION ESTABLISHED")
        || line.text().equals("Server certificate")
        || line.text().startsWith("* Server certificate:");
  }
}
