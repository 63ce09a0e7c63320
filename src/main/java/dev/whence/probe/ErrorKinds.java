package dev.whence.probe;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.symptom.ErrorKind;
import java.util.List;
import java.util.Optional;

/** Which error a client gets where the check finds this. */
public final class ErrorKinds {
  private ErrorKinds() {}

  /**
   * The error of the first fault. Where one address or port connects, those that do not are no
   * error: a client goes on to the next.
   */
  static Optional<ErrorKind> of(List<Probed> steps) {
    boolean connects = steps.stream().anyMatch(step -> step.finding() == Finding.CONNECTED);
    return steps.stream()
        .filter(step -> !(connects && step.step() == Step.CONNECT))
        .filter(ErrorKinds::concernsTheTarget)
        .flatMap(step -> of(step.finding()).stream())
        .findFirst();
  }

  /** HTTP/2 alone is a fault to a WebSocket, and to nobody else. */
  private static boolean concernsTheTarget(Probed step) {
    return step.finding() != Finding.HTTP2_ONLY || step.target().scheme().isWebSocket();
  }

  /** The error that one finding explains; empty for those that explain none. */
  public static Optional<ErrorKind> of(Finding finding) {
    return Optional.ofNullable(ErrorKindTable.TABLE.get(finding));
  }
}
