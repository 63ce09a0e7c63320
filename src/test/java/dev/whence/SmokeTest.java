package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void one() {
    assertEquals(25, Runtime.version().feature());
  }
}
