package dev.whence.answer;

import dev.whence.evidence.Target;
import java.util.ArrayList;
import java.util.List;

/** Which presses an answer offers: only what makes sense for it. */
final class Actions {
  /** More buttons of one kind than this do not fit a phone's row. */
  private static final int TARGETS = 2;

  private Actions() {}

  static List<Action> offered(Material material, boolean hasMore) {
    List<Action> actions = new ArrayList<>();
    material.symptoms().targets().stream()
        .filter(target -> isCheckable(target) && material.check().isEmpty())
        .limit(TARGETS)
        .forEach(target -> actions.add(new Action.CheckTarget(target)));
    if (hasMore) {
      actions.add(new Action.More());
    }
    if (material.found()) {
      actions.add(new Action.Helpful());
      actions.add(new Action.NotHelpful());
    }
    actions.add(new Action.ShowEveryone());
    actions.add(new Action.Delete());
    return actions;
  }

  static List<Action> afterCheck(boolean hasMore) {
    List<Action> actions = new ArrayList<>();
    if (hasMore) {
      actions.add(new Action.More());
    }
    actions.add(new Action.ShowEveryone());
    actions.add(new Action.Delete());
    return actions;
  }

  private static boolean isCheckable(Target target) {
    return target.host().indexOf('/') < 0;
  }
}
