package dev.whence.probe;

import java.time.Duration;

/**
 * The bounds of checking, each a setting.
 *
 * @param wholeCheck after this every stage has its final state
 * @param connect one address's share; dead neighbours take 3.07 s, so nothing is called silent
 *     before 4 s
 * @param listen how long a server may take to greet before it counts as waiting for us
 * @param exchange how long a handshake or an answer may take
 * @param lookUp how long name servers may take, over all tries
 * @param atOnce checks that run at the same time
 * @param queued checks that may wait; a further one is sent away
 * @param bytes read from one connection at most
 * @param addresses dialled of one name at most
 */
public record ProbeLimits(
    Duration wholeCheck,
    Duration connect,
    Duration listen,
    Duration exchange,
    Duration lookUp,
    int atOnce,
    int queued,
    int bytes,
    int addresses,
    QuotaLimits quotas) {
  public static ProbeLimits usual() {
    return new ProbeLimits(
        Duration.ofSeconds(10),
        Duration.ofMillis(4500),
        Duration.ofMillis(300),
        Duration.ofSeconds(3),
        Duration.ofSeconds(3),
        8,
        500,
        16 * 1024,
        4,
        QuotaLimits.usual());
  }
}
