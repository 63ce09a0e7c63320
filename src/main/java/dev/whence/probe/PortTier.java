package dev.whence.probe;

import java.util.Set;

/** How far a check goes on a port. */
public enum PortTier {
  /** Never dialled: mail, file shares, amplifiers, chat relays, telephony. */
  NEVER,
  /** Connect and listen, no byte sent: a byte could be a login or a command there. */
  LISTEN_ONLY,
  FULL;

  /** Ports that browsers refuse (WHATWG's list), and those abused for spam and amplification. */
  private static final Set<Integer> FORBIDDEN =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 23, 25, 37, 42, 43, 69, 77, 79, 87, 95, 101, 102,
          103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 138, 139, 143, 161, 162, 179,
          389, 427, 445, 465, 512, 513, 514, 515, 520, 526, 530, 531, 532, 540, 548, 554, 556, 563,
          587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 1900, 2049, 3659, 4045, 4190, 5060,
          5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211);

  /** SSH, name service and databases. */
  private static final Set<Integer> LISTENED =
      Set.of(
          22, 53, 1433, 1434, 1521, 3050, 3306, 5432, 5433, 6379, 6380, 7687, 9042, 26379, 27017,
          27018, 27019, 33060, 50000);

  /** The tier that a port has unless the operator says otherwise. */
  public static PortTier usual(int port) {
    if (FORBIDDEN.contains(port)) {
      return NEVER;
    }
    return LISTENED.contains(port) ? LISTEN_ONLY : FULL;
  }
}
