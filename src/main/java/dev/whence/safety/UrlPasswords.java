package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.List;

/** The password in {@code scheme://user:password@host}; the host stays, for it is asked about. */
final class UrlPasswords {
  /** A longer user name and password in an address was never seen. */
  private static final int LONGEST = 512;

  private UrlPasswords() {}

  static void find(String text, List<Secret> found) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      inAuthority(text, at + 3, found);
    }
  }

  private static void inAuthority(String text, int from, List<Secret> found) {
    int stop = Math.min(text.length(), from + LONGEST);
    int colon = -1;
    int at = -1;
    boolean past = false;
    for (int here = from; here < stop && !endsAddress(text.charAt(here)); here++) {
      char letter = text.charAt(here);
      if (letter == ':' && colon < 0 && !past) {
        colon = here;
      }
      if (letter == '@' && colon >= 0 && (!past || at < 0)) {
        at = here;
      }
      // A slash ends the authority, unless it stands in a password that nobody escaped.
      past |= "/?#".indexOf(letter) >= 0;
      if (past && (at >= 0 || colon < 0 || isPort(text, colon + 1, here))) {
        break;
      }
    }
    if (colon >= 0 && at > colon + 1) {
      found.add(Secret.of(colon + 1, at, SecretKind.PASSWORD));
    }
  }

  private static boolean endsAddress(char letter) {
    return Character.isWhitespace(letter) || "\"'`<>|".indexOf(letter) >= 0;
  }

  private static boolean isPort(String text, int from, int to) {
    for (int at = from; at < to && "/?#".indexOf(text.charAt(at)) < 0; at++) {
      if (!Scan.isDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
