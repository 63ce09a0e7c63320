package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the firewalls of Windows (netsh advfirewall) and macOS (socketfilterfw, pfctl). Other
 * filters may stand beside them, so none of them clears a machine.
 */
final class DesktopFirewallReader implements CommandReader {
  private static final Pattern RULED_OFF = Pattern.compile("-{20,}");

  private static final Pattern PF_RULE =
      Pattern.compile(
          "(pass|block)( in| out)?( quick)?( on \\S+)?( inet6?)?( proto \\S+)? (all|from) .*");

  private static final Set<String> YES =
      Set.of(
          "yes", "ja", "oui", "sí", "si", "sì", "sim", "是", "はい", "예", "да", "evet", "có", "ใช่");
  private static final Set<String> IN =
      Set.of(
          "in",
          "eingehend",
          "entrée",
          "entrant",
          "dentro",
          "entrada",
          "entrante",
          "in ingresso",
          "入",
          "入站",
          "入力",
          "受信",
          "인",
          "인바운드",
          "входящие",
          "внутрь",
          "gelen",
          "trong");
  private static final Set<String> BLOCK =
      Set.of(
          "block",
          "blocken",
          "blockieren",
          "bloquer",
          "bloquear",
          "blocca",
          "阻止",
          "封鎖",
          "ブロック",
          "차단",
          "блокировать",
          "engelle",
          "chặn",
          "บล็อก");
  private static final Set<String> ALLOW =
      Set.of(
          "allow",
          "zulassen",
          "autoriser",
          "permitir",
          "consenti",
          "允许",
          "允許",
          "許可",
          "허용",
          "разрешить",
          "izin ver",
          "cho phép",
          "อนุญาต");
  private static final Set<String> ANY =
      Set.of(
          "any",
          "beliebig",
          "tout",
          "cualquiera",
          "qualsiasi",
          "qualquer",
          "任何",
          "任意",
          "任一",
          "모두",
          "любой",
          "любое",
          "herhangi",
          "bất kỳ",
          "ใดๆ");

  /** The places of a rule's fields below its dashes, the same in every language. */
  private static final int ENABLED = 0;

  private static final int DIRECTION = 1;
  private static final int PROFILES = 2;
  private static final int LOCAL = 4;
  private static final int REMOTE = 5;
  private static final int PROTOCOL = 6;
  private static final int LOCAL_PORT = 7;
  private static final int ACTION = 10;

  @Override
  public String kind() {
    return "firewall";
  }

  @Override
  public List<String> needles() {
    return List.of("-----", "Inbound", "(State = ", "Firewall is ", "Debug:", "block ", "pass ");
  }

  /** Profiles show no rule, so the rules are still to be asked for. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    boolean profiles = WindowsProfiles.of(pasted).isAny() && windowsRules(pasted).isEmpty();
    return !recognises(pasted) ? Set.of() : Set.of(profiles ? "firewall-profiles" : kind());
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return !windowsRules(pasted).isEmpty()
        || WindowsProfiles.of(pasted).isAny()
        || applicationFirewall(pasted).isPresent()
        || isPf(pasted);
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    if (pasted.port().isEmpty()) {
      return List.of();
    }
    int port = pasted.port().getAsInt();
    Fate fate = windows(windowsRules(pasted), port);
    if (fate == Fate.DEPENDS) {
      fate = applicationFirewall(pasted).orElse(Fate.DEPENDS);
    }
    if (fate == Fate.DEPENDS) {
      fate = WindowsProfiles.of(pasted).fate();
    }
    if (fate == Fate.DEPENDS && isPf(pasted)) {
      fate = PacketFilterRules.fate(pasted, port);
    }
    return switch (fate) {
      case BLOCKED -> List.of(new Sighting(Finding.FIREWALL_BLOCKS, "firewall", "port=" + port));
      case PASSES ->
          List.of(new Sighting(Finding.FIREWALL_TOOL_ALLOWS, "firewall", "port=" + port));
      case DEPENDS -> List.of();
    };
  }

  /** Each rule's values in their order. */
  private static List<List<String>> windowsRules(Pasted pasted) {
    List<List<String>> rules = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    boolean inside = false;
    for (Line line : pasted.lines()) {
      if (line.has("-----") && RULED_OFF.matcher(line.text().strip()).matches()) {
        rule = new ArrayList<>();
        rules.add(rule);
        inside = true;
      } else if (line.text().isBlank()) {
        inside = false;
      } else if (inside && line.text().indexOf(':') > 0) {
        rule.add(
            line.text().substring(line.text().indexOf(':') + 1).strip().toLowerCase(Locale.ROOT));
      }
    }
    return rules.stream().filter(one -> one.size() > ACTION).toList();
  }

  /** On Windows a rule that blocks outweighs every one that allows. */
  private static Fate windows(List<List<String>> rules, int port) {
    List<List<String>> here = rules.stream().filter(rule -> isFor(rule, port)).toList();
    List<List<String>> blocks =
        here.stream().filter(rule -> BLOCK.contains(rule.get(ACTION))).toList();
    if (!blocks.isEmpty()) {
      return blocks.stream().anyMatch(DesktopFirewallReader::isEverywhere)
          ? Fate.BLOCKED
          : Fate.DEPENDS;
    }
    boolean allows = here.stream().anyMatch(rule -> ALLOW.contains(rule.get(ACTION)));
    return allows ? Fate.PASSES : Fate.DEPENDS;
  }

  /** In all three profiles, one of which is in force, and on every address of the machine. */
  private static boolean isEverywhere(List<String> rule) {
    String profiles = rule.get(PROFILES).replace('、', ',').replace('，', ',');
    return profiles.split(",", -1).length == 3 && ANY.contains(rule.get(LOCAL));
  }

  private static boolean isFor(List<String> rule, int port) {
    return YES.contains(rule.get(ENABLED))
        && IN.contains(rule.get(DIRECTION))
        && ANY.contains(rule.get(REMOTE))
        && rule.get(PROTOCOL).equals("tcp")
        && PortWords.holds(rule.get(LOCAL_PORT), port);
  }

  /** macOS: {@code Firewall is disabled. (State = 0)}; 2 blocks all that comes in. */
  private static Optional<Fate> applicationFirewall(Pasted pasted) {
    for (Line line : pasted.lines()) {
      if (line.has("(State = 2)") || line.has("Firewall is set to block all")) {
        return Optional.of(Fate.BLOCKED);
      }
      if (line.has("Firewall is disabled") || line.has("(State = 0)")) {
        return Optional.of(Fate.PASSES);
      }
    }
    return Optional.empty();
  }

  private static boolean isPf(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(
            line ->
                (line.word(0).equals("Status:") && line.has("for ") && line.has("Debug:"))
                    || line.text().startsWith("block drop ")
                    || line.text().startsWith("block return ")
                    || PF_RULE.matcher(line.text()).matches());
  }
}
