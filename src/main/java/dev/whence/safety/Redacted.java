package dev.whence.safety;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text without its secrets.
 *
 * @param secrets the kinds that stood in it; whoever pasted them should hear of it
 */
public record Redacted(String text, Set<SecretKind> secrets) {
  public Redacted {
    Set<SecretKind> copy = EnumSet.noneOf(SecretKind.class);
    copy.addAll(secrets);
    secrets = Collections.unmodifiableSet(copy);
  }

  /** Whether a live secret was pasted. */
  public boolean heldSecret() {
    return !secrets.isEmpty();
  }
}
