package dev.whence.diagnosis;

import static dev.whence.evidence.Finding.*;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a later look at the same thing makes an earlier one out of date: people mend something and
 * look again, and what was so before must not speak against what is so now.
 */
final class Renewal {
  /** Of each of these the latest paste alone counts. */
  private static final List<Set<Finding>> LOOKS =
      List.of(
          EnumSet.of(
              LISTENS_ON_ALL,
              LISTENS_ON_TARGET,
              LISTENS_ON_LOOPBACK,
              LISTENS_ON_ADDRESS,
              LISTENS_ON_OTHER_FAMILY,
              LISTENS_ON_ONE_FAMILY,
              LISTENS_ON_OTHER_PORT,
              NOTHING_LISTENS,
              PORT_NOT_PUBLISHED,
              TIME_WAIT_ON_PORT,
              ACCEPT_QUEUE_FULL,
              CONNECTS_TO_TARGET,
              PERHAPS_ELSEWHERE),
          EnumSet.of(FIREWALL_BLOCKS, FIREWALL_OPEN, FIREWALL_TOOL_ALLOWS),
          EnumSet.of(PACKETS_ARRIVE, NO_PACKETS_ARRIVE),
          EnumSet.of(PING_ANSWERED, PING_SILENT),
          EnumSet.of(PATH_REACHES, PATH_STOPS, PATH_LEAVES_PRIVATE),
          EnumSet.of(
              REPORTED_CONNECTED,
              REPORTED_REFUSED,
              REPORTED_TIMED_OUT,
              REPORTED_UNREACHABLE,
              REPORTED_PROXY,
              REPORTED_PROXY_FAILED),
          EnumSet.of(
              REPORTED_RESOLVED,
              REPORTED_PRIVATE_ANSWER,
              REPORTED_NAME_NOT_FOUND,
              REPORTED_NAME_FAILED),
          EnumSet.of(
              REPORTED_TLS_ESTABLISHED,
              REPORTED_PLAIN_ON_TLS,
              REPORTED_CERTIFICATE_EXPIRED,
              REPORTED_CERTIFICATE_NOT_YET_VALID,
              REPORTED_CERTIFICATE_SELF_SIGNED,
              REPORTED_CERTIFICATE_UNKNOWN_ISSUER,
              REPORTED_CERTIFICATE_WRONG_HOST),
          EnumSet.of(LOOPBACK_ANSWERS, LOOPBACK_REFUSES),
          EnumSet.of(CLOCK_SHOWN),
          EnumSet.of(HOSTS_ENTRY, NO_HOSTS_ENTRY),
          EnumSet.of(ROUTE_FOUND, ROUTE_MISSING),
          EnumSet.of(DOMAIN_REGISTERED),
          EnumSet.of(OPEN_FILES_LIMIT),
          EnumSet.of(LOCAL_PORT_RANGE),
          EnumSet.of(SOCKETS_COUNTED));

  private Renewal() {}

  static boolean renews(Evidence later, Evidence earlier) {
    if (later instanceof Evidence.Probed now && earlier instanceof Evidence.Probed then) {
      return now.target().equals(then.target());
    }
    if (later instanceof Evidence.Reported now && earlier instanceof Evidence.Reported then) {
      boolean before = then.at().isBefore(now.at());
      return before
          && LOOKS.stream()
              .anyMatch(look -> look.contains(now.finding()) && look.contains(then.finding()));
    }
    return false;
  }
}
