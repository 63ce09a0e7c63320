package dev.whence.symptom.output;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Target;
import dev.whence.symptom.paste.Needles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads evidence out of command outputs that a person pasted back. */
public final class OutputReader {
  /** Each reader looks at every line for its own shape, so their order does not matter. */
  static final List<CommandReader> READERS =
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

  private static final Needles NEEDLES =
      new Needles(READERS.stream().map(CommandReader::needles).toList());

  private static final BitSet WITHOUT_NEEDLES = withoutNeedles();

  private static BitSet withoutNeedles() {
    BitSet without = new BitSet();
    for (int reader = 0; reader < READERS.size(); reader++) {
      without.set(reader, READERS.get(reader).needles().isEmpty());
    }
    return without;
  }

  /**
   * Reads a pasted text.
   *
   * @param about what the conversation is about; without it nothing is said of ports
   * @return nothing when the text is no output that is known
   */
  public List<Evidence> read(String text, Optional<Target> about, Instant at) {
    Pasted pasted = Pasted.of(text, about);
    return read(readersOf(pasted), pasted, at);
  }

  /**
   * As {@link #read}; and which commands' outputs the text holds, so that nobody is asked for the
   * same again.
   */
  public List<Evidence> readAsPasted(String text, Optional<Target> about, Instant at) {
    Pasted pasted = Pasted.of(text, about);
    List<CommandReader> readers = readersOf(pasted);
    List<Evidence> seen = read(readers, pasted, at);
    Set<String> kinds = new TreeSet<>();
    readers.forEach(reader -> kinds.addAll(reader.kinds(pasted)));
    kinds.forEach(kind -> seen.add(new Evidence.Reported(Finding.OUTPUT_PASTED, kind, "", at)));
    return seen;
  }

  /** Whether the text holds a command's output, whatever it says. */
  public boolean isOutput(String text) {
    Pasted pasted = Pasted.of(text, Optional.empty());
    return readersOf(pasted).stream().anyMatch(reader -> reader.recognises(pasted));
  }

  /** Those that may read anything out of the text; most texts are no output, and have few. */
  private static List<CommandReader> readersOf(Pasted pasted) {
    BitSet needed = NEEDLES.in(pasted.text());
    needed.or(WITHOUT_NEEDLES);
    return needed.stream().mapToObj(READERS::get).toList();
  }

  private static List<Evidence> read(List<CommandReader> readers, Pasted pasted, Instant at) {
    Set<Sighting> seen = new LinkedHashSet<>();
    readers.forEach(reader -> seen.addAll(reader.read(pasted)));
    List<Evidence> evidence = new ArrayList<>();
    seen.forEach(one -> evidence.add(reported(one, at)));
    return evidence;
  }

  private static Evidence reported(Sighting seen, Instant at) {
    return new Evidence.Reported(seen.finding(), seen.command(), seen.detail(), at);
  }
}
