package dev.whence.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/FINDINGS.md is what the code says; {@code -Dgolden.update=true} writes it anew. */
class FindingsDocumentTest {
  private static final String HEAD =
      """
      # Findings of the check

      Everything that Whence can observe, by its stable name. A finding says that one thing is so; what it means
      for a documented cause stands in `CAUSES.md`. Written from `dev.whence.evidence.Finding`; a test keeps the
      two in step (`mvn test -Dtest=FindingsDocumentTest -Dgolden.update=true` writes this page anew).

      Every finding carries the address it was made at, a detail of words of the form `name=value`, the time, and
      the vantage point. The detail holds nothing that the far end sent but what was recognised of it.

      A status of `pass` is as it should be, `warn` works for some or hides something, `fail` explains a failing
      connection, `skip` says why a stage did not run.

      `behind-cdn` is told by the end of an alias, for the networks listed in `dev.whence.probe.Cdn`, or by an address
      in a published range: Cloudflare's and Fastly's whole, CloudFront's without its regional caches and most of
      its IPv6, of the others none. So its absence proves nothing.
      """;

  @Test
  void theDocumentSaysWhatTheCodeSays() throws IOException {
    Path document = Path.of(System.getProperty("whence.home", "."), "docs/FINDINGS.md");
    String expected = write();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(document, expected);
    }
    assertEquals(expected, Files.readString(document));
  }

  private static String write() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Step step : Step.values()) {
      page.append("\n## ").append(heading(step)).append("\n\n");
      page.append(
          "| finding | status | what it says | how the tests stage it |\n|---|---|---|---|\n");
      for (Finding finding : Finding.values()) {
        if (finding.step() == step) {
          page.append(row(finding));
        }
      }
    }
    return page.toString();
  }

  private static String row(Finding finding) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s |%n",
        finding.id(),
        finding.status().id(),
        finding.meaning(),
        finding.staged());
  }

  private static String heading(Step step) {
    return switch (step) {
      case ANY -> "Any stage that does not run, and why";
      case NAME -> "name: looking the name up";
      case CONNECT -> "connect: every address apart, four at most";
      case GREETING -> "greeting: who speaks first";
      case TLS -> "tls: the handshake and the certificate";
      case HTTP -> "http: one request, no redirect followed";
      case WEBSOCKET -> "websocket: the upgrade";
      case PASTE -> "paste: read out of the pasted error";
      case OUTPUT -> "output: read out of a command's output that was pasted back";
    };
  }
}
