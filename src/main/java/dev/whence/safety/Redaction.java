package dev.whence.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes secrets out of what strangers paste, before anything else sees it. Every scanner walks the
 * text once; none backtracks, so a hostile paste costs no more than a plain one of its length.
 */
public final class Redaction {
  /** What stands where a secret stood; the letters around it still say of which kind it was. */
  public static final String MARK = "***";

  private Redaction() {}

  public static Redacted redact(String text) {
    List<Secret> found = new ArrayList<>();
    PrefixedTokens.find(text, found);
    DottedTokens.find(text, found);
    ColonTokens.find(text, found);
    PemBlocks.find(text, found);
    Webhooks.find(text, found);
    UrlPasswords.find(text, found);
    NamedValues.find(text, found);
    return found.isEmpty() ? new Redacted(text, Set.of()) : without(text, found);
  }

  private static Redacted without(String text, List<Secret> found) {
    found.sort(Comparator.comparingInt(Secret::start).thenComparingInt(Secret::end));
    StringBuilder out = new StringBuilder(text.length());
    Set<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);
    int done = 0;
    for (Secret secret : found) {
      secret.kind().ifPresent(kinds::add);
      if (secret.start() >= done) {
        out.append(text, done, secret.start()).append(MARK);
      }
      done = Math.max(done, secret.end());
    }
    return new Redacted(out.append(text, done, text.length()).toString(), kinds);
  }

  /**
   * A stretch of the text that must go.
   *
   * @param kind absent for what is taken out though it is no secret, such as a certificate's body
   */
  record Secret(int start, int end, Optional<SecretKind> kind) {
    static Secret of(int start, int end, SecretKind kind) {
      return new Secret(start, end, Optional.of(kind));
    }
  }
}
