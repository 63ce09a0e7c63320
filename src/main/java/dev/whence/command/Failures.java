package dev.whence.command;

import dev.whence.command.WhenceCommand.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug of ours or a broken machine: the log gets the trace, the person one line. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void tell(Surroundings surroundings, Exception failure) {
    LOG.debug("a command failed", failure);
    surroundings
        .err()
        .println(
            "whence: something went wrong inside ("
                + failure.getClass().getSimpleName()
                + "); run again with WHENCE_LOG=debug for the details");
  }
}
