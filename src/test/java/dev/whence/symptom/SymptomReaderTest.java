package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read out of single lines, as a table: the kind, or - for silence, then the text. */
class SymptomReaderTest {
  private static final SymptomReader READER = reader();

  private static SymptomReader reader() {
    try {
      return new SymptomReader(Path.of(System.getProperty("whence.home", "."), "bot", "errors"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static final String LINES =
      """
      connection-refused   | connect ECONNREFUSED db.example.com:3306
      connection-refused   | conection refussed
      connection-refused   | 为什么 connection refuse
      connection-refused   | não conecta, recusa
      connection-refused   | Can't connect to MySQL server on '10.0.0.5' (111)
      connection-timeout   | Can't connect to MySQL server on '10.0.0.5' (110)
      connection-timeout   | why timeout
      connection-timeout   | 逾時
      connection-timeout   | délai dépassé
      bad-gateway          | Error during WebSocket handshake: Unexpected response code: 522
      protocol-mismatch    | Error during WebSocket handshake: Unexpected response code: 200
      certificate-invalid  | x509: certificate signed by unknown authority
      -                    | I set the timeout to 30s and it works now
      -                    | thanks!
      -                    | git@example.com: Permission denied (publickey).
      -                    | ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction
      -                    | can I configure the heartbeat timeout?
      """;

  @TestFactory
  Stream<DynamicTest> aLineIsNamedByItsKind() {
    return LINES
        .lines()
        .map(line -> line.split("\\|", 2))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[1].strip(),
                    () -> assertEquals(cells[0].strip(), kindOf(cells[1].strip()))));
  }

  private static String kindOf(String text) {
    Symptoms symptoms = READER.read(text);
    return symptoms.connectionQuestion()
        ? symptoms.errorKind().map(ErrorKind::id).orElse("?")
        : "-";
  }

  @Test
  void theShippedCatalogueHasNoFault() {
    assertEquals(List.of(), READER.faults());
  }
}
