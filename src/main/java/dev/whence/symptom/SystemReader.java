package dev.whence.symptom;

import dev.whence.symptom.paste.Needles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operating system that a paste speaks of. */
final class SystemReader {
  /** It shows early or not at all. */
  private static final int LOOKED_AT = 20_000;

  private static final List<String> WINDOWS =
      List.of(
          "windows",
          "winerror",
          "wsae",
          "c:\\",
          "powershell",
          "getsockopt",
          "-4078",
          "10061",
          "10060",
          ".exe");
  private static final List<String> MACOS =
      List.of(
          "macos",
          "mac os",
          "darwin",
          "homebrew",
          "/users/",
          "nsurlerror",
          "errno 61]",
          "errno 60]",
          "os error 61");
  private static final List<String> LINUX =
      List.of(
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
          "(111");

  /** In the order in which they are believed where a paste has signs of several. */
  private static final List<OperatingSystem> SYSTEMS =
      List.of(OperatingSystem.WINDOWS, OperatingSystem.MACOS, OperatingSystem.LINUX);

  private static final Needles SIGNS = new Needles(List.of(WINDOWS, MACOS, LINUX));

  private SystemReader() {}

  static Optional<OperatingSystem> of(String text) {
    String lower = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
    int system = SIGNS.in(lower).nextSetBit(0);
    return system < 0 ? Optional.empty() : Optional.of(SYSTEMS.get(system));
  }
}
