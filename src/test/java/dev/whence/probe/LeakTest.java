package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Hostile servers hold nothing of ours: the short form of the proof. */
class LeakTest {
  @Test
  void hostileServersLeaveNothingBehind() throws Exception {
    HostileServers.Outcome outcome = HostileServers.check(48);
    assertEquals(0, outcome.socketsLeft(), outcome.toString());
    assertEquals(0, outcome.threadsLeft(), outcome.toString());
    assertTrue(outcome.longestMillis() < HostileServers.HELD_MILLIS, outcome.toString());
  }
}
