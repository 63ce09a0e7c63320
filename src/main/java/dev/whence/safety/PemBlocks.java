package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.List;
import java.util.Optional;

/**
 * PEM blocks. A private key is a secret; a certificate is none, and long enough to be in the way.
 */
final class PemBlocks {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  private PemBlocks() {}

  static void find(String text, List<Secret> found) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    while (begin >= 0) {
      int label = begin + BEGIN.length();
      int body = text.indexOf(DASHES, label);
      if (body < 0) {
        return;
      }
      if (end >= 0 && end < body) {
        end = text.indexOf(END, body);
      }
      int next = text.indexOf(BEGIN, label);
      // A block that was cut off: all up to the next one, or to the end, may be key.
      int stop = end < 0 ? text.length() : end;
      int last = next >= 0 && next < stop ? next : stop;
      boolean key = text.substring(label, Math.min(body, label + 64)).contains("PRIVATE KEY");
      Optional<SecretKind> kind = key ? Optional.of(SecretKind.PRIVATE_KEY) : Optional.empty();
      int start = Math.min(body + DASHES.length(), last);
      if (key || end >= 0) {
        found.add(new Secret(start, last, kind));
      }
      begin = next;
    }
  }
}
