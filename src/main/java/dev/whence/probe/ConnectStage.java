package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.evidence.Status;
import dev.whence.evidence.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Dials every chosen address, all at once, and tells apart why those that fail do. */
final class ConnectStage implements Stage {
  /** A server may not wait for long; a connection older than this is made anew. */
  private static final Duration FRESH = Duration.ofMillis(700);

  @Override
  public Step step() {
    return Step.CONNECT;
  }

  private record Attempt(IpAddress address, FutureTask<Dialling.Outcome> outcome) {}

  @Override
  public void look(Visit visit) throws InterruptedException {
    long start = System.nanoTime();
    List<Attempt> attempts = new ArrayList<>();
    for (IpAddress address : visit.vetted()) {
      FutureTask<Dialling.Outcome> task =
          new FutureTask<>(() -> Dialling.dial(visit.run(), address, visit.endpoint().port()));
      Thread.ofVirtual().name("dial").start(task);
      attempts.add(new Attempt(address, task));
    }
    List<Dialling.Outcome> outcomes = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Dialling.Outcome outcome = await(attempt);
      outcomes.add(outcome);
      report(visit, attempt.address(), outcome);
    }
    compareFamilies(visit, attempts, outcomes);
    boolean stale = System.nanoTime() - start > FRESH.toNanos();
    if (stale && visit.connected().isPresent()) {
      refresh(visit);
    }
  }

  private static Dialling.Outcome await(Attempt attempt) throws InterruptedException {
    try {
      return attempt.outcome().get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("dialling " + attempt.address() + " broke", bug);
    }
  }

  private static void report(Visit visit, IpAddress address, Dialling.Outcome outcome) {
    switch (outcome) {
      case Dialling.Outcome.Connected(Wire wire, Note note) -> {
        if (visit.connected().isEmpty()) {
          visit.connectedTo(address, wire);
        } else {
          visit.run().closed(wire);
        }
        visit.foundAt(address, Finding.CONNECTED, at(visit, note));
      }
      case Dialling.Outcome.Failed(Finding finding, Note note) ->
          visit.foundAt(address, finding, at(visit, note));
      case Dialling.Outcome.Unsettled _ ->
          visit.skippedAt(address, Step.CONNECT, visit.run().reasonForUnsettled());
    }
  }

  private static Note at(Visit visit, Note note) {
    return note.with("port", visit.endpoint().port());
  }

  private static void compareFamilies(
      Visit visit, List<Attempt> attempts, List<Dialling.Outcome> outcomes) {
    boolean[] connects = new boolean[2];
    boolean[] fails = new boolean[2];
    for (int at = 0; at < attempts.size(); at++) {
      int family = attempts.get(at).address().isV4() ? 0 : 1;
      connects[family] |= outcomes.get(at) instanceof Dialling.Outcome.Connected;
      fails[family] |=
          outcomes.get(at) instanceof Dialling.Outcome.Failed(Finding finding, Note _)
              && finding.status() == Status.FAIL;
    }
    boolean onlyV4 = connects[0] && !connects[1] && fails[1];
    boolean onlyV6 = connects[1] && !connects[0] && fails[0];
    if (onlyV4 || onlyV6) {
      visit.found(
          Finding.ONE_FAMILY_UNREACHABLE, Note.none().with("works", onlyV4 ? "ipv4" : "ipv6"));
    }
  }

  private static void refresh(Visit visit) {
    visit.takeChannel().ifPresent(old -> visit.run().closed(old.wire()));
    try {
      visit.keepChannel(visit.newChannel());
    } catch (IOException gone) {
      // It connected a moment ago; the greeting stage then has nothing to listen to, and says so.
      return;
    }
  }
}
