package dev.whence.probe;

import java.util.List;
import java.util.Optional;

/** Asks a name server. Tests own names by standing in for it. */
public interface NameLookup {
  /** Everything that one look-up of a name showed, each family apart. */
  Answer lookUp(String asciiName) throws InterruptedException;

  /**
   * What came of it.
   *
   * @param addresses IPv4 first, without duplicates, in the answer's order
   * @param aliases the chain of aliases, in order
   * @param leastSeconds the shortest time to live of all records used
   */
  record Answer(
      Reply v4,
      Reply v6,
      List<IpAddress> addresses,
      List<String> aliases,
      Optional<Long> leastSeconds) {
    public Answer {
      addresses = List.copyOf(addresses);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What the question for one family came to.
   *
   * @param code the name server's own word for it, such as {@code servfail}, in lower case
   */
  record Reply(Outcome outcome, String code) {}

  /** The ways in which a question for addresses can end. */
  enum Outcome {
    FOUND,
    NO_SUCH_NAME,
    NO_RECORD,
    SERVER_FAILED,
    SERVER_REFUSED,
    SERVER_SILENT,
    UNUSABLE
  }
}
