package dev.whence.symptom;

import dev.whence.symptom.line.Headline;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.Arrays;
import java.util.List;

/** "Changed the port, still in use": a line that tells what became of a change announces none. */
final class Aftermath {
  private final Paste paste;

  /** Where each line turns first; behind the text where it does not. */
  private final int[] turns;

  /** Where the last error of each line ends. */
  private final int[] met;

  Aftermath(Paste paste, List<Hit> hits, List<Hit> errors) {
    this.paste = paste;
    turns = new int[paste.lines().size()];
    met = new int[turns.length];
    Arrays.fill(turns, Integer.MAX_VALUE);
    int[] now = turns.clone();
    note(Role.NOW, hits, now);
    note(Role.UNSOLVED, hits, turns);
    for (Hit hit : hits) {
      int line = paste.lineAt(hit.to() - 1);
      if (hit.role() == Role.PERSISTING && now[line] <= hit.from()) {
        turns[line] = Math.min(turns[line], now[line]);
      }
    }
    for (Hit hit : errors) {
      int line = paste.lineAt(hit.to() - 1);
      met[line] = Math.max(met[line], hit.to());
    }
  }

  private void note(Role role, List<Hit> hits, int[] first) {
    for (Hit hit : hits) {
      if (hit.role() == role) {
        int line = paste.lineAt(hit.to() - 1);
        first[line] = Math.min(first[line], hit.from());
      }
    }
  }

  /** Whether the error comes behind the change and the word that says it is still so. */
  boolean follows(Hit change) {
    int index = paste.lineAt(change.to() - 1);
    Line line = paste.lines().get(index);
    return turns[index] >= change.to()
        && met[index] > turns[index]
        && !Headline.isChange(line.in(paste.text()));
  }
}
