package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Status;
import dev.whence.evidence.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the stages know of one endpoint while they look at it, one after the other. */
final class Visit {
  private static final Duration GUESS = Duration.ofSeconds(2);

  private final CheckRun run;
  private final Endpoint endpoint;
  private final List<IpAddress> vetted;
  private final Set<Step> done = EnumSet.noneOf(Step.class);
  private Optional<IpAddress> connected = Optional.empty();
  private Optional<Channel> channel = Optional.empty();
  private Optional<Finding> stopped = Optional.empty();
  private Protocol spoken = Protocol.UNKNOWN;
  private boolean encrypted;
  private boolean http2Only;
  private boolean waiting;
  private Optional<HttpReply> upgradeReply = Optional.empty();

  Visit(CheckRun run, Endpoint endpoint, List<IpAddress> vetted) {
    this.run = run;
    this.endpoint = endpoint;
    this.vetted = List.copyOf(vetted);
  }

  CheckRun run() {
    return run;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  List<IpAddress> vetted() {
    return vetted;
  }

  void found(Finding finding, Note note) {
    found(finding.step(), finding, connected, note);
  }

  void foundAt(IpAddress address, Finding finding, Note note) {
    found(finding.step(), finding, Optional.of(address), note);
  }

  void skipped(Step step, Finding reason, Note note) {
    found(step, reason, connected, note);
  }

  private void found(Step step, Finding finding, Optional<IpAddress> address, Note note) {
    done.add(step);
    run.found(run.evidence(step, finding, endpoint.target(), address, note));
    boolean ends = finding.status() == Status.FAIL && step != Step.CONNECT;
    if (ends && stopped.isEmpty()) {
      stopped = Optional.of(finding);
    }
  }

  boolean isDone(Step step) {
    return done.contains(step);
  }

  /** The address that later stages look at: the first that connects. */
  Optional<IpAddress> connected() {
    return connected;
  }

  void connectedTo(IpAddress address, Wire wire) {
    connected = Optional.of(address);
    channel = Optional.of(Channel.plain(wire));
  }

  void skippedAt(IpAddress address, Step step, Finding reason) {
    found(step, reason, Optional.of(address), Note.none());
  }

  /** The open connection, handed to whoever uses it up. */
  Optional<Channel> takeChannel() {
    Optional<Channel> taken = channel;
    channel = Optional.empty();
    return taken;
  }

  void keepChannel(Channel connection) {
    channel = Optional.of(connection);
  }

  /** The open connection, or a new one to the same vetted address. */
  Channel openChannel() throws IOException {
    Optional<Channel> kept = takeChannel();
    return kept.isPresent() ? kept.get() : newChannel();
  }

  Channel newChannel() throws IOException {
    Duration limit = run.atMost(run.limits().exchange());
    Wire wire = Wire.dial(run, connected.orElseThrow(), endpoint.port(), limit);
    wire.allow(limit);
    return Channel.plain(wire);
  }

  /** How long one handshake or answer may take; a guess gets less, for there are two of them. */
  Duration exchangeLimit() {
    Duration usual = run.limits().exchange();
    return run.atMost(isGuess() && usual.compareTo(GUESS) > 0 ? GUESS : usual);
  }

  /** Where later stages can go on: connected, and no fault yet. */
  boolean goesOn() {
    return connected.isPresent() && stopped.isEmpty();
  }

  /** Whether the server said nothing of its own, and waits for us. */
  boolean isWaiting() {
    return waiting;
  }

  void waits() {
    waiting = true;
  }

  boolean isHttp2Only() {
    return http2Only;
  }

  void onlyHttp2() {
    http2Only = true;
  }

  Protocol spoken() {
    return spoken;
  }

  void spoke(Protocol protocol) {
    spoken = protocol;
  }

  boolean isEncrypted() {
    return encrypted;
  }

  void nowEncrypted() {
    encrypted = true;
  }

  /** Whether the target names no protocol, and what is spoken is for the check to find out. */
  boolean isGuess() {
    return endpoint.scheme() == Scheme.TCP;
  }

  Optional<HttpReply> upgradeReply() {
    return upgradeReply;
  }

  void upgradeAnswered(HttpReply reply) {
    upgradeReply = Optional.of(reply);
  }

  void close() {
    takeChannel().ifPresent(kept -> run.closed(kept.wire()));
  }
}
