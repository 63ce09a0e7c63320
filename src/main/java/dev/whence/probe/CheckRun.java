package dev.whence.probe;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One check while it runs: its time, what it found so far, and everything it has open, so that the
 * end of its time, or a cancel, ends it whatever it waits for.
 */
final class CheckRun {
  private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

  private final ProbeSettings settings;
  private final Clock clock;
  private final Consumer<Probed> progress;
  private final long deadline;
  private final List<Probed> steps = new ArrayList<>();
  private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
  private boolean reported;
  private volatile boolean over;
  private volatile boolean cancelled;

  CheckRun(ProbeSettings settings, Clock clock, Consumer<Probed> progress) {
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
    this.deadline = System.nanoTime() + settings.limits().wholeCheck().toNanos();
  }

  ProbeSettings settings() {
    return settings;
  }

  ProbeLimits limits() {
    return settings.limits();
  }

  Instant now() {
    return clock.instant();
  }

  Duration remaining() {
    return over ? Duration.ZERO : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** No more than is left of the whole check. */
  Duration atMost(Duration wanted) {
    Duration left = remaining();
    return wanted.compareTo(left) < 0 ? wanted : left;
  }

  /** Takes in a finding and tells of it; after the report has been made, nothing is taken in. */
  synchronized void found(Probed evidence) {
    if (reported) {
      return;
    }
    steps.add(evidence);
    try {
      progress.accept(evidence);
    } catch (RuntimeException listenersOwn) {
      LOG.warn("whoever listens to the progress of a check failed", listenersOwn);
    }
  }

  /** The findings for the report, and the end of taking any in. */
  synchronized List<Probed> conclude() {
    reported = true;
    return List.copyOf(steps);
  }

  Probed evidence(
      Step step, Finding finding, Target target, Optional<IpAddress> address, Note note) {
    return new Probed(
        step,
        finding,
        target,
        address.map(IpAddress::toString),
        note.detail(),
        note.millis(),
        clock.instant(),
        settings.vantage());
  }

  /** Why a stage that has not run did not run. */
  Finding reasonForNotRunning() {
    if (cancelled) {
      return Finding.CANCELLED;
    }
    return remaining().isZero() ? Finding.OUT_OF_TIME : Finding.EARLIER_STAGE_FAILED;
  }

  /** Why something that began did not come to an end. */
  Finding reasonForUnsettled() {
    return cancelled ? Finding.CANCELLED : Finding.OUT_OF_TIME;
  }

  /** Closed at the latest when the check is over; at once if it is over already. */
  <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    if (over) {
      closeAll();
    }
    return resource;
  }

  void closed(AutoCloseable resource) {
    open.remove(resource);
    close(resource);
  }

  void cancel() {
    cancelled = true;
    end();
  }

  boolean isCancelled() {
    return cancelled;
  }

  void end() {
    over = true;
    closeAll();
  }

  private void closeAll() {
    for (AutoCloseable resource : List.copyOf(open)) {
      open.remove(resource);
      close(resource);
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception alreadyBroken) {
      // What cannot be closed is closed: the far end went first.
      return;
    }
  }

  synchronized List<Probed> steps() {
    return List.copyOf(steps);
  }
}
