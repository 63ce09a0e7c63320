package dev.whence.symptom.output;

import java.util.ArrayList;
import java.util.List;

/**
 * The profiles of Windows' firewall, as {@code netsh advfirewall show allprofiles} and {@code
 * Get-NetFirewallProfile} print them. One of the three is in force, so only what all of them say
 * counts.
 */
final class WindowsProfiles {
  private static final int ALL_PROFILES = 3;

  private final List<String> states = new ArrayList<>();
  private final List<String> policies = new ArrayList<>();

  private WindowsProfiles() {}

  static WindowsProfiles of(Pasted pasted) {
    WindowsProfiles profiles = new WindowsProfiles();
    boolean named = false;
    for (Pasted.Line line : pasted.lines()) {
      String last = line.lastWord();
      named = named || last.contains("BlockInbound") || line.has("DefaultInboundAction");
      if (last.startsWith("BlockInbound") || last.startsWith("AllowInbound")) {
        profiles.policies.add(last);
      }
      boolean netsh = line.word(0).equals("State") && line.words().size() == 2;
      boolean powerShell = line.word(0).equals("Enabled") && line.word(1).equals(":");
      if (netsh || powerShell) {
        profiles.states.add(last);
      }
    }
    if (!named) {
      profiles.states.clear();
    }
    return profiles;
  }

  boolean isAny() {
    return !policies.isEmpty() || !states.isEmpty();
  }

  /** A rule may let a port through where the policy is merely to block. */
  Fate fate() {
    if (all(states, "ON")
        && policies.stream().allMatch(one -> one.startsWith("BlockInboundAlways"))
        && policies.size() == ALL_PROFILES) {
      return Fate.BLOCKED;
    }
    return all(states, "OFF") || all(states, "False") ? Fate.PASSES : Fate.DEPENDS;
  }

  private static boolean all(List<String> states, String wanted) {
    return states.size() == ALL_PROFILES && states.stream().allMatch(wanted::equals);
  }
}
