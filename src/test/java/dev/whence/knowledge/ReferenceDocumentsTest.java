package dev.whence.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whence.symptom.ErrorKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five real translations of one page, where they lie beside the project; skipped elsewhere. */
class ReferenceDocumentsTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("whence.home", ".")).resolve("../shared/reference");

  private List<Topic> topics = List.of();

  @BeforeEach
  void read() {
    Path reference =
        Files.isDirectory(REFERENCE)
            ? REFERENCE
            : REFERENCE.resolve("../../../shared/reference").normalize();
    assumeTrue(Files.isDirectory(reference), "../shared/reference is not here");
    topics = Readers.reader().read(List.of(reference), Optional.empty()).topics();
  }

  @Test
  void fiveTopicsAreAlignedInAllFiveLanguages() {
    assertEquals(5, topics.size());
    for (Topic topic : topics) {
      assertEquals(
          Set.of("en", "fr", "jp", "pt", "zh-cn"),
          Set.copyOf(topic.sections().stream().map(s -> s.file().split("/", -1)[0]).toList()));
    }
    assertEquals("faq/client-connect-fail#2", topics.get(1).id());
    assertEquals(
        List.of(
            Set.of(),
            Set.of(ErrorKind.CONNECTION_REFUSED),
            Set.of(ErrorKind.CONNECTION_TIMEOUT),
            Set.of(ErrorKind.ADDRESS_NOT_AVAILABLE),
            Set.of(ErrorKind.PROTOCOL_MISMATCH)),
        topics.stream().map(Topic::errorKinds).toList());
  }

  @Test
  void everyCauseHasItsIdInEveryLanguage() {
    List<List<String>> expected =
        List.of(
            List.of(),
            List.of(
                "wrong-port",
                "wrong-host",
                "dns-wrong-address",
                "cdn-in-front",
                "not-listening",
                "proxy-software",
                "bound-to-other-address"),
            List.of(
                "host-firewall",
                "cloud-security-group",
                "panel-firewall",
                "server-down",
                "dns-wrong-address",
                "private-address"),
            List.of("local-ports-exhausted", "time-wait-buildup"),
            List.of("protocol-mismatch"));
    for (int at = 0; at < expected.size(); at++) {
      for (Section section : topics.get(at).sections()) {
        assertEquals(expected.get(at), ids(section), section.file() + ":" + section.line());
      }
    }
  }

  @Test
  void errorExamplesAndCodeSamplesBelongToTheLastSection() {
    for (Section section : topics.getLast().sections()) {
      assertEquals(2, section.signatures().size(), section.file());
      assertEquals(2, section.solutions().size(), section.file());
      for (Solution solution : section.solutions()) {
        assertEquals(Optional.of("php"), solution.codeLanguage());
        assertEquals(Optional.of("protocol-mismatch"), solution.cause());
      }
    }
  }

  private static List<String> ids(Section section) {
    return section.causes().stream().map(cause -> cause.id().orElse("none")).toList();
  }
}
