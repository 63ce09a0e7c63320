package dev.whence.probe;

import java.time.Duration;

/**
 * How often checks may be asked for.
 *
 * @param userPause between two checks of one user
 * @param userHourly checks of one user in an hour
 * @param placeHourly checks of one server or group in an hour
 * @param networkPause between two checks of one target network (a /24 or /64), across everybody
 * @param portsDaily different ports of one target in a day
 * @param overallHourly checks of everybody in an hour
 */
public record QuotaLimits(
    Duration userPause,
    int userHourly,
    int placeHourly,
    Duration networkPause,
    int portsDaily,
    int overallHourly) {
  public static QuotaLimits usual() {
    return new QuotaLimits(Duration.ofSeconds(10), 10, 30, Duration.ofSeconds(30), 6, 600);
  }
}
