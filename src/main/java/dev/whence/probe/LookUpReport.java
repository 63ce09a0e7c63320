package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.probe.NameLookup.Answer;
import dev.whence.probe.NameLookup.Outcome;
import java.util.List;
import java.util.Optional;

/** What a look-up means, as findings of the name stage. */
final class LookUpReport {
  /** The order in which two families' failures speak: the one that says most comes first. */
  private static final List<Outcome> TELLING =
      List.of(
          Outcome.NO_SUCH_NAME,
          Outcome.UNUSABLE,
          Outcome.SERVER_REFUSED,
          Outcome.SERVER_FAILED,
          Outcome.SERVER_SILENT,
          Outcome.NO_RECORD);

  private LookUpReport() {}

  static Finding finding(Answer answer) {
    if (!answer.addresses().isEmpty()) {
      return oneFamilyFailed(answer) ? Finding.ONE_FAMILY_FAILED : Finding.RESOLVED;
    }
    for (Outcome outcome : TELLING) {
      if (answer.v4().outcome() == outcome || answer.v6().outcome() == outcome) {
        return failure(outcome);
      }
    }
    return Finding.NO_ADDRESS;
  }

  private static boolean oneFamilyFailed(Answer answer) {
    return isFailure(answer.v4().outcome()) || isFailure(answer.v6().outcome());
  }

  private static boolean isFailure(Outcome outcome) {
    return switch (outcome) {
      case FOUND, NO_RECORD -> false;
      case NO_SUCH_NAME, SERVER_FAILED, SERVER_REFUSED, SERVER_SILENT, UNUSABLE -> true;
    };
  }

  private static Finding failure(Outcome outcome) {
    return switch (outcome) {
      case FOUND, NO_RECORD -> Finding.NO_ADDRESS;
      case NO_SUCH_NAME -> Finding.NAME_NOT_FOUND;
      case SERVER_FAILED -> Finding.NAME_SERVER_FAILED;
      case SERVER_REFUSED -> Finding.NAME_SERVER_REFUSED;
      case SERVER_SILENT -> Finding.NAME_SERVER_SILENT;
      case UNUSABLE -> Finding.NAME_ANSWER_UNUSABLE;
    };
  }

  static Note note(Answer answer, long startNanos, int dialled) {
    Note note =
        Note.took(startNanos).with("a", answer.v4().code()).with("aaaa", answer.v6().code());
    if (!answer.addresses().isEmpty()) {
      note = note.with("addresses", answer.addresses().size()).with("checked", dialled);
    }
    if (answer.leastSeconds().isPresent()) {
      note = note.with("ttl", answer.leastSeconds().get());
    }
    return answer.aliases().isEmpty()
        ? note
        : note.with("alias", String.join(">", answer.aliases()));
  }

  static Optional<String> cdn(Answer answer) {
    return Cdn.of(answer.aliases(), answer.addresses());
  }
}
