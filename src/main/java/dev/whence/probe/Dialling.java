package dev.whence.probe;

import dev.whence.evidence.Finding;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * One attempt to connect, and why it failed. Java's socket dials; where it fails, or is slow, a
 * native socket dials too and reads what the network said by ICMP, where Linux shows it.
 */
final class Dialling {
  /** A healthy connection is made by then, and nobody is dialled twice without need. */
  private static final Duration SLOW = Duration.ofMillis(600);

  /** Both sockets are told of one failure at nearly the same time. */
  private static final Duration LAST_CHANCE = Duration.ofMillis(200);

  /** Before this, silence may be a neighbour that is about to be given up. */
  private static final Duration SILENT_AFTER = Duration.ofSeconds(4);

  /** The socket has to lose the same race every time for a reset to pass for no connection. */
  private static final int MOST_TRIES = 3;

  private Dialling() {}

  /** What one attempt came to. */
  sealed interface Outcome {
    record Connected(Wire wire, Note note) implements Outcome {}

    record Failed(Finding finding, Note note) implements Outcome {}

    /** The check ended first. */
    record Unsettled() implements Outcome {}
  }

  static Outcome dial(CheckRun run, IpAddress address, int port) throws InterruptedException {
    long start = System.nanoTime();
    Duration limit = run.atMost(run.limits().connect());
    FutureTask<Wire> dialled = new FutureTask<>(() -> wire(run, address, port, limit));
    Thread.ofVirtual().name("connect").start(dialled);
    Optional<Outcome> early = within(dialled, SLOW, start);
    if (early.isPresent()) {
      return explain(run, early.get(), address, port, start);
    }
    Optional<Outcome> told = listen(run, address, port, dialled, start);
    if (told.isPresent()) {
      dialled.cancel(true);
      return told.get();
    }
    Optional<Outcome> late = within(dialled, limit, start);
    return late.isEmpty()
        ? new Outcome.Unsettled()
        : settle(run, explain(run, late.get(), address, port, start), limit);
  }

  /**
   * A server that resets as soon as it has accepted may be quicker than the socket, which then says
   * that it never connected. Seen once more, it is the reset that it is.
   */
  private static Wire wire(CheckRun run, IpAddress address, int port, Duration limit)
      throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return Wire.dial(run, address, port, limit);
      } catch (SocketException failed) {
        if (tries == MOST_TRIES || !isReset(failed)) {
          throw failed;
        }
      }
    }
  }

  private static boolean isReset(IOException failed) {
    return String.valueOf(failed.getMessage()).contains("reset");
  }

  private static Optional<Outcome> listen(
      CheckRun run, IpAddress address, int port, FutureTask<Wire> dialled, long start)
      throws InterruptedException {
    Duration rest = run.atMost(run.limits().connect().minus(SLOW));
    return NativeDial.ask(address, port, rest, new Settled(dialled))
        .filter(explained -> !explained.connected())
        .flatMap(
            explained ->
                explained
                    .finding(address)
                    .map(found -> new Outcome.Failed(found, explained.note(Note.took(start)))));
  }

  /** True once Java's socket connected, or failed so long ago that the other one had its chance. */
  private static final class Settled implements BooleanSupplier {
    private final FutureTask<Wire> dialled;
    private long failedAt;

    Settled(FutureTask<Wire> dialled) {
      this.dialled = dialled;
    }

    @Override
    public boolean getAsBoolean() {
      if (!dialled.isDone()) {
        return false;
      }
      if (dialled.state() == Future.State.SUCCESS) {
        return true;
      }
      failedAt = failedAt == 0 ? System.nanoTime() : failedAt;
      return System.nanoTime() - failedAt > LAST_CHANCE.toNanos();
    }
  }

  private static Optional<Outcome> within(FutureTask<Wire> dialled, Duration limit, long start)
      throws InterruptedException {
    try {
      Wire wire = dialled.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(new Outcome.Connected(wire, Note.took(start)));
    } catch (TimeoutException pending) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException reason) {
        return Optional.of(failure(reason, Note.took(start)));
      }
      throw new IllegalStateException("the socket broke", failed);
    }
  }

  /** What Java's own exception tells: refused, silent, or somehow unreachable. */
  private static Outcome failure(IOException reason, Note note) {
    String message = String.valueOf(reason.getMessage());
    if (reason instanceof SocketTimeoutException || message.contains("timed out")) {
      return new Outcome.Failed(Finding.CONNECT_TIMED_OUT, note);
    }
    if (message.contains("refused")) {
      return new Outcome.Failed(Finding.REFUSED, note);
    }
    if (message.contains("Socket closed") || message.contains("Closed")) {
      return new Outcome.Unsettled();
    }
    if (isReset(reason)) {
      return new Outcome.Failed(Finding.RESET_AT_ONCE, note);
    }
    if (message.contains("Too many open files")) {
      return new Outcome.Failed(Finding.OWN_MACHINE_FAILED, note.with("cause", "open-files"));
    }
    boolean network = message.contains("Network is unreachable");
    Note told = note.with("cause", network ? "network" : kindOf(reason));
    return new Outcome.Failed(Finding.UNREACHABLE, told);
  }

  private static String kindOf(IOException reason) {
    return reason instanceof ConnectException ? "connect" : "route";
  }

  /** A failure that came at once is dialled once more, natively, to read what the network said. */
  private static Outcome explain(
      CheckRun run, Outcome outcome, IpAddress address, int port, long start)
      throws InterruptedException {
    if (!(outcome instanceof Outcome.Failed(Finding finding, Note note))
        || finding == Finding.OWN_MACHINE_FAILED
        || finding == Finding.RESET_AT_ONCE
        || finding == Finding.CONNECT_TIMED_OUT) {
      return outcome;
    }
    Duration limit = run.atMost(run.limits().connect());
    return NativeDial.ask(address, port, limit, () -> run.remaining().isZero())
        .filter(explained -> !explained.connected())
        .flatMap(
            explained ->
                explained
                    .finding(address)
                    .<Outcome>map(
                        found -> new Outcome.Failed(found, explained.note(Note.took(start)))))
        .orElse(new Outcome.Failed(finding, note));
  }

  private static Outcome settle(CheckRun run, Outcome outcome, Duration limit) {
    boolean silent =
        outcome instanceof Outcome.Failed(Finding finding, Note _)
            && finding == Finding.CONNECT_TIMED_OUT;
    boolean shortened =
        limit.compareTo(SILENT_AFTER) < 0 && limit.compareTo(run.limits().connect()) < 0;
    return silent && (shortened || run.isCancelled()) ? new Outcome.Unsettled() : outcome;
  }
}
