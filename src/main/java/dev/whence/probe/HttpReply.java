package dev.whence.probe;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answered to one request: a status and headers, or how it did not. */
sealed interface HttpReply {
  Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})([ \r\n]|$)");

  /** An answer in HTTP; header names in lower case. */
  record Answered(int status, Map<String, String> headers) implements HttpReply {
    public Answered {
      headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** An answer in something else. */
  record Other(Protocol protocol) implements HttpReply {}

  /** No answer. */
  record Nothing(Reading.End end) implements HttpReply {}

  static HttpReply of(Reading reading) {
    if (reading.isEmpty()) {
      return new Nothing(reading.end());
    }
    String text = new String(reading.bytes(), StandardCharsets.ISO_8859_1);
    Matcher status = STATUS.matcher(text);
    if (!status.lookingAt()) {
      return isBegun(text) ? new Nothing(reading.end()) : new Other(Protocol.of(reading.bytes()));
    }
    boolean upgraded = status.group(1).equals("101");
    if (upgraded && !isWhole(reading.bytes())) {
      return new Nothing(reading.end());
    }
    return new Answered(Integer.parseInt(status.group(1)), headers(text));
  }

  /** A way that broke off in the middle of an HTTP answer's first line is no other protocol. */
  private static boolean isBegun(String text) {
    boolean starts = text.startsWith("HTTP/1.") || "HTTP/1.".startsWith(text);
    return starts && text.indexOf('\n') < 0 && text.length() < "HTTP/1.1 200".length();
  }

  private static Map<String, String> headers(String text) {
    Map<String, String> headers = new HashMap<>();
    List<String> lines = text.lines().skip(1).toList();
    for (String line : lines) {
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  /** Whether the head of an answer has come to its end. */
  static boolean isWhole(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean notHttp = bytes.length >= 9 && !text.startsWith("HTTP/");
    return notHttp || Protocol.isTls(bytes) || text.contains("\r\n\r\n") || text.contains("\n\n");
  }
}
