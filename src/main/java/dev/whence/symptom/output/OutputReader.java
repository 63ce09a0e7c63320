package dev.whence.symptom.output;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads evidence out of command outputs that a person pasted back. */
public final class OutputReader {
  /** Each reader looks at every line for its own shape, so their order does not matter. */
  private static final List<CommandReader> READERS =
      List.of(
          new ListeningReader(),
          new ContainerReader(),
          new OwnAddressReader(),
          new ConnectionReader(),
          new ScanReader(),
          new TestNetConnectionReader(),
          new TlsReader(),
          new LookUpReader(),
          new PingReader(),
          new PathReader(),
          new PacketFilterReader(),
          new FirewallToolReader(),
          new DesktopFirewallReader(),
          new KernelReader(),
          new PacketReader(),
          new MachineReader(),
          new RegistryReader(),
          new ProcessReader(),
          new FailedCommandReader(),
          new WhereaboutsReader(),
          new PromptReader());

  /**
   * Reads a pasted text.
   *
   * @param about what the conversation is about; without it nothing is said of ports
   * @return nothing when the text is no output that is known
   */
  public List<Evidence> read(String text, Optional<Target> about, Instant at) {
    Pasted pasted = Pasted.of(text, about);
    return READERS.stream()
        .flatMap(reader -> reader.read(pasted).stream())
        .distinct()
        .map(seen -> reported(seen, at))
        .toList();
  }

  /** Whether the text holds a command's output, whatever it says. */
  public boolean isOutput(String text) {
    Pasted pasted = Pasted.of(text, Optional.empty());
    return READERS.stream().anyMatch(reader -> reader.recognises(pasted));
  }

  /** Which commands' outputs the text holds, so that nobody is asked for the same again. */
  public Set<String> kinds(String text) {
    Pasted pasted = Pasted.of(text, Optional.empty());
    return READERS.stream()
        .flatMap(reader -> reader.kinds(pasted).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Evidence reported(Sighting seen, Instant at) {
    return new Evidence.Reported(seen.finding(), seen.command(), seen.detail(), at);
  }
}
