package dev.whence.answer;

import dev.whence.evidence.Target;

/** What a person can ask for with one press, beside an answer. */
public sealed interface Action {
  record CheckTarget(Target target) implements Action {}

  record More() implements Action {}

  record Helpful() implements Action {}

  record NotHelpful() implements Action {}

  record ShowEveryone() implements Action {}

  record Delete() implements Action {}
}
