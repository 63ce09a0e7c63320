package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import java.util.List;

/** Which limit of open files is reached. */
final class LimitRules {
  /** Services that need many are given that many; nobody calls it low. */
  private static final long MANY_FILES = 65_536;

  /** A shell's own limit is not that of a service. */
  private static final Condition LIMIT_IS_HIGH =
      Condition.fact(
          "`open-files-limit` of a process is 65536 or more",
          facts ->
              facts
                  .last(OPEN_FILES_LIMIT)
                  .filter(one -> one.detail().contains("of=process"))
                  .filter(one -> Detail.number(one, "limit").orElse(0) >= MANY_FILES)
                  .isPresent(),
          OPEN_FILES_LIMIT);

  private LimitRules() {}

  private static Condition limit(String name) {
    return Known.statusIs("`pasted-limit` is that of the " + name, PASTED_LIMIT, "of=" + name);
  }

  static final List<Rule> ALL =
      List.of(
          confirmed("system-files-exhausted", limit("system"), "reported-so"),
          ruledOut("system-files-exhausted", limit("process"), "other-limit"),
          unknown("system-files-exhausted", otherwise(), "look-yourself"),
          ruledOut("open-files-limit-low", limit("system"), "other-limit"),
          ruledOut("open-files-limit-low", LIMIT_IS_HIGH, "limit-high"),
          unknown("open-files-limit-low", seen(OPEN_FILES_LIMIT), "limit-shown"),
          unknown("open-files-limit-low", otherwise(), "limit-tells"),
          confirmed("program-limit-low", limit("program"), "reported-so"),
          unknown("program-limit-low", otherwise(), "look-yourself"),
          confirmed("watch-limit", limit("watchers"), "reported-so"),
          unknown("watch-limit", otherwise(), "look-yourself"));
}
