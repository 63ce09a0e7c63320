package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What operators put up as a second wall drops what the policy denies, and lets through the rest.
 */
class SecondWallTest {
  private static final Path DEPLOY = Path.of(System.getProperty("whence.home", "."), "bot/deploy");
  private static final Pattern RANGE = Pattern.compile("[0-9a-f.:]+/[0-9]+");

  @TestFactory
  Stream<DynamicTest> theRangesAreThePolicys() {
    return Stream.of("whence.nft", "whence-network.conf")
        .map(file -> DynamicTest.dynamicTest(file, () -> compare(DEPLOY.resolve(file))));
  }

  /** Compares at the edges of every range of both: there they would differ if anywhere. */
  private static void compare(Path file) throws IOException {
    List<AddressRange> wall = ranges(file);
    List<IpAddress> edges = new ArrayList<>();
    wall.forEach(range -> addEdges(range, edges));
    for (AddressClass kind : AddressClass.values()) {
      kind.ranges().forEach(range -> addEdges(range, edges));
    }
    assertTrue(edges.size() > 100, "too few ranges were read from " + file);
    for (IpAddress edge : edges) {
      boolean dropped = wall.stream().anyMatch(range -> range.contains(edge));
      assertEquals(AddressClass.of(edge) != AddressClass.PUBLIC, dropped, edge.toString());
    }
  }

  private static List<AddressRange> ranges(Path file) throws IOException {
    List<AddressRange> ranges = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher range = RANGE.matcher(line);
      while (!line.strip().startsWith("#") && range.find()) {
        ranges.add(AddressRange.of(range.group()));
      }
    }
    return ranges;
  }

  /** The first and last address of a range, and those before and after. */
  private static void addEdges(AddressRange range, List<IpAddress> edges) {
    byte[] first = range.network().bytes();
    byte[] last = first.clone();
    for (int bit = range.bits(); bit < last.length * 8; bit++) {
      last[bit / 8] |= (byte) (0x80 >> (bit % 8));
    }
    edges.add(IpAddress.of(first));
    edges.add(IpAddress.of(last));
    edges.add(IpAddress.of(step(first, -1)));
    edges.add(IpAddress.of(step(last, 1)));
  }

  private static byte[] step(byte[] from, int by) {
    byte[] there = from.clone();
    for (int at = there.length - 1; at >= 0; at--) {
      there[at] += (byte) by;
      boolean carries = by > 0 ? there[at] == 0 : there[at] == (byte) 0xFF;
      if (!carries) {
        break;
      }
    }
    return there;
  }
}
