package dev.whence.diagnosis;

import static dev.whence.evidence.Finding.*;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Status;
import dev.whence.evidence.Step;
import dev.whence.symptom.ErrorKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says when the paste shows one thing and the check another, and what that usually means. */
final class Conflict {
  private static final Set<Finding> NAME_FAILED =
      EnumSet.of(NAME_NOT_FOUND, NO_ADDRESS, NAME_SERVER_FAILED, NAME_SERVER_SILENT);

  private Conflict() {}

  static Optional<Remark> of(Facts facts) {
    return facts.pasted().flatMap(pasted -> key(pasted, facts)).map(key -> remark(key, facts));
  }

  private static Remark remark(String key, Facts facts) {
    List<Evidence> probed = facts.probed().map(Evidence.class::cast).toList();
    return new Remark("diagnosis.conflict." + key, Sayings.values(facts, probed));
  }

  private static Optional<String> key(ErrorKind pasted, Facts facts) {
    boolean refused = facts.has(REFUSED) || facts.has(REFUSED_BY_FILTER);
    boolean connected = facts.has(CONNECTED);
    if (refused && connected) {
      return Optional.empty();
    }
    return switch (pasted) {
      case CONNECTION_REFUSED -> other(facts, connected, false, true);
      case CONNECTION_TIMEOUT -> other(facts, connected, refused, false);
      case HOST_UNREACHABLE, CONNECTION_RESET -> other(facts, connected, refused, true);
      case NAME_NOT_RESOLVED -> facts.has(RESOLVED) ? Optional.of("name-found") : Optional.empty();
      case PROTOCOL_MISMATCH, CERTIFICATE_INVALID, BAD_GATEWAY ->
          worksWhole(facts) ? Optional.of("works-here") : other(facts, false, refused, true);
      case ADDRESS_NOT_AVAILABLE, ADDRESS_IN_USE, TOO_MANY_OPEN_FILES -> Optional.empty();
    };
  }

  private static Optional<String> other(
      Facts facts, boolean connected, boolean refusedCounts, boolean silenceCounts) {
    if (facts.probed().anyMatch(one -> NAME_FAILED.contains(one.finding()))) {
      return Optional.of("name-missing");
    }
    if (connected) {
      return Optional.of("works-here");
    }
    if (refusedCounts) {
      return Optional.of("refused-here");
    }
    return silenceCounts && facts.has(CONNECT_TIMED_OUT)
        ? Optional.of("silent-here")
        : Optional.empty();
  }

  private static boolean worksWhole(Facts facts) {
    return facts.has(CONNECTED)
        && facts
            .probed()
            .filter(one -> one.finding().step() != Step.NAME)
            .noneMatch(one -> one.finding().status() == Status.FAIL);
  }
}
