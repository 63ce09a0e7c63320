package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients, drivers and tools print of a failing connection, one message a line. */
class ClientMessagesTest {
  @Test
  void whatClientsPrintIsNamedByItsKind() throws IOException {
    List<String> misses = new ArrayList<>();
    for (ShippedCatalogue.Row row : ShippedCatalogue.table("clients.txt")) {
      String kind = ShippedCatalogue.kindOf(ShippedCatalogue.READER.read(row.text()));
      if (!kind.equals(row.expected())) {
        misses.add(row.expected() + " but " + kind + ": " + row.text());
      }
    }
    assertEquals(List.of(), misses);
  }
}
