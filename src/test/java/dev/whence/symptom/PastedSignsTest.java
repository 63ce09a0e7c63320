package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row: a line as programs print it, and what it says beyond its kind. */
class PastedSignsTest {
  private static final String TABLE =
      """
      Error: listen EADDRNOTAVAIL: address not available 203.0.113.9:8080 | pasted-bind call=bind
      bind: cannot assign requested address | pasted-bind call=bind
      nginx: [emerg] bind() to 203.0.113.9:80 failed (99: Cannot assign requested address) | pasted-bind call=bind
      java.net.BindException: Cannot assign requested address (Bind failed) | pasted-bind call=bind
      connect EADDRNOTAVAIL 203.0.113.9:8080 - Local (0.0.0.0:0) |
      OSError: [Errno 99] Cannot assign requested address |
      accept4() failed (24: Too many open files) | pasted-limit of=process
      Error: EMFILE: too many open files, open 'x' | pasted-limit of=process
      OSError: [Errno 24] Too many open files | pasted-limit of=process
      VFS: file-max limit 1024 reached; too many open files in system | pasted-limit of=system
      Error: ENFILE: file table overflow | pasted-limit of=system
      768 worker_connections are not enough | pasted-limit of=program
      ENOSPC: System limit for number of file watchers reached | pasted-limit of=watchers
      too many open files |
      no live upstreams while connecting to upstream | pasted-backend says=none-healthy
      503 no healthy upstream | pasted-backend says=none-healthy
      host not found in upstream "api" in /etc/nginx/nginx.conf:9 | pasted-backend says=unresolved
      upstream timed out (110: Connection timed out) while reading response header from upstream | pasted-backend says=slow
      upstream timed out (110: Connection timed out) while connecting to upstream |
      connect() failed (111: Connection refused) while connecting to upstream | pasted-backend says=refused
      upstream prematurely closed connection while reading response header from upstream | pasted-backend says=broke-off
      recv() failed (104: Connection reset by peer) while reading response header from upstream | pasted-backend says=broke-off
      upstream sent no valid HTTP/1.0 header while reading response header from upstream | pasted-backend says=other-protocol
      """;

  @TestFactory
  Stream<DynamicTest> readsWhatTheWordsSay() {
    return TABLE
        .lines()
        .map(
            line -> {
              String[] cells = line.split("\\|", -1);
              return DynamicTest.dynamicTest(
                  cells[0], () -> assertEquals(cells[1].strip(), said(cells[0])));
            });
  }

  private static String said(String text) {
    return PastedSigns.of(text).stream()
        .map(sign -> sign.finding().id() + " " + sign.detail())
        .reduce("", (before, next) -> (before + " " + next).strip());
  }
}
