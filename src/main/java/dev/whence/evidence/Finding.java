package dev.whence.evidence;

import java.util.Locale;

/** Everything that can be observed, by a stable name: one thing that is so, not what it means. */
public enum Finding {
  // name
  RESOLVED(Step.NAME, Status.PASS, "The name has addresses, and all of them may be dialled."),
  LITERAL_ADDRESS(Step.NAME, Status.SKIP, "The target is an address; there is no name to look up."),
  NAME_NOT_FOUND(Step.NAME, Status.FAIL, "The name does not exist (NXDOMAIN)."),
  NO_ADDRESS(
      Step.NAME, Status.FAIL, "The name exists but has neither an A nor an AAAA record (NODATA)."),
  NAME_SERVER_FAILED(Step.NAME, Status.FAIL, "The name server could not answer (SERVFAIL)."),
  NAME_SERVER_REFUSED(Step.NAME, Status.FAIL, "The name server would not answer (REFUSED)."),
  NAME_SERVER_SILENT(Step.NAME, Status.FAIL, "No name server answered in time."),
  NAME_ANSWER_UNUSABLE(
      Step.NAME,
      Status.FAIL,
      "The name server's answer makes no sense: malformed, oversized, or a loop of aliases."),
  PRIVATE_ANSWER(
      Step.NAME,
      Status.FAIL,
      "The name leads to a private or reserved address, which nobody outside that network can"
          + " reach."),
  ONE_FAMILY_FAILED(
      Step.NAME, Status.WARN, "One address family resolves, the look-up of the other fails."),
  BEHIND_CDN(
      Step.NAME,
      Status.WARN,
      "A content delivery network or accelerating proxy stands in front, told by alias or by"
          + " published address range."),

  // connect
  CONNECTED(Step.CONNECT, Status.PASS, "The address accepts TCP connections on the port."),
  REFUSED(
      Step.CONNECT,
      Status.FAIL,
      "The connection was reset at once: nothing listens there, or it listens on another address; a"
          + " filter that answers with a reset looks the same."),
  REFUSED_BY_FILTER(
      Step.CONNECT,
      Status.FAIL,
      "An ICMP port-unreachable answered, which a filter that rejects sends."),
  PROHIBITED_BY_FILTER(
      Step.CONNECT,
      Status.FAIL,
      "An ICMP message says that the connection is administratively prohibited."),
  CONNECT_TIMED_OUT(
      Step.CONNECT,
      Status.FAIL,
      "Nothing answered: a silent filter, an absent or stopped host, a full accept queue or a dead"
          + " route."),
  HOST_UNREACHABLE(Step.CONNECT, Status.FAIL, "A router says that the host cannot be reached."),
  NETWORK_UNREACHABLE(
      Step.CONNECT, Status.FAIL, "A router says that there is no route to the network."),
  NEIGHBOUR_SILENT(
      Step.CONNECT, Status.FAIL, "The host is on our own network and does not answer there."),
  OWN_ROUTE_MISSING(
      Step.CONNECT,
      Status.FAIL,
      "The checking machine itself has no route for this address; it says nothing about the"
          + " target."),
  OWN_FAMILY_MISSING(
      Step.CONNECT,
      Status.SKIP,
      "The checking machine has no connectivity for this address family."),
  ONE_FAMILY_UNREACHABLE(
      Step.CONNECT, Status.WARN, "One address family connects, the other does not."),

  // greeting
  SERVER_SPOKE_FIRST(
      Step.GREETING,
      Status.PASS,
      "The server greeted at once; the detail names the protocol that was recognised."),
  WAITS_FOR_CLIENT(
      Step.GREETING,
      Status.PASS,
      "The server waits for the client to speak, as HTTP, TLS and WebSocket servers do."),
  CLOSED_AT_ONCE(
      Step.GREETING,
      Status.FAIL,
      "The server accepted and closed at once: a proxy without a backend, an allow list, a full"
          + " server."),
  RESET_AT_ONCE(Step.GREETING, Status.FAIL, "The server accepted and reset at once."),

  // tls
  TLS_ESTABLISHED(
      Step.TLS,
      Status.PASS,
      "The TLS handshake succeeded and the certificate is trusted for this name."),
  CERTIFICATE_EXPIRED(Step.TLS, Status.FAIL, "The certificate is past its end date."),
  CERTIFICATE_NOT_YET_VALID(
      Step.TLS, Status.FAIL, "The certificate's start date is in the future."),
  CERTIFICATE_SELF_SIGNED(Step.TLS, Status.FAIL, "The certificate is signed by itself."),
  CERTIFICATE_UNKNOWN_ISSUER(
      Step.TLS, Status.FAIL, "The certificate's issuer is not a trusted authority."),
  CERTIFICATE_WRONG_HOST(Step.TLS, Status.FAIL, "The certificate is for other names."),
  CERTIFICATE_CHAIN_INCOMPLETE(
      Step.TLS,
      Status.FAIL,
      "The server does not send an intermediate certificate that clients need."),
  CLIENT_CERTIFICATE_WANTED(
      Step.TLS, Status.FAIL, "The server wants a certificate from the client."),
  TLS_TOO_OLD(
      Step.TLS, Status.FAIL, "The server offers only versions of TLS that are no longer accepted."),
  PLAIN_ON_TLS(Step.TLS, Status.FAIL, "The server does not speak TLS on this port."),
  TLS_CLOSED(Step.TLS, Status.FAIL, "The server closed the connection during the TLS handshake."),
  TLS_RESET(Step.TLS, Status.FAIL, "The server reset the connection during the TLS handshake."),
  TLS_TIMED_OUT(Step.TLS, Status.FAIL, "The server did not finish the TLS handshake in time."),
  TLS_REFUSED(Step.TLS, Status.FAIL, "The server refused the TLS handshake with an alert."),
  HTTP2_ONLY(Step.TLS, Status.WARN, "The server offers HTTP/2 only; a WebSocket needs HTTP/1.1."),

  // http
  HTTP_ANSWERED(Step.HTTP, Status.PASS, "The server answers HTTP with a success."),
  HTTP_REDIRECTED(
      Step.HTTP,
      Status.PASS,
      "The server answers HTTP with a redirect, which is shown and not followed."),
  HTTP_CLIENT_ERROR(Step.HTTP, Status.WARN, "The server answers HTTP with a 4xx status."),
  HTTP_SERVER_ERROR(
      Step.HTTP, Status.FAIL, "The server answers HTTP with a 5xx status of its own."),
  HTTP_BAD_GATEWAY(
      Step.HTTP, Status.FAIL, "A proxy answers 502: it got no usable answer from its backend."),
  HTTP_UNAVAILABLE(
      Step.HTTP,
      Status.FAIL,
      "The server or proxy answers 503: no backend, overload or maintenance."),
  HTTP_GATEWAY_TIMEOUT(
      Step.HTTP, Status.FAIL, "A proxy answers 504: its backend did not answer in time."),
  HTTP_EDGE_ERROR(
      Step.HTTP,
      Status.FAIL,
      "A content delivery network answers 520 to 526: its origin failed, the status says how."),
  TLS_EXPECTED(Step.HTTP, Status.FAIL, "The port speaks TLS; plain HTTP was sent to it."),
  NOT_HTTP(Step.HTTP, Status.FAIL, "The server answers, but not HTTP."),
  HTTP_CLOSED(Step.HTTP, Status.FAIL, "The server closed the connection without an answer."),
  HTTP_RESET(Step.HTTP, Status.FAIL, "The server reset the connection instead of answering."),
  HTTP_TIMED_OUT(
      Step.HTTP, Status.FAIL, "The server accepted the request and did not answer in time."),

  // websocket
  WEBSOCKET_ACCEPTED(Step.WEBSOCKET, Status.PASS, "The WebSocket upgrade was accepted."),
  UPGRADE_IGNORED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered like an ordinary request (2xx): plain HTTP there, or a proxy that"
          + " drops the Upgrade header."),
  UPGRADE_BAD_REQUEST(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 400: a proxy drops the Upgrade header, or the server did not like"
          + " the handshake."),
  UPGRADE_FORBIDDEN(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 401 or 403: origin, login or allow list."),
  UPGRADE_NOT_FOUND(
      Step.WEBSOCKET, Status.FAIL, "The upgrade was answered 404: the path is wrong."),
  UPGRADE_REQUIRED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The server answered 426: it wants another protocol than was spoken."),
  UPGRADE_BAD_GATEWAY(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 502, 503, 504 or 520 to 526: a proxy's backend failed."),
  UPGRADE_REDIRECTED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered with a redirect, which WebSocket clients do not follow."),
  UPGRADE_OTHER_STATUS(
      Step.WEBSOCKET, Status.FAIL, "The upgrade was answered with another status."),
  UPGRADE_WRONG_ACCEPT(
      Step.WEBSOCKET, Status.FAIL, "The server said 101 but its accept key is wrong or missing."),
  UPGRADE_CLOSED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The server closed or reset the connection instead of answering the upgrade."),
  UPGRADE_TIMED_OUT(Step.WEBSOCKET, Status.FAIL, "The server did not answer the upgrade in time."),

  // paste
  PASTED_PRIVATE_TARGET(Step.PASTE, Status.WARN, "The paste names a private address."),
  PASTED_LOOPBACK_TARGET(
      Step.PASTE,
      Status.WARN,
      "The paste names this machine itself (localhost, 127.0.0.1 or ::1)."),
  PASTED_HTTP_STATUS(
      Step.PASTE, Status.WARN, "A handshake error in the paste holds an HTTP status."),
  PASTED_TLS_ON_PLAIN_PORT(
      Step.PASTE,
      Status.WARN,
      "The paste speaks TLS to a port that is usually plain, such as wss to port 80."),
  PASTED_PLAIN_ON_TLS_PORT(
      Step.PASTE,
      Status.WARN,
      "The paste speaks plain text to a port that is usually TLS, such as ws to port 443."),
  PASTED_PROXY(Step.PASTE, Status.WARN, "The paste shows that the client goes through a proxy."),

  // output
  LISTENS_ON_ALL(Step.OUTPUT, Status.PASS, "The port is listened on, on all addresses."),
  LISTENS_ON_LOOPBACK(
      Step.OUTPUT,
      Status.FAIL,
      "The port is listened on, on this machine's loopback address only."),
  LISTENS_ON_ADDRESS(
      Step.OUTPUT, Status.WARN, "The port is listened on, on one particular address only."),
  LISTENS_ON_OTHER_PORT(
      Step.OUTPUT, Status.FAIL, "The process listens, on another port than the one asked about."),
  NOTHING_LISTENS(Step.OUTPUT, Status.FAIL, "Nothing listens on the port.");

  private final Step step;
  private final Status status;
  private final String meaning;

  Finding(Step step, Status status, String meaning) {
    this.step = step;
    this.status = status;
    this.meaning = meaning;
  }

  /** The stable name in JSON and documents, such as {@code connect-timed-out}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Step step() {
    return step;
  }

  public Status status() {
    return status;
  }

  /** One English sentence for docs/FINDINGS.md; people read the replies' own words. */
  public String meaning() {
    return meaning;
  }
}
