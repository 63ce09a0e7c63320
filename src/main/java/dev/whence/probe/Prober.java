package dev.whence.probe;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import dev.whence.probe.CheckReport.Denied;
import dev.whence.probe.CheckReport.Postponed;
import dev.whence.probe.CheckReport.Report;
import dev.whence.probe.NameLookup.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at one target: the name once, the policy on every answer, then stage by stage. */
final class Prober {
  /** The stages of an endpoint; each stands where it does because of what it needs. */
  private static List<Stage> stages(Trust trust) {
    return List.of(
        // Everything else needs a connection; this one tells apart why there is none.
        new ConnectStage(),
        // Before we say anything: whoever speaks first shows what is spoken there.
        new GreetingStage(),
        // Outermost layer first, for HTTP and WebSocket travel inside it.
        new TlsStage(trust),
        // Whether it is HTTP at all decides what an upgrade could mean.
        new HttpStage(),
        // Last, for it needs all of the above.
        new WebSocketStage());
  }

  private final Policy policy;
  private final NameLookup lookup;
  private final Quotas quotas;
  private final List<Stage> stages;
  private final CheckOptions options;
  private final CheckRun run;
  private final Instant started;

  Prober(
      Policy policy,
      NameLookup lookup,
      Quotas quotas,
      Trust trust,
      CheckOptions options,
      CheckRun run) {
    this.policy = policy;
    this.lookup = lookup;
    this.quotas = quotas;
    this.stages = stages(trust);
    this.options = options;
    this.run = run;
    this.started = run.now();
  }

  CheckReport probe(Target target) throws InterruptedException {
    Optional<IpAddress> literal = IpAddress.parse(target.host());
    if (literal.isPresent()) {
      return vet(target, List.of(literal.get()), Optional.empty(), System.nanoTime());
    }
    if (SpecialNames.isLocalhost(target.host())) {
      return vet(target, IpAddress.LOOPBACKS, Optional.empty(), System.nanoTime());
    }
    long start = System.nanoTime();
    Answer answer = lookup.lookUp(target.host());
    if (answer.addresses().isEmpty()) {
      return noAddress(target, answer, start);
    }
    return vet(target, answer.addresses(), Optional.of(answer), start);
  }

  private CheckReport noAddress(Target target, Answer answer, long start) {
    Finding finding = LookUpReport.finding(answer);
    named(target, finding, LookUpReport.note(answer, start, 0));
    return unfinished(target);
  }

  private CheckReport vet(
      Target target, List<IpAddress> addresses, Optional<Answer> answer, long start)
      throws InterruptedException {
    return switch (policy.onAddresses(addresses, options.allowPrivate())) {
      case Policy.Decision.Denied(Refusal why, boolean reserved) ->
          new Denied(
              target.toString(),
              why,
              reserved && answer.isPresent() ? List.of(privateAnswer(target, start)) : List.of());
      case Policy.Decision.Allowed(List<IpAddress> vetted) -> {
        List<IpAddress> chosen = Choice.of(vetted, run.limits().addresses());
        reportName(target, answer, chosen, start);
        yield look(target, chosen);
      }
    };
  }

  private Probed privateAnswer(Target target, long start) {
    return run.evidence(
        Step.NAME, Finding.PRIVATE_ANSWER, target, Optional.empty(), Note.took(start));
  }

  private void reportName(
      Target target, Optional<Answer> answer, List<IpAddress> chosen, long start) {
    if (answer.isEmpty()) {
      boolean literal = IpAddress.parse(target.host()).isPresent();
      named(target, literal ? Finding.LITERAL_ADDRESS : Finding.RESOLVED, Note.took(start));
      return;
    }
    Note note = LookUpReport.note(answer.get(), start, chosen.size());
    named(target, LookUpReport.finding(answer.get()), note);
    Optional<String> cdn = Cdn.of(answer.get().aliases(), answer.get().addresses());
    cdn.ifPresent(name -> named(target, Finding.BEHIND_CDN, Note.none().with("cdn", name)));
  }

  private void named(Target target, Finding finding, Note note) {
    run.found(run.evidence(Step.NAME, finding, target, Optional.empty(), note));
  }

  private CheckReport look(Target target, List<IpAddress> chosen) throws InterruptedException {
    List<Endpoint> endpoints = Endpoint.of(target, policy);
    if (options.dryRun()) {
      endpoints.forEach(endpoint -> skipAll(endpoint, Finding.DRY_RUN));
      return report(target);
    }
    Optional<QuotaLedger.UsedUp> usedUp = quotas.takeForDialling(options.asker(), target, chosen);
    if (usedUp.isPresent()) {
      return new Postponed(target.toString(), Quotas.keyOf(usedUp.get()), usedUp.get().delay());
    }
    for (Endpoint endpoint : endpoints) {
      visit(new Visit(run, endpoint, chosen));
    }
    return report(target);
  }

  private void visit(Visit visit) throws InterruptedException {
    try {
      for (Stage stage : stages) {
        if (run.remaining().isZero()) {
          break;
        }
        stage.look(visit);
        if (!visit.isDone(stage.step())) {
          visit.skipped(stage.step(), run.reasonForNotRunning(), Note.none());
        }
      }
    } catch (InterruptedException ended) {
      // The end of the time, or a cancel: the stages that are missing say which.
    } finally {
      visit.close();
      fill(visit);
    }
  }

  private void fill(Visit visit) {
    for (Stage stage : stages) {
      if (!visit.isDone(stage.step())) {
        visit.skipped(stage.step(), run.reasonForNotRunning(), Note.none());
      }
    }
  }

  private void skipAll(Endpoint endpoint, Finding reason) {
    for (Stage stage : stages) {
      run.found(
          run.evidence(stage.step(), reason, endpoint.target(), Optional.empty(), Note.none()));
    }
  }

  /** A report in which every stage has a final state, whatever became of the check. */
  CheckReport unfinished(Target target) {
    List<Step> seen = run.steps().stream().map(Probed::step).toList();
    Finding reason = run.reasonForNotRunning();
    if (!seen.contains(Step.NAME)) {
      run.found(run.evidence(Step.NAME, reason, target, Optional.empty(), Note.none()));
    }
    for (Stage stage : stages) {
      if (!seen.contains(stage.step())) {
        run.found(run.evidence(stage.step(), reason, target, Optional.empty(), Note.none()));
      }
    }
    return report(target);
  }

  private Report report(Target target) {
    return new Report(target, run.settings().vantage(), started, run.conclude());
  }
}
