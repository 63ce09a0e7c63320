package dev.whence.symptom;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.paste.Needles;
import dev.whence.symptom.paste.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a paste itself shows about the connection. */
final class PastedEvidence {
  /** What is said only where a connection goes through a proxy. */
  private static final List<String> PROXY =
      List.of(
          "http_proxy=",
          "https_proxy=",
          "proxyerror",
          "err_proxy",
          "err_tunnel",
          "via proxy",
          "through proxy",
          "proxy connect",
          "socks5",
          "socks proxy",
          "proxyconnect tcp",
          "unable to connect to proxy");

  private static final Needles PROXY_SIGNS = new Needles(PROXY.stream().map(List::of).toList());

  private final Instant now;
  private final List<Evidence> evidence = new ArrayList<>();

  private PastedEvidence(Instant now) {
    this.now = now;
  }

  static List<Evidence> of(String text, String ownWords, List<Endpoint> endpoints, Instant now) {
    PastedEvidence pasted = new PastedEvidence(now);
    for (Endpoint endpoint : endpoints) {
      pasted.target(endpoint.target());
      pasted.typed(endpoint.target().host(), ownWords);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    pasted.proxy(lower);
    pasted.status(lower);
    PastedSigns.of(lower).forEach(sign -> pasted.add(sign.finding(), sign.detail()));
    Optional<String> socket = Places.unixSocket(text);
    if (socket.isPresent()) {
      pasted.add(Finding.PASTED_UNIX_SOCKET, socket.get());
    }
    return pasted.evidence;
  }

  /** What a program printed may be the address of a name; what a person writes is what they use. */
  private void typed(String host, String ownWords) {
    if (NetworkAddress.of(host).isPresent() && ownWords.contains(host)) {
      add(Finding.PASTED_TYPED_ADDRESS, "address=" + host);
    }
  }

  private void target(Target target) {
    if (Places.isLoopback(target.host())) {
      add(Finding.PASTED_LOOPBACK_TARGET, target.toString());
    } else if (Places.isPrivate(target.host())) {
      add(Finding.PASTED_PRIVATE_TARGET, target.toString());
    }
    int port = target.port().orElse(0);
    boolean usuallyTls = port == 443 || port == 8443;
    boolean usuallyPlain = port == 80 || port == 8080;
    switch (target.scheme()) {
      case HTTPS, WSS, TLS -> {
        if (usuallyPlain) {
          add(Finding.PASTED_TLS_ON_PLAIN_PORT, target.toString());
        }
      }
      case HTTP, WS -> {
        if (usuallyTls) {
          add(Finding.PASTED_PLAIN_ON_TLS_PORT, target.toString());
        }
      }
      case TCP -> {}
    }
  }

  private void proxy(String lower) {
    int first = PROXY_SIGNS.in(lower).nextSetBit(0);
    if (first >= 0) {
      add(Finding.PASTED_PROXY, PROXY.get(first));
    }
  }

  private void status(String text) {
    Optional<Integer> status = Places.handshakeStatus(text);
    if (status.isPresent()) {
      add(Finding.PASTED_HTTP_STATUS, Integer.toString(status.get()));
    }
  }

  private void add(Finding finding, String detail) {
    Evidence.Pasted seen = new Evidence.Pasted(finding, detail, now);
    if (!evidence.contains(seen)) {
      evidence.add(seen);
    }
  }
}
