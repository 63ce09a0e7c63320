package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which program a line of an attempt to connect comes from, and how the attempt ended. */
final class ConnectingProgram {
  /** Traditional netcat: {@code host [203.0.113.10] 8080 (http-alt) open}. */
  private static final Pattern TRADITIONAL =
      Pattern.compile("\\S+ \\[[0-9a-fA-F.:]+\\] [0-9]{1,5} \\([^)]{1,30}\\) (?:open|:)");

  /** wget, in every language: {@code |203.0.113.10|:8080... failed: Connection refused.}. */
  static final Pattern WGET = Pattern.compile("\\|([0-9a-fA-F.:]{2,45})\\|:([0-9]{1,5})");

  private static final Pattern NAMED_NC =
      Pattern.compile("(?:nc|netcat|nc\\.openbsd|nc\\.traditional): ");

  /**
   * One of these stands in every line that a program is told from, and in every command or reply
   * that shows a proxy.
   */
  static final List<String> NEEDLES =
      List.of(
          "* ",
          "nc: ",
          "netcat: ",
          "nc.openbsd: ",
          "nc.traditional: ",
          ") open",
          ") :",
          "Ncat: ",
          "Connection to ",
          "telnet: ",
          "Escape character is",
          "Connected to ",
          "CONNECTED(",
          "connect:errno=",
          "CONNECTION ESTABLISHED",
          "|:",
          "Uses proxy env",
          "Establish HTTP proxy tunnel",
          "> CONNECT ",
          "curl ");

  private static final Set<String> WGET_CONNECTED =
      Set.of(
          "connected.",
          "verbunden.",
          "connecté.",
          "conectado.",
          "connesso.",
          "установлено.",
          "已连接。",
          "已連接。",
          "接続しました。",
          "연결했습니다.");

  private ConnectingProgram() {}

  /** Which program a line can only come from. */
  static Optional<String> of(Line line) {
    String text = line.text().stripLeading();
    boolean curl =
        line.has("* Trying ")
            || line.has("*   Trying ")
            || line.has("* Connected to ")
            || line.has("* Established connection to ")
            || line.has("* Connection timed out after ")
            || line.has("* Could not resolve")
            || line.has("* connect to ")
            || line.has("* Failed to connect to ");
    if (curl) {
      return Optional.of("curl");
    }
    if (NAMED_NC.matcher(text).lookingAt()
        || TRADITIONAL.matcher(text).lookingAt()
        || text.startsWith("Ncat: ")
        || (text.startsWith("Connection to ") && line.has("succeeded!"))) {
      return Optional.of("nc");
    }
    if (text.startsWith("telnet: ")
        || text.startsWith("Escape character is")
        || (text.startsWith("Connected to ") && line.words().size() == 3)) {
      return Optional.of("telnet");
    }
    boolean openssl =
        text.startsWith("CONNECTED(")
            || text.startsWith("connect:errno=")
            || text.startsWith("CONNECTION ESTABLISHED");
    if (openssl) {
      return Optional.of("openssl");
    }
    return line.has("|:") && WGET.matcher(text).find() ? Optional.of("wget") : Optional.empty();
  }

  static Optional<Finding> outcome(String program, Line line) {
    String text = line.text();
    boolean connected =
        line.has("* Connected to ")
            || line.has("* Established connection to ")
            || line.text().startsWith("CONNECTION ESTABLISHED")
            || (program.equals("telnet") && text.startsWith("Connected to "))
            || (program.equals("wget") && WGET_CONNECTED.contains(line.lastWord()))
            || line.has("succeeded!")
            || line.has("Ncat: Connected to")
            || line.has("Escape character is")
            || line.has("CONNECTED(")
            || (program.equals("nc") && text.endsWith(") open"));
    if (connected) {
      return Optional.of(Finding.REPORTED_CONNECTED);
    }
    if (SystemWords.refused(text)) {
      return Optional.of(Finding.REPORTED_REFUSED);
    }
    if (SystemWords.timedOut(text) || text.startsWith("Ncat: TIMEOUT.")) {
      return Optional.of(Finding.REPORTED_TIMED_OUT);
    }
    return SystemWords.unreachable(text)
        ? Optional.of(Finding.REPORTED_UNREACHABLE)
        : Optional.empty();
  }
}
