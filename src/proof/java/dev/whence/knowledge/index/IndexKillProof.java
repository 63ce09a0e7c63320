package dev.whence.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that builds and swaps the index is killed at many moments; each next start finds a
 * whole one or builds it. Run with {@code mvn test -Dtest=IndexKillProof}; the last result stands
 * in {@code IndexKillProof.txt} beside it, the short form is {@code IndexKillIT}.
 */
class IndexKillProof {
  @TempDir Path home;

  @Test
  void afterEveryKillTheNextStartServesEveryPage() throws IOException, InterruptedException {
    System.out.println(new Kills(home, System.nanoTime()).run(Integer.getInteger("kills", 100)));
  }
}
