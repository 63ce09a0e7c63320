package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.whence.chat.telegram.Arrival.Enclosed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that a network cuts. */
class DownloadsTest {
  private StandInTelegram telegram;
  private Courier courier;
  private Downloads downloads;
  private final byte[] content = new byte[300_000];

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    Api api = new Api(StandInTelegram.TOKEN, Optional.of(telegram.url()));
    courier = new Courier(api, new Pace());
    downloads = new Downloads(api, courier);
    new Random(7).nextBytes(content);
    telegram.files.put("f1|documents/app.log", content);
  }

  @AfterEach
  void close() {
    courier.end();
    telegram.close();
  }

  private byte[] fetched() throws IOException {
    try (InputStream stream =
        downloads.attachment(new Enclosed("app.log", "f1")).content().open()) {
      return stream.readAllBytes();
    }
  }

  @Test
  void aFileThatWasCutGoesOnWhereItWas() throws IOException {
    telegram.cuts.set(2);
    assertArrayEquals(content, fetched());
    assertEquals(0, telegram.cuts.get());
  }

  @Test
  void aFileThatIsAlwaysCutIsGivenUp() {
    telegram.cuts.set(100);
    assertThrows(IOException.class, this::fetched);
    assertEquals(97, telegram.cuts.get());
  }
}
