package dev.whence.probe;

import dev.whence.evidence.Finding;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One TLS handshake over an open channel. It takes any certificate, for the judge looks at them
 * afterwards, and remembers whether the server asked for ours.
 */
final class Handshake {
  private final AtomicBoolean askedForOurs = new AtomicBoolean();

  /** What came of a handshake. */
  sealed interface Result {
    record Established(Channel channel, List<X509Certificate> chain, String protocol, String alpn)
        implements Result {
      public Established {
        chain = List.copyOf(chain);
      }
    }

    record Failed(Finding finding, String word) implements Result {}
  }

  boolean askedForOurs() {
    return askedForOurs.get();
  }

  Result shake(Channel plain, String host, int port, List<String> alpn) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new OurKeys[] {new OurKeys()}, new TrustManager[] {new AnyChain()}, new SecureRandom());
      SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain.wire(), host, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(alpn.toArray(String[]::new));
      if (IpAddress.parse(host).isEmpty() && host.indexOf('.') > 0) {
        parameters.setServerNames(List.of(new SNIHostName(host)));
      }
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return established(plain, socket);
    } catch (IOException failed) {
      return failure(failed, plain.wire().first());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java cannot speak TLS", broken);
    }
  }

  private static Result established(Channel plain, SSLSocket socket) throws IOException {
    List<X509Certificate> chain =
        java.util.Arrays.stream(socket.getSession().getPeerCertificates())
            .filter(X509Certificate.class::isInstance)
            .map(X509Certificate.class::cast)
            .toList();
    return new Result.Established(
        new Channel(plain.wire(), socket.getInputStream(), socket.getOutputStream()),
        chain,
        socket.getSession().getProtocol(),
        socket.getApplicationProtocol());
  }

  private Result failure(IOException failed, byte[] first) {
    if (first.length > 0 && !Protocol.isTls(first)) {
      return new Result.Failed(Finding.PLAIN_ON_TLS, "protocol=" + Protocol.of(first).id());
    }
    String alert = alertOf(failed);
    if (!alert.isEmpty()) {
      return ofAlert(alert);
    }
    Reading.End end = Reading.endOf(failed);
    if (askedForOurs() && (end == Reading.End.RESET || end == Reading.End.CLOSED)) {
      return new Result.Failed(Finding.CLIENT_CERTIFICATE_WANTED, "end=" + end.id());
    }
    return switch (end) {
      case TIMED_OUT -> new Result.Failed(Finding.TLS_TIMED_OUT, "");
      case RESET -> new Result.Failed(Finding.TLS_RESET, "");
      case FULL -> new Result.Failed(Finding.TLS_REFUSED, "cause=too-many-bytes");
      case CLOSED -> new Result.Failed(Finding.TLS_CLOSED, "");
      case ENOUGH, REFUSED_BY_TLS -> ofOurRefusal(failed, first);
    };
  }

  private Result ofAlert(String alert) {
    if (askedForOurs()) {
      return new Result.Failed(Finding.CLIENT_CERTIFICATE_WANTED, "alert=" + alert);
    }
    return alert.equals("protocol_version")
        ? new Result.Failed(Finding.TLS_TOO_OLD, "alert=" + alert)
        : new Result.Failed(Finding.TLS_REFUSED, "alert=" + alert);
  }

  /** It is our side that will not go on: an old version, or an end without a word. */
  private Result ofOurRefusal(IOException failed, byte[] first) {
    String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("terminated the handshake") || first.length == 0) {
      return new Result.Failed(
          askedForOurs() ? Finding.CLIENT_CERTIFICATE_WANTED : Finding.TLS_CLOSED, "");
    }
    if (message.contains("protocol version") || message.contains("tls10")) {
      return new Result.Failed(Finding.TLS_TOO_OLD, "");
    }
    return new Result.Failed(Finding.TLS_REFUSED, "cause=unacceptable-offer");
  }

  /** The alert that the far end sent, one of TLS's own words; empty where it sent none. */
  static String alertOf(IOException failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      int at = message.indexOf("Received fatal alert: ");
      if (at >= 0) {
        return message.substring(at + "Received fatal alert: ".length()).strip();
      }
    }
    return "";
  }

  /** Looks at nothing: what is wrong with a chain is for the judge to say. */
  private static final class AnyChain extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** Has no key; it only notices being asked for one. */
  private final class OurKeys extends X509ExtendedKeyManager {
    @Override
    public @Nullable String chooseClientAlias(
        String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
      askedForOurs.set(true);
      return null;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
        String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
      askedForOurs.set(true);
      return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
      return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
      return null;
    }

    @Override
    public @Nullable String chooseServerAlias(
        String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
      return null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
      return null;
    }
  }
}
