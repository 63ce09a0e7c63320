package dev.whence.diagnosis;

import static dev.whence.evidence.Finding.*;
import static dev.whence.symptom.OperatingSystem.LINUX;
import static dev.whence.symptom.OperatingSystem.MACOS;
import static dev.whence.symptom.OperatingSystem.WINDOWS;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is run on the server to see what stands before its programs: filters, packets, a proxy. */
final class FilterErrands {
  private FilterErrands() {}

  static final Errand UFW =
      new Errand(
              "ufw-verbose",
              Set.of("host-firewall", "panel-firewall", "firewall-rejects"),
              Set.of(FIREWALL_BLOCKS, FIREWALL_OPEN),
              Map.of(LINUX, List.of("sudo ufw status verbose")),
              "firewall")
          .only(TimeoutRules.UFW_IN_BRIEF);

  static final Errand FIREWALL =
      new Errand(
          "firewall",
          Set.of("host-firewall", "panel-firewall", "firewall-rejects"),
          Set.of(FIREWALL_BLOCKS, FIREWALL_OPEN),
          Map.of(
              LINUX, List.of("sudo nft list ruleset"),
              WINDOWS, List.of("netsh advfirewall firewall show rule name=all dir=in"),
              MACOS, List.of("sudo pfctl -s info; sudo pfctl -s rules")),
          "firewall");

  static final Errand PACKETS =
      new Errand(
          "packets",
          Set.of("cloud-security-group"),
          Set.of(PACKETS_ARRIVE, NO_PACKETS_ARRIVE),
          Map.of(
              LINUX, List.of("sudo timeout 30 tcpdump -nn -i any tcp port {port}"),
              MACOS, List.of("sudo tcpdump -nn -i any -c 5 tcp port {port}")),
          "packets");

  static final Errand PROXY_LOG =
      new Errand(
          "proxy-log",
          Set.of(
              "backend-down",
              "backend-wrong-address",
              "backend-too-slow",
              "backend-crashed",
              "backend-protocol-mismatch",
              "no-healthy-backend",
              "backend-name-stale"),
          Set.of(PASTED_BACKEND),
          Map.of(LINUX, List.of("sudo tail -n 20 /var/log/nginx/error.log")),
          "proxy-log");

  /** It helps with these, and settles neither. */
  static final Errand PACKETS_TO_HELP =
      new Errand(
          "packets",
          Set.of("provider-block", "asymmetric-route"),
          Set.of(PACKETS_ARRIVE, NO_PACKETS_ARRIVE),
          Map.of(
              LINUX, List.of("sudo timeout 30 tcpdump -nn -i any tcp port {port}"),
              MACOS, List.of("sudo tcpdump -nn -i any -c 5 tcp port {port}")),
          "packets");
}
