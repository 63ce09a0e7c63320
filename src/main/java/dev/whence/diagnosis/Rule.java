package dev.whence.diagnosis;

import dev.whence.diagnosis.Verdict.Ruling;

/**
 * One row of the table: when the condition holds, the cause has this verdict.
 *
 * @param reason the reply key that says why, in every language
 */
record Rule(String cause, Ruling ruling, Condition when, String reason) {
  static Rule confirmed(String cause, Condition when, String reason) {
    return new Rule(cause, Ruling.CONFIRMED, when, "diagnosis." + reason);
  }

  static Rule ruledOut(String cause, Condition when, String reason) {
    return new Rule(cause, Ruling.RULED_OUT, when, "diagnosis." + reason);
  }

  static Rule unknown(String cause, Condition when, String reason) {
    return new Rule(cause, Ruling.UNKNOWN, when, "diagnosis." + reason);
  }
}
