package dev.whence.probe;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a host: a canonical address, or a name, mapped to lower-case ASCII as the name system
 * carries it. What another program would read as an address, and this one would not, is refused.
 */
final class HostReader {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  /** What became of the text of a host. */
  sealed interface Host {
    record Address(IpAddress address) implements Host {}

    record Name(String ascii) implements Host {}

    record Refused(Refusal why) implements Host {}
  }

  private final IDNA idna =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO);
  private final Normalizer2 compatibility = Normalizer2.getNFKCInstance();
  private final SpoofChecker scripts =
      new SpoofChecker.Builder()
          .setChecks(
              SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();

  Host read(String text) {
    String dotted = text.replace('。', '.').replace('．', '.').replace('｡', '.');
    String host = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
    if (host.isEmpty()) {
      return new Host.Refused(Refusal.NAME);
    }
    if (host.codePoints().anyMatch(this::standsForAscii)) {
      return new Host.Refused(Refusal.ADDRESS_SPELLING);
    }
    if (host.indexOf('%') >= 0) {
      return new Host.Refused(Refusal.ODD_CHARACTER);
    }
    return IpAddress.parse(host)
        .<Host>map(Host.Address::new)
        .orElseGet(() -> looksLikeAddress(host) ? spelling() : readName(host));
  }

  private static Host spelling() {
    return new Host.Refused(Refusal.ADDRESS_SPELLING);
  }

  /** Enclosed, full-width and mathematical letters and digits, which mapping turns into plain. */
  private boolean standsForAscii(int letter) {
    if (letter < 0x80) {
      return false;
    }
    String plain = compatibility.normalize(Character.toString(letter));
    return plain.chars().anyMatch(mapped -> mapped < 0x80);
  }

  /** A last label that is a number is read as an address by browsers and the C library. */
  private static boolean looksLikeAddress(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean digits = !last.isEmpty() && last.chars().allMatch(HostReader::isAsciiDigit);
    boolean scripts = !last.isEmpty() && last.codePoints().allMatch(Character::isDigit);
    return digits || scripts || last.startsWith("0x") || host.indexOf(':') >= 0;
  }

  private static boolean isAsciiDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  private Host readName(String host) {
    List<String> labels = new ArrayList<>();
    if (Lookalikes.pretendsToBeLatin(host, this::shown)) {
      return new Host.Refused(Refusal.MIXED_SCRIPTS);
    }
    for (String label : host.split("\\.", -1)) {
      String lower = label.toLowerCase(Locale.ROOT);
      boolean plain = lower.chars().allMatch(letter -> letter < 0x80) && !lower.startsWith("xn--");
      if (!plain && isMixed(label)) {
        return new Host.Refused(Refusal.MIXED_SCRIPTS);
      }
      String ascii = plain ? lower : toAscii(label);
      if (!isLabel(ascii)) {
        return new Host.Refused(Refusal.NAME);
      }
      labels.add(ascii);
    }
    String name = String.join(".", labels);
    if (name.length() > LONGEST_NAME || !isTopLevel(labels)) {
      return new Host.Refused(Refusal.NAME);
    }
    return looksLikeAddress(name) ? spelling() : new Host.Name(name);
  }

  private boolean isMixed(String label) {
    return scripts.failsChecks(shown(label));
  }

  /** The label as people see it, whether it was written so or in ASCII. */
  private String shown(String label) {
    StringBuilder shown = new StringBuilder();
    idna.labelToUnicode(label, shown, new IDNA.Info());
    return shown.toString();
  }

  private String toAscii(String label) {
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    idna.labelToASCII(label, ascii, info);
    return info.hasErrors() ? "" : ascii.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && !label.startsWith("-")
        && !label.endsWith("-")
        && label.chars().allMatch(HostReader::isOfLabel);
  }

  private static boolean isOfLabel(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || isAsciiDigit(letter)
        || letter == '-'
        || letter == '_';
  }

  /** Top-level names are letters alone; a lone label may be any, and the policy judges it. */
  private static boolean isTopLevel(List<String> labels) {
    String last = labels.getLast();
    return labels.size() == 1
        || last.startsWith("xn--")
        || last.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
