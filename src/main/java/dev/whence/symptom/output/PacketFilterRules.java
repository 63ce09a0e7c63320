package dev.whence.symptom.output;

import dev.whence.symptom.output.Pasted.Line;
import java.util.List;

/** Walks the rules of {@code pfctl -s rules}: the last that fits decides, unless one is quick. */
final class PacketFilterRules {
  private PacketFilterRules() {}

  /** Only while the filter is known to be on do its rules say anything. */
  static Fate fate(Pasted pasted, int port) {
    if (pasted.lines().stream().anyMatch(line -> line.has("Status: Disabled"))) {
      return Fate.PASSES;
    }
    if (pasted.lines().stream().noneMatch(line -> line.has("Status: Enabled"))) {
      return Fate.DEPENDS;
    }
    Fate fate = Fate.PASSES;
    for (Line line : pasted.lines()) {
      boolean blocks = line.word(0).equals("block");
      boolean rule = blocks || line.word(0).equals("pass");
      if (line.text().contains("anchor") && !line.has("com.apple")) {
        return Fate.DEPENDS;
      }
      if (!rule || line.words().contains("out") || !mayFit(line, port)) {
        continue;
      }
      if (!isForAll(line)) {
        return Fate.DEPENDS;
      }
      fate = blocks ? Fate.BLOCKED : Fate.PASSES;
      if (line.words().contains("quick")) {
        return fate;
      }
    }
    return fate;
  }

  private static boolean mayFit(Line line, int port) {
    int proto = line.words().indexOf("proto");
    boolean tcp = proto < 0 || line.word(proto + 1).equals("tcp");
    boolean inet6 = line.words().contains("inet6");
    int at = line.words().lastIndexOf("port");
    int to = line.words().indexOf("to");
    if (!tcp || inet6) {
      return false;
    }
    boolean named = at > 0 && at > to;
    return !named || !line.word(at + 1).equals("=") || holds(line.word(at + 2), port);
  }

  private static boolean holds(String word, int port) {
    return PortWords.holds(word, port);
  }

  /** From anywhere, on every interface, one port or all. */
  private static boolean isForAll(Line line) {
    List<String> words = line.words();
    int at = words.lastIndexOf("port");
    boolean onePort = at < 0 || line.word(at + 1).equals("=");
    boolean everywhere = words.contains("all") || line.has("from any to any");
    return everywhere && onePort && !words.contains("on") && !words.contains("user");
  }
}
