package dev.whence.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of secret goes, wherever it stands; what only looks like one stays. */
class RedactionTest {
  /** What is not linear takes minutes; a busy machine takes seconds. */
  private static final Duration HANG = Duration.ofSeconds(30);

  private static final String A = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hJ3lM6oP9rS2uV5xY8bC1eG4i";

  // In pieces, so that no scanner of repositories takes the fixtures for real secrets.
  private record Row(SecretKind kind, String before, String secret, String after) {
    String text() {
      return before + secret + after;
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row(
              SecretKind.DISCORD_TOKEN,
              "token is ",
              "M" + A.substring(0, 23) + "." + "GaBc1d" + "." + A.substring(0, 30),
              " ok"),
          new Row(
              SecretKind.DISCORD_TOKEN,
              "\\n",
              "N" + A.substring(0, 25) + "." + "GaBc1d" + "." + A.substring(0, 38),
              "\\n"),
          new Row(
              SecretKind.DISCORD_WEBHOOK,
              "https://discord.com/api/webhooks/",
              "123456789012345678/" + A,
              " "),
          new Row(
              SecretKind.TELEGRAM_TOKEN,
              "https://api.telegram.org/bot12345678:",
              A.substring(0, 35),
              "/getMe"),
          new Row(SecretKind.TELEGRAM_TOKEN, "1234567890:", "-" + A.substring(0, 34), ""),
          new Row(SecretKind.GITHUB_TOKEN, "x=gh" + "p_", A.substring(0, 36), " "),
          new Row(SecretKind.GITHUB_TOKEN, "git" + "hub_pat_", A.substring(0, 22) + "_" + A, ""),
          new Row(SecretKind.GITLAB_TOKEN, "gl" + "pat-", A.substring(0, 20), ""),
          new Row(SecretKind.AWS_KEY, "key AK" + "IA", "ABCDEFGHIJ234567", "."),
          new Row(SecretKind.GOOGLE_KEY, "?key=AI" + "za", A.substring(0, 35), "&x"),
          new Row(SecretKind.GOOGLE_KEY, "ya" + "29.", A, " "),
          new Row(SecretKind.ALIYUN_KEY, "LT" + "AI", "5tABCDEFGHJKLMNPQRST", " "),
          new Row(SecretKind.SLACK_TOKEN, "xo" + "xb-", "123456789012-" + A.substring(0, 24), " "),
          new Row(
              SecretKind.SLACK_TOKEN,
              "https://hooks.slack.com/services/",
              "T0000/B0000/" + A.substring(0, 24),
              ""),
          new Row(SecretKind.STRIPE_KEY, "sk_" + "live_", A.substring(0, 24), "\""),
          new Row(SecretKind.OPENAI_KEY, "sk-" + "proj-", A, " "),
          new Row(SecretKind.OPENAI_KEY, " sk" + "-", A.substring(0, 48), " "),
          new Row(SecretKind.ANTHROPIC_KEY, "sk-" + "ant-", "api03-" + A, " "),
          new Row(SecretKind.HUGGING_FACE_TOKEN, "h" + "f_", A.substring(0, 34), " "),
          new Row(SecretKind.NPM_TOKEN, "np" + "m_", A.substring(0, 36), " "),
          new Row(SecretKind.PYPI_TOKEN, "py" + "pi-", "AgEIcHlwaS5vcmc" + A + A, " "),
          new Row(
              SecretKind.SENDGRID_KEY,
              "S" + "G.",
              A.substring(0, 22) + "." + A.substring(0, 43),
              " "),
          new Row(SecretKind.DIGITALOCEAN_TOKEN, "dop" + "_v1_", "0123456789abcdef".repeat(4), " "),
          new Row(SecretKind.VAULT_TOKEN, "hv" + "s.", A, " "),
          new Row(SecretKind.AZURE_KEY, "AccountName=a;AccountKey=", "abcdEFGH1234+/==", ";"),
          new Row(
              SecretKind.JSON_WEB_TOKEN,
              "ey" + "J",
              "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0." + A,
              "\n"),
          new Row(
              SecretKind.PRIVATE_KEY,
              "-----BEGIN RSA PRIVATE KEY-----",
              "\nMIIE\nabc\n",
              "-----END RSA PRIVATE KEY-----"),
          new Row(
              SecretKind.PRIVATE_KEY,
              "-----BEGIN OPENSSH PRIVATE KEY-----",
              "\nb3BlbnNz\ncut off",
              ""),
          new Row(SecretKind.PASSWORD, "mysql://root:", "hunter2", "@db.example.com:3306/app"),
          new Row(SecretKind.PASSWORD, "amqp://guest:", "p@ss/w0rd", "@mq.example.com:5672"),
          new Row(
              SecretKind.AUTHORIZATION, "> Authorization: Bearer ", "abcd1234", "\n> Accept: */*"),
          new Row(
              SecretKind.AUTHORIZATION, "-H 'authorization: Basic ", "dXNlcjpwYXNz", "' http://x"),
          new Row(SecretKind.AUTHORIZATION, "{\"Authorization\": \"Bearer ", "abcd1234", "\"}"),
          new Row(SecretKind.PASSWORD, "password=", "hunter2", " host=db"),
          new Row(SecretKind.PASSWORD, "DB_PASSWORD=", "x", "\n"),
          new Row(SecretKind.PASSWORD, "{\"password\": \"", "two words", "\"}"),
          new Row(SecretKind.PASSWORD, "spring.datasource.password: ", "hunter2", "\n"),
          new Row(SecretKind.PASSWORD, "mysqldump --password ", "hunter2", " -h db"),
          new Row(SecretKind.PASSWORD, "aws_secret_access_key = ", A.substring(0, 40), "\n"),
          new Row(SecretKind.PASSWORD, "密码：", "abc123", "，连不上"),
          new Row(SecretKind.PASSWORD, "пароль: ", "abc123", "\nне работает"));

  @TestFactory
  Stream<DynamicTest> everyKindGoes() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(row.kind() + " " + row.before().strip(), () -> goes(row)));
  }

  private static void goes(Row row) {
    Redacted redacted = Redaction.redact("before\n" + row.text() + "\nECONNREFUSED");
    assertTrue(redacted.secrets().contains(row.kind()), redacted.toString());
    assertFalse(redacted.text().contains(row.secret().strip()), redacted.text());
    assertTrue(
        redacted
            .text()
            .startsWith("before\n" + row.before().substring(0, row.before().length() - 1)),
        redacted.text());
    if (!row.text().contains("cut off")) {
      assertTrue(redacted.text().endsWith(row.after() + "\nECONNREFUSED"), redacted.text());
    }
  }

  @Test
  void everyKindHasARow() {
    Set<SecretKind> covered = new java.util.HashSet<>();
    ROWS.forEach(row -> covered.add(row.kind()));
    assertEquals(Set.of(SecretKind.values()), covered);
  }

  @TestFactory
  Stream<DynamicTest> whatOnlyLooksLikeOneStays() {
    return Stream.of(
            "Access denied for user 'root'@'10.0.0.5' (using password: YES)",
            "FATAL: password authentication failed for user \"app\"",
            "password: authentication failed for user app",
            "SyntaxError: Unexpected token: < in JSON at position 0",
            "http://host:8080/path@2 and http://a@b.example/x",
            "dial tcp 10.0.0.1:6379: connect: connection refused",
            "the risk-assessment-of-the-connection-takes-long",
            "java.net.ConnectException: Connection refused (Connection refused)",
            "at com.example.service.ConnectionFactory.connectToServer(ConnectionFactory.java:42)",
            "12:30:45.123 ERROR 2026-01-01T00:00:00 timeout=30s password=${DB_PASSWORD}",
            "curl: (7) Failed to connect to example.com port 443 after 0 ms: Connection refused",
            "wss://example.com:8443/socket?transport=websocket",
            "my token expired and the password is wrong",
            "net.ipv4.ip_local_port_range = 32768 60999")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () -> assertEquals(new Redacted(text, Set.of()), Redaction.redact(text))));
  }

  @Test
  void aCertificateIsShortenedAndNoSecret() {
    Redacted redacted =
        Redaction.redact("-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\nfailed");
    assertEquals(
        "-----BEGIN CERTIFICATE-----***-----END CERTIFICATE-----\nfailed", redacted.text());
    assertFalse(redacted.heldSecret());
  }

  @Test
  void theMachinesLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertTrue(Redaction.redact("AUTHORIZATION: BASIC dXNlcjpwYXNz").heldSecret());
    } finally {
      Locale.setDefault(before);
    }
  }

  @TestFactory
  Stream<DynamicTest> aHostilePasteCostsNoMoreThanItsLength() {
    return Stream.of(
            "sk-",
            "eyJ",
            "eyJa.",
            "M.",
            "://",
            "://a:",
            "password",
            "password=",
            "-----BEGIN ",
            "12345678:",
            "a".repeat(30) + ".",
            "--",
            "\\\"",
            "Authorization: ",
            ".",
            "/api/webhooks/",
            "password: \"")
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    piece,
                    () ->
                        assertTimeoutPreemptively(
                            HANG,
                            () -> Redaction.redact(piece.repeat(1_000_000 / piece.length())))));
  }
}
