package dev.whence.probe;

import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The two requests that a check makes, and reading what is answered. */
final class HttpRequest {
  /** From RFC 6455, so that no server mistakes one key for another. */
  private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** Sixteen bytes; what they are does not matter, that the answer fits them does. */
  private static final String KEY =
      Base64.getEncoder().encodeToString("whence live chek".getBytes(StandardCharsets.US_ASCII));

  private HttpRequest() {}

  static HttpReply get(Channel channel, Target target, String contact) {
    return send(channel, head(target, contact) + "Connection: close\r\n\r\n");
  }

  static HttpReply upgrade(Channel channel, Target target, String contact) {
    return send(
        channel,
        head(target, contact)
            + "Connection: Upgrade\r\n"
            + "Upgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: "
            + KEY
            + "\r\n\r\n");
  }

  private static String head(Target target, String contact) {
    String path = target.path().isEmpty() ? "/" : target.path();
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: "
        + host(target)
        + "\r\nUser-Agent: Whence (+"
        + contact
        + ")\r\nAccept: */*\r\n";
  }

  /** The host with its port, unless the port is the usual one. */
  private static String host(Target target) {
    int usual = target.scheme() == Scheme.TCP ? 0 : target.scheme().usualPort().orElse(0);
    boolean plain = target.port().isPresent() && target.port().getAsInt() == usual;
    String endpoint = target.endpoint();
    return plain ? endpoint.substring(0, endpoint.lastIndexOf(':')) : endpoint;
  }

  private static HttpReply send(Channel channel, String request) {
    try {
      channel.out().write(request.getBytes(StandardCharsets.US_ASCII));
      channel.out().flush();
    } catch (IOException gone) {
      // The answer may lie there all the same: a server that refuses does so before it reads.
      HttpReply early = HttpReply.of(Reading.until(channel.in(), HttpReply::isWhole));
      return early instanceof HttpReply.Nothing
          ? new HttpReply.Nothing(Reading.endOf(gone))
          : early;
    }
    return HttpReply.of(Reading.until(channel.in(), HttpReply::isWhole));
  }

  /** Whether a 101 answers our key, and not a stored or made-up one. */
  static boolean accepts(HttpReply.Answered answer) {
    return answer.header("sec-websocket-accept").filter(expected()::equals).isPresent();
  }

  private static String expected() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((KEY + ACCEPT_SALT).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("this Java has no SHA-1", broken);
    }
  }
}
