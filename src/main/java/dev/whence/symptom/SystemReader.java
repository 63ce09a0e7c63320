package dev.whence.symptom;

import java.util.Locale;
import java.util.Optional;

/** The operating system that a paste speaks of. */
final class SystemReader {
  /** It shows early or not at all. */
  private static final int LOOKED_AT = 20_000;

  private static final String[] WINDOWS = {
    "windows",
    "winerror",
    "wsae",
    "c:\\",
    "powershell",
    "getsockopt",
    "-4078",
    "10061",
    "10060",
    ".exe"
  };
  private static final String[] MACOS = {
    "macos",
    "mac os",
    "darwin",
    "homebrew",
    "/users/",
    "nsurlerror",
    "errno 61]",
    "errno 60]",
    "os error 61"
  };
  private static final String[] LINUX = {
    "linux",
    "ubuntu",
    "debian",
    "centos",
    "fedora",
    "systemd",
    "/etc/",
    "/var/",
    "errno 111",
    "os error 111",
    "(111"
  };

  private SystemReader() {}

  static Optional<OperatingSystem> of(String text) {
    String lower = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
    if (holdsOne(lower, WINDOWS)) {
      return Optional.of(OperatingSystem.WINDOWS);
    }
    if (holdsOne(lower, MACOS)) {
      return Optional.of(OperatingSystem.MACOS);
    }
    return holdsOne(lower, LINUX) ? Optional.of(OperatingSystem.LINUX) : Optional.empty();
  }

  private static boolean holdsOne(String text, String[] signs) {
    for (String sign : signs) {
      if (text.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
