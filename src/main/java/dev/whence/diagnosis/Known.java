package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.fact;
import static dev.whence.diagnosis.Condition.seen;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import java.util.Optional;
import java.util.Set;

/** The conditions that several rules share, each with the reason for its care. */
final class Known {
  private Known() {}

  /** An address on the machine itself is the one proof that a name leads to the right server. */
  static final Condition RAN_ON_TARGET =
      fact(
          "every checked address is one of the machine's own (`own-addresses`)",
          Facts::ranOnTarget,
          Finding.OWN_ADDRESSES);

  /** What a command printed on another machine says nothing of the server. */
  static final Condition RAN_ELSEWHERE =
      fact(
          "the machine that the command ran on has other addresses of the same kind or the same"
              + " small network, or connects to the target itself, which no `behind-cdn` explains",
          facts -> facts.ranElsewhere() && !facts.has(Finding.BEHIND_CDN),
          Finding.OWN_ADDRESSES);

  /** Reason enough to take a listing for no more than it may be; no proof of where it ran. */
  static final Condition PERHAPS_RAN_ELSEWHERE =
      fact(
          "`perhaps-elsewhere`, and nothing shows the target's addresses on that machine",
          facts ->
              facts.has(Finding.PERHAPS_ELSEWHERE)
                  && facts.target().isPresent()
                  && !facts.ranOnTarget()
                  && !Known.TARGET_IS_ITSELF.holds(facts)
                  && !(isOfContainer(facts) && Known.TARGET_MAY_BE_CONTAINER.holds(facts)),
          Finding.PERHAPS_ELSEWHERE);

  private static boolean isOfContainer(Facts facts) {
    return facts
        .last(Finding.PERHAPS_ELSEWHERE)
        .filter(one -> one.detail().contains("sign=container"))
        .isPresent();
  }

  /** Containers reach each other by name or in 172.16.0.0/12, where no port is published. */
  static final Condition TARGET_MAY_BE_CONTAINER =
      fact(
          "the target may be a container itself (a single word, or in 172.16.0.0/12)",
          facts ->
              facts.addresses().stream().anyMatch(Known::isOfContainers)
                  || facts.target().filter(one -> isSingleWord(one.host())).isPresent());

  private static boolean isOfContainers(NetworkAddress address) {
    byte[] octets = address.bytes().getAddress();
    return address.isIpv4() && (octets[0] & 0xff) == 172 && (octets[1] & 0xf0) == 16;
  }

  private static boolean isSingleWord(String host) {
    return host.indexOf('.') < 0 && host.indexOf(':') < 0 && !isLocalhost(host);
  }

  /** Every network in front carries these; a failure there has other reasons too. */
  private static final Set<Integer> CARRIED = Set.of(80, 443);

  private static final Set<Integer> CARRIED_BY_CLOUDFLARE =
      Set.of(2052, 2053, 2082, 2083, 2086, 2087, 2095, 2096, 8080, 8443, 8880);

  static final Condition PORT_UNUSUAL_FOR_CDN =
      fact(
          "the port is none that the network carries",
          facts ->
              facts
                  .target()
                  .filter(one -> one.port().isPresent())
                  .filter(one -> !isCarried(facts, one.port().getAsInt()))
                  .isPresent());

  private static boolean isCarried(Facts facts, int port) {
    boolean cloudflare =
        facts
            .last(Finding.BEHIND_CDN)
            .flatMap(one -> Detail.value(one, "cdn"))
            .filter("cloudflare"::equals)
            .isPresent();
    return CARRIED.contains(port) || (cloudflare && CARRIED_BY_CLOUDFLARE.contains(port));
  }

  /** A network in front accepts on behalf of a server that may be dead. */
  static final Condition CONNECTED_DIRECTLY =
      seen(Finding.CONNECTED).butNot(seen(Finding.BEHIND_CDN));

  /** Something answers, in another protocol than the one it was spoken to in. */
  static final Condition OTHER_PROTOCOL_ANSWERS =
      seen(
          Finding.PLAIN_ON_TLS,
          Finding.TLS_EXPECTED,
          Finding.NOT_HTTP,
          Finding.HTTP_UPGRADE_REQUIRED,
          Finding.UPGRADE_IGNORED,
          Finding.UPGRADE_BAD_REQUEST,
          Finding.UPGRADE_NOT_FOUND,
          Finding.UPGRADE_REQUIRED,
          Finding.UPGRADE_OTHER_STATUS,
          Finding.UPGRADE_WRONG_ACCEPT);

  static final Condition FAILS_FROM_HERE =
      seen(
          Finding.REFUSED,
          Finding.REFUSED_BY_FILTER,
          Finding.PROHIBITED_BY_FILTER,
          Finding.CONNECT_TIMED_OUT);

  /** Where the listing shows the port as listened on, on whatever address. */
  static final Condition LISTENED_ON =
      seen(
              Finding.LISTENS_ON_ALL,
              Finding.LISTENS_ON_TARGET,
              Finding.LISTENS_ON_ADDRESS,
              Finding.LISTENS_ON_LOOPBACK,
              Finding.LISTENS_ON_OTHER_FAMILY,
              Finding.LISTENS_ON_ONE_FAMILY)
          .butNot(RAN_ELSEWHERE);

  static final Condition ANY_LISTING =
      seen(
          Finding.LISTENS_ON_ALL,
          Finding.LISTENS_ON_TARGET,
          Finding.LISTENS_ON_ADDRESS,
          Finding.LISTENS_ON_LOOPBACK,
          Finding.LISTENS_ON_OTHER_FAMILY,
          Finding.LISTENS_ON_ONE_FAMILY,
          Finding.LISTENS_ON_OTHER_PORT,
          Finding.PORT_NOT_PUBLISHED,
          Finding.NOTHING_LISTENS);

  static final Condition TARGET_IS_LOOPBACK =
      fact(
          "the target is a loopback address or localhost",
          facts ->
              facts.addresses().stream().anyMatch(NetworkAddress::isLoopback)
                  || facts.target().filter(one -> isLocalhost(one.host())).isPresent());

  /** What never leaves a machine meets nothing on the way. */
  static final Condition TARGET_IS_ITSELF =
      fact(
          "every known address of the target is a loopback address, or it is localhost",
          facts ->
              facts.addresses().isEmpty()
                  ? facts.target().filter(one -> isLocalhost(one.host())).isPresent()
                  : facts.addresses().stream().allMatch(NetworkAddress::isLoopback));

  static final Condition TARGET_IS_IPV6_LOOPBACK =
      fact(
          "the target is `[::1]`",
          facts -> facts.addresses().stream().anyMatch(one -> one.isLoopback() && !one.isIpv4()));

  static final Condition TARGET_IS_PRIVATE =
      fact(
          "every known address of the target is private",
          facts ->
              !facts.addresses().isEmpty()
                  && facts.addresses().stream()
                      .allMatch(one -> one.isPrivate() && !one.isHandedOutByProxies()));

  static final Condition TARGET_IS_PUBLIC =
      fact(
          "every known address of the target is public",
          facts ->
              !facts.addresses().isEmpty()
                  && facts.addresses().stream().allMatch(NetworkAddress::isPublic));

  /** A program prints the address that a name was resolved to, so a name may stand behind it. */
  static final Condition TARGET_IS_ADDRESS =
      fact(
          "the target is an address, which a name may have led to",
          facts -> facts.target().flatMap(one -> NetworkAddress.of(one.host())).isPresent());

  static final Condition TARGET_IS_TYPED_ADDRESS =
      fact(
          "the target is an address that the person's own words name (`pasted-typed-address`)",
          facts ->
              facts.target().isPresent()
                  && facts.of(Set.of(Finding.PASTED_TYPED_ADDRESS)).stream()
                      .anyMatch(
                          one ->
                              Detail.value(one, "address")
                                  .equals(facts.target().map(Target::host))),
          Finding.PASTED_TYPED_ADDRESS);

  /** Once such an address was really dialled, it is somebody's own network and no stand-in. */
  static final Condition ADDRESS_OF_A_PROXY =
      fact(
          "the address is one of 198.18.0.0/16 and nothing was dialled there by the check",
          facts ->
              facts.probedAddresses().isEmpty()
                  && facts.addresses().stream().anyMatch(NetworkAddress::isHandedOutByProxies));

  /** The server has what the check reached, and the person's own look-up gives something else. */
  static final Condition ANSWERS_DIFFER =
      fact(
          "`reported-resolved` gives none of the machine's own addresses, and the check reached one"
              + " of them",
          facts -> {
            Set<NetworkAddress> own = facts.allOwnAddresses();
            Set<NetworkAddress> reported = facts.reportedAddresses();
            return !reported.isEmpty()
                && reported.stream().noneMatch(own::contains)
                && !facts.probedAddresses().isEmpty()
                && own.containsAll(facts.probedAddresses());
          },
          Finding.REPORTED_RESOLVED,
          Finding.OWN_ADDRESSES);

  /**
   * The name that was given leads to the right server, whatever the person's look-up makes of it.
   */
  static final Condition CHECK_REACHED_OWN =
      fact(
          "the target is a name, and every address that the check dialled is the machine's own",
          facts ->
              facts.target().flatMap(one -> NetworkAddress.of(one.host())).isEmpty()
                  && !facts.probedAddresses().isEmpty()
                  && facts.ownAddresses().containsAll(facts.probedAddresses()),
          Finding.CONNECTED,
          Finding.REFUSED,
          Finding.CONNECT_TIMED_OUT);

  static final Condition BOUND_TO_TARGET =
      fact(
          "`listens-on-address` names the checked address",
          facts -> bound(facts).filter(one -> facts.addresses().contains(one)).isPresent(),
          Finding.LISTENS_ON_ADDRESS);

  static final Condition BOUND_ELSEWHERE =
      fact(
          "`listens-on-address` names another address of the machine than the checked ones",
          facts ->
              facts.ranOnTarget()
                  && bound(facts).filter(one -> !facts.addresses().contains(one)).isPresent(),
          Finding.LISTENS_ON_ADDRESS,
          Finding.OWN_ADDRESSES);

  static boolean isLocalhost(String host) {
    return host.equalsIgnoreCase("localhost");
  }

  private static Optional<NetworkAddress> bound(Facts facts) {
    Optional<Evidence> listing = facts.last(Finding.LISTENS_ON_ADDRESS);
    return listing.flatMap(one -> Detail.value(one, "address")).flatMap(NetworkAddress::of);
  }

  static final Condition OTHERS_LISTEN =
      fact(
          "`nothing-listens` on the port, and other ports are listened on",
          facts -> others(facts).isPresent(),
          Finding.NOTHING_LISTENS);

  private static Optional<String> others(Facts facts) {
    return facts
        .last(Finding.NOTHING_LISTENS)
        .flatMap(one -> Detail.value(one, "others"))
        .filter(ports -> !ports.equals("none"));
  }

  /**
   * The last listing shows the port elsewhere; containers' own ports are seen from outside only.
   */
  static final Condition LISTENS_ELSEWHERE =
      fact(
          "`listens-on-other-port`, of no container that the target may be",
          facts ->
              facts
                  .last(Finding.LISTENS_ON_OTHER_PORT)
                  .filter(one -> !isOfDocker(one) || !TARGET_MAY_BE_CONTAINER.holds(facts))
                  .isPresent(),
          Finding.LISTENS_ON_OTHER_PORT);

  private static boolean isOfDocker(Evidence evidence) {
    return evidence instanceof Evidence.Reported reported && reported.command().equals("docker");
  }

  static final Condition NOTHING_LISTENS_AT_ALL =
      fact(
          "`nothing-listens`, and the whole listing is empty",
          facts ->
              facts
                  .last(Finding.NOTHING_LISTENS)
                  .flatMap(one -> Detail.value(one, "others"))
                  .filter("none"::equals)
                  .isPresent(),
          Finding.NOTHING_LISTENS);

  /** Where one of a finding's details holds a word, such as an HTTP status. */
  static Condition statusIs(String words, Finding finding, String pattern) {
    return fact(
        words,
        facts ->
            facts
                .last(finding)
                .filter(one -> one.detail().matches(".*\\b(?:" + pattern + ")\\b.*"))
                .isPresent(),
        finding);
  }
}
