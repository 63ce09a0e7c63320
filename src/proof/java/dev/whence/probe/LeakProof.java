package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A thousand checks against hostile servers leave no thread and no socket behind. */
class LeakProof {
  @Test
  void aThousandHostileServersLeaveNothingBehind() throws Exception {
    HostileServers.Outcome outcome = HostileServers.check(1000);
    System.out.println(outcome);
    assertEquals(0, outcome.socketsLeft(), outcome.toString());
    assertEquals(0, outcome.threadsLeft(), outcome.toString());
    assertTrue(outcome.longestMillis() < 6_000, outcome.toString());
  }
}
