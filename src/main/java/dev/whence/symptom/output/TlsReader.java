package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what curl -v and openssl s_client say of TLS, certificates and HTTP. */
final class TlsReader implements CommandReader {
  @Override
  public boolean recognises(Pasted pasted) {
    return isTool(pasted);
  }

  private static boolean isTool(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(
            line ->
                line.has("CONNECTED(")
                    || line.has("* ALPN")
                    || line.has("TLS handshake")
                    || line.has("curl: (")
                    || line.has("< HTTP/"));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    if (pasted.about().isEmpty() || !isTool(pasted) || !isNamed(pasted)) {
      return List.of();
    }
    List<Sighting> seen = new ArrayList<>();
    for (Line line : pasted.lines()) {
      certificate(line).ifPresent(finding -> seen.add(new Sighting(finding, "tls", "")));
      status(line)
          .ifPresent(
              status ->
                  seen.add(new Sighting(Finding.REPORTED_HTTP_STATUS, "curl", "status=" + status)));
    }
    if (established(pasted)) {
      seen.add(new Sighting(Finding.REPORTED_TLS_ESTABLISHED, "tls", ""));
    }
    return seen;
  }

  /** Another server's certificate says nothing of this one. */
  private static boolean isNamed(Pasted pasted) {
    return pasted.namesHost();
  }

  private static Optional<Finding> certificate(Line line) {
    String text = line.text();
    if (text.contains("wrong version number")
        || text.contains("packet length too long")
        || text.contains("received record with version 0.0")) {
      return Optional.of(Finding.REPORTED_PLAIN_ON_TLS);
    }
    if (text.contains("HTTP request to an HTTPS server")
        || text.contains("plain HTTP request was sent to HTTPS port")) {
      return Optional.of(Finding.REPORTED_TLS_EXPECTED);
    }
    if (text.contains("certificate has expired")) {
      return Optional.of(Finding.REPORTED_CERTIFICATE_EXPIRED);
    }
    if (text.contains("in certificate chain")
        || text.contains("unable to get local issuer certificate")) {
      return Optional.of(Finding.REPORTED_CERTIFICATE_UNKNOWN_ISSUER);
    }
    if (text.contains("self-signed certificate") || text.contains("self signed certificate")) {
      return Optional.of(Finding.REPORTED_CERTIFICATE_SELF_SIGNED);
    }
    return text.contains("no alternative certificate subject name matches")
            || text.contains("does not match target host name")
            || text.contains("num=62:")
        ? Optional.of(Finding.REPORTED_CERTIFICATE_WRONG_HOST)
        : Optional.empty();
  }

  private static Optional<String> status(Line line) {
    boolean answer = line.word(0).equals("<") && line.word(1).startsWith("HTTP/");
    return answer && line.word(2).matches("[1-5][0-9]{2}")
        ? Optional.of(line.word(2))
        : Optional.empty();
  }

  private static boolean established(Pasted pasted) {
    boolean curl = pasted.lines().stream().anyMatch(line -> line.has("SSL certificate verify ok"));
    boolean openssl =
        pasted.lines().stream().anyMatch(line -> line.has("Server certificate"))
            && pasted.lines().stream().anyMatch(line -> line.has("Verify return code: 0 (ok)"));
    return curl || openssl;
  }
}
