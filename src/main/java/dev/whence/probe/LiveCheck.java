package dev.whence.probe;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Target;
import dev.whence.probe.CheckReport.Denied;
import dev.whence.probe.CheckReport.Postponed;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live check: reads the target, asks the policy, waits for a turn, and lets the prober look.
 * Every request leaves one audit line.
 */
public final class LiveCheck {
  private static final Logger AUDIT = LoggerFactory.getLogger("audit.check");

  /** What is waited for the last findings after everything open has been closed. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Of a text that is no target, so much is shown again. */
  private static final int LONGEST_SHOWN = 200;

  private static final Duration QUEUE_PAUSE = Duration.ofSeconds(30);

  private final ProbeSettings settings;
  private final Clock clock;
  private final TargetParser parser = new TargetParser();
  private final Policy policy;
  private final Quotas quotas;
  private final FairGate gate;
  private final Trust trust;

  public LiveCheck(ProbeSettings settings, QuotaLedger ledger, Clock clock) {
    this(settings, ledger, clock, Trust.ofSystem(), new Policy(settings));
  }

  LiveCheck(ProbeSettings settings, QuotaLedger ledger, Clock clock, Trust trust, Policy policy) {
    this.settings = settings;
    this.clock = clock;
    this.policy = policy;
    this.quotas = new Quotas(settings.limits().quotas(), ledger, clock);
    this.gate = new FairGate(settings.limits().atOnce(), settings.limits().queued());
    this.trust = trust;
  }

  /** Checks a target that was read out of a question. */
  public CheckReport check(Target target, CheckOptions options, Consumer<Probed> progress) {
    return check(target.toString(), options, progress);
  }

  /**
   * Checks what a person typed. Blocks until there is a report, ten seconds after its turn has come
   * at the latest; an interrupt cancels it, and the stages that did not run say so.
   */
  public CheckReport check(String text, CheckOptions options, Consumer<Probed> progress) {
    CheckReport report =
        switch (parser.parse(text)) {
          case ParsedTarget.Refused(Refusal why) -> new Denied(shown(text), why, List.of());
          case ParsedTarget.Parsed(Target target) -> admit(target, options, progress);
        };
    audit(report, options.asker());
    return report;
  }

  /** What was typed, without a user name and password, and not at endless length. */
  private static String shown(String text) {
    String safe = text.replaceFirst("^([^/?#@]*://)?[^/?#]*@", "$1");
    return safe.length() <= LONGEST_SHOWN ? safe : safe.substring(0, LONGEST_SHOWN) + "…";
  }

  private CheckReport admit(Target target, CheckOptions options, Consumer<Probed> progress) {
    Optional<QuotaLedger.UsedUp> usedUp = quotas.takeForAsking(options.asker());
    if (usedUp.isPresent()) {
      return new Postponed(target.toString(), Quotas.keyOf(usedUp.get()), usedUp.get().delay());
    }
    Optional<Refusal> refusal = policy.beforeLookUp(target, options.allowPrivate());
    if (refusal.isPresent()) {
      return new Denied(target.toString(), refusal.get(), List.of());
    }
    CheckRun run = new CheckRun(settings, clock, progress);
    try {
      if (!gate.enter(options.asker().user().orElse("operator"))) {
        return new Postponed(target.toString(), "check.quota.queue", QUEUE_PAUSE);
      }
    } catch (InterruptedException cancelledInLine) {
      Thread.currentThread().interrupt();
      run.cancel();
      return prober(options, run).unfinished(target);
    }
    try {
      return supervise(target, options, new CheckRun(settings, clock, progress));
    } finally {
      gate.leave();
    }
  }

  private Prober prober(CheckOptions options, CheckRun run) {
    return new Prober(policy, lookup(options), quotas, trust, options, run);
  }

  private NameLookup lookup(CheckOptions options) {
    Duration limit = settings.limits().lookUp();
    Optional<InetSocketAddress> server =
        options.resolver().or(settings::resolver).map(DnsLookup::requireServer);
    return server.map(at -> DnsLookup.of(at, limit)).orElseGet(() -> DnsLookup.ofSystem(limit));
  }

  private CheckReport supervise(Target target, CheckOptions options, CheckRun run) {
    Prober prober = prober(options, run);
    FutureTask<CheckReport> task = new FutureTask<>(() -> prober.probe(target));
    Thread worker = Thread.ofVirtual().name("check").start(task);
    try {
      return task.get(settings.limits().wholeCheck().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      run.end();
      return afterwards(target, prober, task, worker);
    } catch (InterruptedException cancelled) {
      run.cancel();
      CheckReport report = afterwards(target, prober, task, worker);
      Thread.currentThread().interrupt();
      return report;
    } catch (ExecutionException bug) {
      throw new IllegalStateException("the check of " + target.endpoint() + " broke", bug);
    } finally {
      run.end();
    }
  }

  /** The report that the worker still makes once nothing is open any more, or our own. */
  private CheckReport afterwards(
      Target target, Prober prober, FutureTask<CheckReport> task, Thread worker) {
    worker.interrupt();
    try {
      return task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException stuck) {
      return prober.unfinished(target);
    }
  }

  /** What was asked for and what came of it; the endpoint alone, for paths may hold secrets. */
  private void audit(CheckReport report, Asker asker) {
    String who = asker.user().orElse("operator");
    Instant at = clock.instant();
    switch (report) {
      case Denied denied ->
          AUDIT.info("{} {} denied {} {}", at, who, denied.why(), endpointOf(denied.target()));
      case Postponed postponed ->
          AUDIT.info(
              "{} {} postponed {} {}", at, who, postponed.key(), endpointOf(postponed.target()));
      case CheckReport.Report done ->
          AUDIT.info(
              "{} {} checked {} {} {}",
              at,
              who,
              done.checked().scheme().id(),
              done.checked().endpoint(),
              done.steps().stream().map(step -> step.finding().id()).distinct().toList());
    }
  }

  private String endpointOf(String text) {
    return parser.parse(text) instanceof ParsedTarget.Parsed(Target target)
        ? target.scheme().id() + "://" + target.endpoint()
        : "(unreadable, " + text.length() + " characters)";
  }
}
