package dev.whence.evidence;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be observed, by a stable name: one thing that is so, not what it means for a
 * person. docs/FINDINGS.md is written from here.
 */
public enum Finding {

  // any stage that does not run, and why
  NOT_ASKED(
      Step.ANY,
      Status.SKIP,
      "The stage does not belong to the target's protocol.",
      "a target of another scheme"),
  NOT_SUGGESTED(
      Step.ANY,
      Status.SKIP,
      "The target names no protocol, and what the server showed does not suggest this one.",
      "a bare port where SSH greets"),
  EARLIER_STAGE_FAILED(
      Step.ANY,
      Status.SKIP,
      "An earlier stage failed, so there is nothing to run this one on.",
      "a refused port"),
  LISTEN_ONLY_PORT(
      Step.ANY,
      Status.SKIP,
      "On this port the check connects and listens, and sends no byte.",
      "a listener on a database port"),
  DRY_RUN(
      Step.ANY,
      Status.SKIP,
      "Only the decision was asked for; nothing is dialled.",
      "a check with --dry-run"),
  OUT_OF_TIME(
      Step.ANY,
      Status.SKIP,
      "The whole check reached its deadline before this stage could end.",
      "slow servers at every address"),
  CANCELLED(
      Step.ANY,
      Status.SKIP,
      "The check was cancelled before this stage could end.",
      "a check cancelled while it waits"),

  // name
  RESOLVED(
      Step.NAME,
      Status.PASS,
      "The name has addresses, and all of them may be dialled.",
      "a stand-in name server answers A and AAAA"),
  LITERAL_ADDRESS(
      Step.NAME,
      Status.SKIP,
      "The target is an address; there is no name to look up.",
      "an address as target"),
  NAME_NOT_FOUND(
      Step.NAME,
      Status.FAIL,
      "The name does not exist (NXDOMAIN).",
      "a stand-in name server answers NXDOMAIN"),
  NO_ADDRESS(
      Step.NAME,
      Status.FAIL,
      "The name exists but has neither an A nor an AAAA record (NODATA).",
      "a stand-in name server answers without records"),
  NAME_SERVER_FAILED(
      Step.NAME,
      Status.FAIL,
      "The name server could not answer (SERVFAIL, or another code of failure).",
      "a stand-in name server answers SERVFAIL"),
  NAME_SERVER_REFUSED(
      Step.NAME,
      Status.FAIL,
      "The name server would not answer (REFUSED).",
      "a stand-in name server answers REFUSED"),
  NAME_SERVER_SILENT(
      Step.NAME,
      Status.FAIL,
      "No name server answered in time.",
      "a stand-in name server that does not answer"),
  NAME_ANSWER_UNUSABLE(
      Step.NAME,
      Status.FAIL,
      "The name server's answer makes no sense: malformed, oversized, or a loop of aliases.",
      "a stand-in name server answers with loops, garbage, four thousand records in 64 KiB"),
  PRIVATE_ANSWER(
      Step.NAME,
      Status.FAIL,
      "The name leads to a private or reserved address, which nobody outside that network can"
          + " reach.",
      "a stand-in name server answers 10.0.0.1, alone or beside a public address"),
  ONE_FAMILY_FAILED(
      Step.NAME,
      Status.WARN,
      "One address family resolves, the look-up of the other fails.",
      "a stand-in name server answers A, and SERVFAIL for AAAA"),
  BEHIND_CDN(
      Step.NAME,
      Status.WARN,
      "A content delivery network or accelerating proxy stands in front, told by alias or by"
          + " published address range.",
      "a stand-in name server answers with a network's alias or address"),

  // connect
  CONNECTED(
      Step.CONNECT, Status.PASS, "The address accepts TCP connections on the port.", "a listener"),
  REFUSED(
      Step.CONNECT,
      Status.FAIL,
      "The connection was reset at once: nothing listens there, or it listens on another address; a"
          + " filter that answers with a reset looks the same.",
      "a closed port; nft reject with tcp reset"),
  REFUSED_BY_FILTER(
      Step.CONNECT,
      Status.FAIL,
      "An ICMP port-unreachable answered, which a filter that rejects sends.",
      "nft reject with icmpx port-unreachable"),
  PROHIBITED_BY_FILTER(
      Step.CONNECT,
      Status.FAIL,
      "An ICMP message says that the connection is administratively prohibited.",
      "nft reject with admin-prohibited, host-prohibited, reject-route"),
  CONNECT_TIMED_OUT(
      Step.CONNECT,
      Status.FAIL,
      "Nothing answered: a silent filter, an absent or stopped host, a full accept queue or a dead"
          + " route.",
      "nft drop; a full accept queue"),
  HOST_UNREACHABLE(
      Step.CONNECT,
      Status.FAIL,
      "A router says that the host cannot be reached.",
      "nft reject with host-unreachable; a dead host behind a router"),
  NETWORK_UNREACHABLE(
      Step.CONNECT,
      Status.FAIL,
      "A router says that there is no route to the network.",
      "nft reject with no-route"),
  NEIGHBOUR_SILENT(
      Step.CONNECT,
      Status.FAIL,
      "The host is on our own network and does not answer there.",
      "an address of the own link that nobody has"),
  UNREACHABLE(
      Step.CONNECT,
      Status.FAIL,
      "The address cannot be reached, and this machine does not show who says so.",
      "the same, where the error queue cannot be read"),
  OWN_ROUTE_MISSING(
      Step.CONNECT,
      Status.WARN,
      "The checking machine itself has no route for this address, or its own filter forbids it; it"
          + " says nothing about the target.",
      "blackhole, unreachable and prohibit routes"),
  OWN_FAMILY_MISSING(
      Step.CONNECT,
      Status.SKIP,
      "The checking machine has no connectivity for this address family.",
      "an IPv6 address dialled without an IPv6 route"),
  OWN_MACHINE_FAILED(
      Step.CONNECT,
      Status.WARN,
      "The checking machine could not open a connection for a reason of its own, such as too many"
          + " open files; it says nothing about the target.",
      "a process without free file descriptors"),
  ONE_FAMILY_UNREACHABLE(
      Step.CONNECT,
      Status.WARN,
      "One address family connects, the other does not: it works for some people only.",
      "a listener on IPv4, and nothing on IPv6"),

  // greeting
  SERVER_SPOKE_FIRST(
      Step.GREETING,
      Status.PASS,
      "The server greeted at once; the detail names the protocol that was recognised.",
      "servers that greet as SSH, SMTP, FTP, MySQL, ..."),
  GREETED_WITH_ERROR(
      Step.GREETING,
      Status.FAIL,
      "The server greeted with an error of its own and lets nobody in: a host that is not allowed,"
          + " too many connections.",
      "a server that greets as MySQL with error 1130"),
  WAITS_FOR_CLIENT(
      Step.GREETING,
      Status.PASS,
      "The server waits for the client to speak, as HTTP, TLS and WebSocket servers do.",
      "a listener that says nothing"),
  CLOSED_AT_ONCE(
      Step.GREETING,
      Status.FAIL,
      "The server accepted and closed at once: a proxy without a backend, an allow list, a full"
          + " server.",
      "accept, then FIN"),
  RESET_AT_ONCE(
      Step.GREETING, Status.FAIL, "The server accepted and reset at once.", "accept, then RST"),

  // tls
  TLS_ESTABLISHED(
      Step.TLS,
      Status.PASS,
      "The TLS handshake succeeded and the certificate is trusted for this name.",
      "a TLS server with a good certificate"),
  CERTIFICATE_EXPIRED(
      Step.TLS, Status.FAIL, "The certificate is past its end date.", "a certificate of last year"),
  CERTIFICATE_NOT_YET_VALID(
      Step.TLS,
      Status.FAIL,
      "The certificate's start date is in the future.",
      "a certificate of next year"),
  CERTIFICATE_SELF_SIGNED(
      Step.TLS, Status.FAIL, "The certificate is signed by itself.", "a self-signed certificate"),
  CERTIFICATE_UNKNOWN_ISSUER(
      Step.TLS,
      Status.FAIL,
      "The certificate's issuer is not a trusted authority.",
      "a certificate of an authority that nobody trusts"),
  CERTIFICATE_WRONG_HOST(
      Step.TLS,
      Status.FAIL,
      "The certificate is for other names.",
      "a certificate for another name"),
  CERTIFICATE_CHAIN_INCOMPLETE(
      Step.TLS,
      Status.FAIL,
      "The server does not send an intermediate certificate that clients need.",
      "a chain without its intermediate"),
  CERTIFICATE_UNACCEPTABLE(
      Step.TLS,
      Status.FAIL,
      "The certificate is broken in another way: a weak key or signature, or not meant for"
          + " servers.",
      "a certificate for signing code"),
  CLIENT_CERTIFICATE_WANTED(
      Step.TLS,
      Status.FAIL,
      "The server wants a certificate from the client.",
      "a server that asks for one, under TLS 1.2 and 1.3"),
  TLS_TOO_OLD(
      Step.TLS,
      Status.FAIL,
      "The server offers only versions of TLS that are no longer accepted.",
      "a server that answers with the alert protocol_version"),
  PLAIN_ON_TLS(
      Step.TLS,
      Status.FAIL,
      "The server does not speak TLS on this port; the detail names what it speaks where that was"
          + " recognised.",
      "TLS sent to HTTP, SSH and MySQL servers"),
  SPEAKS_PLAIN(
      Step.TLS,
      Status.SKIP,
      "The server does not speak TLS on this port, and nothing said that it should.",
      "a target without a protocol where plain HTTP answers"),
  TLS_CLOSED(
      Step.TLS,
      Status.FAIL,
      "The server closed the connection during the TLS handshake.",
      "read the first message, then FIN"),
  TLS_RESET(
      Step.TLS,
      Status.FAIL,
      "The server reset the connection during the TLS handshake.",
      "read the first message, then RST"),
  TLS_TIMED_OUT(
      Step.TLS,
      Status.FAIL,
      "The server did not finish the TLS handshake in time.",
      "a mute server"),
  TLS_REFUSED(
      Step.TLS,
      Status.FAIL,
      "The server refused the TLS handshake with an alert.",
      "a server that answers with the alert handshake_failure"),
  HTTP2_ONLY(
      Step.TLS,
      Status.WARN,
      "The server offers HTTP/2 only; a WebSocket needs HTTP/1.1.",
      "a server whose ALPN knows h2 alone"),

  // http
  HTTP_ANSWERED(
      Step.HTTP, Status.PASS, "The server answers HTTP with a success.", "an HTTP server"),
  SPEAKS_HTTP(
      Step.HTTP,
      Status.PASS,
      "The server answered the upgrade in HTTP; the websocket stage says how.",
      "a WebSocket server"),
  SPEAKS_OTHER(
      Step.HTTP,
      Status.SKIP,
      "The server did not answer HTTP, and nothing said that it should.",
      "a target without a protocol where a mute server listens"),
  HTTP_REDIRECTED(
      Step.HTTP,
      Status.PASS,
      "The server answers HTTP with a redirect, which is shown and not followed.",
      "an HTTP server that answers 302"),
  HTTP_CLIENT_ERROR(
      Step.HTTP,
      Status.WARN,
      "The server answers HTTP with a 4xx status.",
      "an HTTP server that answers 404"),
  HTTP_SERVER_ERROR(
      Step.HTTP,
      Status.FAIL,
      "The server answers HTTP with a 5xx status of its own.",
      "an HTTP server that answers 500"),
  HTTP_BAD_GATEWAY(
      Step.HTTP,
      Status.FAIL,
      "A proxy answers 502: it got no usable answer from its backend.",
      "an HTTP server that answers 502"),
  HTTP_UNAVAILABLE(
      Step.HTTP,
      Status.FAIL,
      "The server or proxy answers 503: no backend, overload or maintenance.",
      "an HTTP server that answers 503"),
  HTTP_GATEWAY_TIMEOUT(
      Step.HTTP,
      Status.FAIL,
      "A proxy answers 504: its backend did not answer in time.",
      "an HTTP server that answers 504"),
  HTTP_EDGE_ERROR(
      Step.HTTP,
      Status.FAIL,
      "A content delivery network answers 520 to 526: its origin failed, the status says how.",
      "an HTTP server that answers 522"),
  HTTP_UPGRADE_REQUIRED(
      Step.HTTP,
      Status.FAIL,
      "The server answers 426, or asks for a WebSocket: it wants another protocol than plain HTTP.",
      "a WebSocket server asked by plain HTTP"),
  TLS_EXPECTED(
      Step.HTTP,
      Status.FAIL,
      "The port speaks TLS; plain HTTP was sent to it.",
      "HTTP sent to a TLS server"),
  NOT_HTTP(
      Step.HTTP, Status.FAIL, "The server answers, but not HTTP.", "HTTP sent to an SSH server"),
  HTTP2_EXPECTED(
      Step.HTTP,
      Status.FAIL,
      "The server speaks HTTP/2 only, without TLS.",
      "a server that answers with a SETTINGS frame"),
  HTTP_CLOSED(
      Step.HTTP,
      Status.FAIL,
      "The server closed the connection without an answer.",
      "read the request, then FIN"),
  HTTP_RESET(
      Step.HTTP,
      Status.FAIL,
      "The server reset the connection instead of answering.",
      "read the request, then RST"),
  HTTP_TIMED_OUT(
      Step.HTTP,
      Status.FAIL,
      "The server accepted the request and did not answer in time.",
      "a mute server; one that sends a byte a second"),

  // websocket
  WEBSOCKET_ACCEPTED(
      Step.WEBSOCKET, Status.PASS, "The WebSocket upgrade was accepted.", "a WebSocket server"),
  UPGRADE_IGNORED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered like an ordinary request (2xx): plain HTTP there, or a proxy that"
          + " drops the Upgrade header.",
      "an upgrade answered 200"),
  UPGRADE_BAD_REQUEST(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 400: a proxy drops the Upgrade header, or the server did not like"
          + " the handshake.",
      "an upgrade answered 400"),
  UPGRADE_FORBIDDEN(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 401 or 403: origin, login or allow list.",
      "an upgrade answered 403"),
  UPGRADE_NOT_FOUND(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 404: the path is wrong.",
      "an upgrade answered 404"),
  UPGRADE_REQUIRED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The server answered 426: it wants another protocol than was spoken, or a proxy drops the"
          + " Upgrade header.",
      "an upgrade answered 426"),
  UPGRADE_BAD_GATEWAY(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered 502, 503, 504 or 520 to 526: a proxy's backend failed.",
      "an upgrade answered 502"),
  UPGRADE_REDIRECTED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered with a redirect, which WebSocket clients do not follow.",
      "an upgrade answered 301"),
  UPGRADE_OTHER_STATUS(
      Step.WEBSOCKET,
      Status.FAIL,
      "The upgrade was answered with another status.",
      "an upgrade answered 500"),
  UPGRADE_WRONG_ACCEPT(
      Step.WEBSOCKET,
      Status.FAIL,
      "The server said 101 but its accept key is wrong or missing.",
      "an upgrade answered 101 with a false key"),
  UPGRADE_CLOSED(
      Step.WEBSOCKET,
      Status.FAIL,
      "The server closed or reset the connection instead of answering the upgrade.",
      "read the upgrade, then FIN or RST"),
  UPGRADE_TIMED_OUT(
      Step.WEBSOCKET,
      Status.FAIL,
      "The server did not answer the upgrade in time.",
      "a mute server"),

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
  PASTED_UNIX_SOCKET(
      Step.PASTE,
      Status.WARN,
      "The paste names a unix socket: a file on this very machine, not a port."),
  PASTED_PROXY(Step.PASTE, Status.WARN, "The paste shows that the client goes through a proxy."),
  PASTED_BIND(
      Step.PASTE,
      Status.WARN,
      "The paste shows a program that cannot take an address of its own (bind or listen)."),
  PASTED_TYPED_ADDRESS(
      Step.PASTE,
      Status.PASS,
      "The person's own words name the address, so it is no name's that a program resolved."),
  PASTED_LIMIT(
      Step.PASTE,
      Status.FAIL,
      "The error says which limit is reached; the detail names it: the process's, the system's, the"
          + " program's own, or that of file watchers."),
  PASTED_BACKEND(
      Step.PASTE,
      Status.FAIL,
      "A proxy's log or page says what its backend did; the detail names it."),

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
  LISTENS_ON_TARGET(
      Step.OUTPUT, Status.PASS, "The port is listened on, on the very address asked about."),
  LISTENS_ON_OTHER_FAMILY(
      Step.OUTPUT,
      Status.FAIL,
      "The port is listened on for the other address family only, IPv4 or IPv6."),
  LISTENS_ON_ONE_FAMILY(
      Step.OUTPUT,
      Status.WARN,
      "The port is listened on, on all addresses of one family, IPv4 or IPv6; the detail names it,"
          + " and whether the listing leaves open that the other one is served too."),
  LOOPBACK_ANSWERS(
      Step.OUTPUT,
      Status.PASS,
      "The port accepts connections on a loopback address of the machine that the command ran on;"
          + " the detail names the family."),
  LOOPBACK_REFUSES(
      Step.OUTPUT,
      Status.WARN,
      "The port refuses connections on a loopback address of the machine that the command ran on;"
          + " the detail names the family."),
  PORT_NOT_PUBLISHED(
      Step.OUTPUT, Status.FAIL, "A container has the port, and does not publish it on its host."),
  CONNECTS_TO_TARGET(
      Step.OUTPUT,
      Status.WARN,
      "The listing holds a connection to the target from another address: it was made on a client's"
          + " machine."),
  PERHAPS_ELSEWHERE(
      Step.OUTPUT,
      Status.WARN,
      "The prompt or an interface suggests that the command ran on a personal computer or in a"
          + " container; the detail says by what."),
  OWN_ADDRESSES(
      Step.OUTPUT,
      Status.PASS,
      "The addresses of the machine that the command ran on; the detail lists them."),
  REPORTED_CONNECTED(
      Step.OUTPUT, Status.PASS, "From the person's machine the port accepts TCP connections."),
  HOST_ANSWERS(
      Step.OUTPUT,
      Status.PASS,
      "From the person's machine the host accepts TCP connections on another port; the detail names"
          + " it."),
  REPORTED_REFUSED(
      Step.OUTPUT, Status.FAIL, "From the person's machine the connection is refused."),
  REPORTED_TIMED_OUT(Step.OUTPUT, Status.FAIL, "From the person's machine nothing answers."),
  REPORTED_UNREACHABLE(
      Step.OUTPUT, Status.FAIL, "From the person's machine the host or network cannot be reached."),
  REPORTED_RESOLVED(
      Step.OUTPUT,
      Status.PASS,
      "The person's look-up of the name gave addresses; the detail lists them."),
  REPORTED_PRIVATE_ANSWER(
      Step.OUTPUT,
      Status.FAIL,
      "The person's look-up of the name gave a private or reserved address."),
  REPORTED_NAME_NOT_FOUND(
      Step.OUTPUT,
      Status.FAIL,
      "The person's look-up says that the name does not exist or has no address."),
  REPORTED_NAME_FAILED(
      Step.OUTPUT, Status.FAIL, "The person's look-up of the name failed or timed out."),
  REPORTED_PROXY(Step.OUTPUT, Status.WARN, "The person's command went through a proxy."),
  REPORTED_PROXY_FAILED(
      Step.OUTPUT,
      Status.FAIL,
      "The proxy that the person's command goes through cannot be reached or refuses."),
  PING_ANSWERED(Step.OUTPUT, Status.PASS, "The host answers the person's ping."),
  PING_SILENT(
      Step.OUTPUT,
      Status.WARN,
      "The host does not answer the person's ping, which many hosts never do."),
  PATH_REACHES(Step.OUTPUT, Status.PASS, "The person's trace of the path arrives at the host."),
  PATH_STOPS(Step.OUTPUT, Status.WARN, "The person's trace of the path ends before the host."),
  PATH_LEAVES_PRIVATE(
      Step.OUTPUT,
      Status.FAIL,
      "The trace to a private address goes out to public routers, which never carry it."),
  FIREWALL_BLOCKS(Step.OUTPUT, Status.FAIL, "The machine's own packet filter blocks the port."),
  FIREWALL_OPEN(
      Step.OUTPUT, Status.PASS, "Nothing in the machine's whole packet filter blocks the port."),
  FIREWALL_TOOL_ALLOWS(
      Step.OUTPUT,
      Status.PASS,
      "One firewall tool lets the port through; another one may still block it."),
  PACKETS_ARRIVE(Step.OUTPUT, Status.PASS, "Packets for the port arrive at the machine."),
  NO_PACKETS_ARRIVE(
      Step.OUTPUT,
      Status.WARN,
      "No packet for the port arrived at the machine while it was watched."),
  PORT_RESERVED(
      Step.OUTPUT, Status.FAIL, "Windows holds the port in a range that no program may take."),
  PORT_NOT_RESERVED(
      Step.OUTPUT, Status.PASS, "None of the ranges that Windows holds back has the port."),
  LOCAL_PORT_RANGE(
      Step.OUTPUT,
      Status.PASS,
      "The range of local ports for outgoing connections; the detail holds both ends."),
  SOCKETS_COUNTED(
      Step.OUTPUT, Status.PASS, "How many TCP sockets the machine has, open and in TIME_WAIT."),
  REPORTED_TLS_ESTABLISHED(
      Step.OUTPUT,
      Status.PASS,
      "From the person's machine the port speaks TLS, whatever its certificate."),
  REPORTED_PLAIN_ON_TLS(
      Step.OUTPUT, Status.FAIL, "From the person's machine the port does not speak TLS."),
  REPORTED_TLS_EXPECTED(
      Step.OUTPUT, Status.FAIL, "The person's plain HTTP was answered by a port that speaks TLS."),
  REPORTED_CERTIFICATE_EXPIRED(
      Step.OUTPUT,
      Status.FAIL,
      "From the person's machine the certificate is past its end date, by that machine's clock; the"
          + " detail holds the end date where it was printed."),
  REPORTED_CERTIFICATE_NOT_YET_VALID(
      Step.OUTPUT,
      Status.FAIL,
      "By the clock of the person's machine the certificate's start date is in the future."),
  REPORTED_CERTIFICATE_SELF_SIGNED(
      Step.OUTPUT, Status.FAIL, "From the person's machine the certificate is signed by itself."),
  REPORTED_CERTIFICATE_UNKNOWN_ISSUER(
      Step.OUTPUT,
      Status.FAIL,
      "From the person's machine the certificate's issuer is not trusted; the detail says whether"
          + " the server sent the whole chain."),
  REPORTED_CERTIFICATE_WRONG_HOST(
      Step.OUTPUT, Status.FAIL, "From the person's machine the certificate is for other names."),
  REPORTED_HTTP_STATUS(
      Step.OUTPUT,
      Status.PASS,
      "The person's HTTP request was answered; the detail holds the status."),
  OUTPUT_PASTED(
      Step.OUTPUT,
      Status.PASS,
      "The output of a command was pasted, whatever it shows, so that nobody is asked for the same"
          + " again."),
  TIME_WAIT_ON_PORT(
      Step.OUTPUT,
      Status.FAIL,
      "Connections in TIME_WAIT are left on the port, and nothing in the listing listens on it."),
  CLOCK_SHOWN(
      Step.OUTPUT, Status.PASS, "The time that the machine shows, in UTC; the detail holds it."),
  HOSTS_ENTRY(
      Step.OUTPUT, Status.FAIL, "The machine's hosts file gives the name an address by hand."),
  NO_HOSTS_ENTRY(Step.OUTPUT, Status.PASS, "The machine's hosts file does not hold the name."),
  ROUTE_FOUND(
      Step.OUTPUT,
      Status.PASS,
      "The machine has a route to the address; the detail says whether through a router and no"
          + " tunnel."),
  ROUTE_MISSING(Step.OUTPUT, Status.FAIL, "The machine has no route to the address."),
  ACCEPT_QUEUE_FULL(
      Step.OUTPUT, Status.FAIL, "More connections wait to be accepted on the port than may wait."),
  CONNTRACK_FULL(Step.OUTPUT, Status.FAIL, "The machine's connection tracking table is full."),
  DOMAIN_REGISTERED(
      Step.OUTPUT,
      Status.PASS,
      "The registry's entry of the domain; the detail holds until when it is registered, and"
          + " whether the registry holds it back."),
  SERVICE_BROKE_OFF(
      Step.OUTPUT,
      Status.FAIL,
      "A service ended by a signal, a crash, its watchdog or for want of memory; the detail names"
          + " it."),
  PROCESS_KILLED(
      Step.OUTPUT,
      Status.FAIL,
      "The kernel killed a process for want of memory; the detail names it."),
  OPEN_FILES_LIMIT(
      Step.OUTPUT,
      Status.PASS,
      "How many files a process or a shell may open; the detail holds the number and whose it is."),
  NOTHING_LISTENS(Step.OUTPUT, Status.FAIL, "Nothing listens on the port.");

  private final Step step;
  private final Status status;
  private final String meaning;
  private final String staged;

  Finding(Step step, Status status, String meaning) {
    this(step, status, meaning, "a text that shows it");
  }

  Finding(Step step, Status status, String meaning, String staged) {
    this.step = step;
    this.status = status;
    this.meaning = meaning;
    this.staged = staged;
  }

  /** The stable name in JSON and documents, such as {@code connect-timed-out}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The finding with this stable name. */
  public static Optional<Finding> of(String id) {
    for (Finding finding : values()) {
      if (finding.id().equals(id)) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  /** Where it is made; {@link Step#ANY} for the reasons why a stage did not run. */
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

  /** How the tests bring it about, for docs/FINDINGS.md. */
  public String staged() {
    return staged;
  }
}
