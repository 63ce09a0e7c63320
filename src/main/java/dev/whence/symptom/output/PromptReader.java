package dev.whence.symptom.output;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads that a command was run of which nothing more is understood: at a prompt, one of those that
 * people run when a connection fails. The conversation goes on, and its other readers say the rest.
 */
final class PromptReader implements CommandReader {
  /** Prompt and command stand near the beginning of a line. */
  private static final int LONGEST_LINE = 200;

  private static final Pattern COMMAND =
      Pattern.compile(
          "^(?:PS"
              + " [^>]{0,80}>|[A-Za-z]:\\\\[^>]{0,80}>|[^\\s@]{1,40}@[^\\s$#%]{1,60}[:\\s][^$#%]{0,60}[$#%]|\\[[^\\]]{1,80}\\][$#]|[$#%])"
              + " ?(?:sudo"
              + " )?(?:systemctl|journalctl|dmesg|ps|ufw|firewall-cmd|iptables|ip6tables|nft|ss"
              + "|netstat|lsof|docker|podman|kubectl|ip|ifconfig|ipconfig|route|arp|hostname|whois|dig"
              + "|nslookup|host|getent|sysctl|ulimit|date|timedatectl|w32tm|mtr|traceroute|tracert|tracepath|netsh|pfctl"
              + "|Get-Date|Get-Net[A-Za-z]+|Resolve-DnsName|Test-NetConnection)(?:\\.exe)?(?:\\s|$)");

  @Override
  public String kind() {
    return "unread";
  }

  @Override
  public List<String> needles() {
    return List.of("$", "#", "%", ">");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream()
        .map(line -> line.text().strip())
        .map(text -> text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text)
        .anyMatch(text -> COMMAND.matcher(text).lookingAt());
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    return List.of();
  }
}
