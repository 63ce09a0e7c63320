package dev.whence.symptom.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same tools in other versions, systems and languages, in the form that their makers document:
 * variants.txt holds for each output a line with what it is about and what is read out of it.
 */
class OutputVariantsTest {
  private static final Path VARIANTS =
      Path.of(
          System.getProperty("whence.home", "."),
          "src/test/resources/diagnosis/output-variants.txt");

  /** One output, from the line that starts with {@code ==} to the next. */
  private record Variant(String name, List<String> expectations, String text) {}

  @TestFactory
  Stream<DynamicTest> readsWhatEachVariantShows() throws IOException {
    return variants().stream()
        .flatMap(
            variant ->
                variant.expectations().stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                variant.name() + ": " + line, () -> judge(variant, line))));
  }

  private static void judge(Variant variant, String line) {
    int arrow = line.indexOf(" is ");
    String about = line.substring(0, arrow).strip();
    String expected = line.substring(arrow + " is ".length()).strip();
    String read =
        new OutputReader()
            .read(variant.text(), Optional.of(target(about)), Instant.EPOCH).stream()
                .map(OutputVariantsTest::shown)
                .filter(finding -> !finding.startsWith("own-addresses"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    assertEquals(expected.equals("nothing") ? "" : expected, read);
  }

  /** Numbers are what these two are about, so they are shown with them. */
  private static String shown(Evidence evidence) {
    return switch (evidence.finding()) {
      case LOCAL_PORT_RANGE, SOCKETS_COUNTED ->
          evidence.finding().id() + "(" + evidence.detail().replace(' ', ',') + ")";
      default -> evidence.finding().id();
    };
  }

  private static Target target(String about) {
    int colon = about.lastIndexOf(':');
    return new Target(
        Scheme.TCP,
        about.substring(0, colon),
        OptionalInt.of(Integer.parseInt(about.substring(colon + 1))),
        "");
  }

  private static List<Variant> variants() throws IOException {
    List<Variant> variants = new ArrayList<>();
    for (String block : Files.readString(VARIANTS).split("(?m)^== ", -1)) {
      List<String> lines = block.lines().toList();
      List<String> expectations =
          lines.stream()
              .filter(line -> line.startsWith("@ "))
              .map(line -> line.substring(2))
              .toList();
      String text =
          lines.stream()
              .skip(1)
              .filter(line -> !line.startsWith("@ "))
              .collect(Collectors.joining("\n"));
      if (!expectations.isEmpty()) {
        variants.add(new Variant(lines.getFirst(), expectations, text));
      }
    }
    return variants;
  }
}
