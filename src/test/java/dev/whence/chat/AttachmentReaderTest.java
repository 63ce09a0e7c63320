package dev.whence.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files within bounds, in every encoding in which logs still come. */
class AttachmentReaderTest {
  private record Row(String name, String text, Charset charset) {}

  private static final Charset GB = Charset.forName("GB18030");
  private static final Charset JIS = Charset.forName("Shift_JIS");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private static Reading read(String name, byte[] bytes) {
    return new AttachmentReader().read(new Attachment(name, () -> new ByteArrayInputStream(bytes)));
  }

  @TestFactory
  Stream<DynamicTest> encodings() {
    return Stream.of(
            new Row("UTF-8", "連接逾時 connection timed out", StandardCharsets.UTF_8),
            new Row("UTF-16LE marked", "\ufeff由于目标计算机积极拒绝，无法连接。", StandardCharsets.UTF_16LE),
            new Row("UTF-16BE marked", "\ufeffconnection refused", StandardCharsets.UTF_16BE),
            new Row("UTF-8 marked", "\ufeffconnection refused", StandardCharsets.UTF_8),
            new Row("GB short", "连接被拒绝", GB),
            new Row("GB", "由于目标计算机积极拒绝，无法连接。 WinError 10061", GB),
            new Row("GB log", "2026-01-01 错误: 连接服务器超时，请检查网络设置\nat x", GB),
            new Row("Shift-JIS", "対象のコンピューターによって拒否されたため、接続できませんでした。", JIS),
            new Row("Shift-JIS short", "接続がタイムアウトしました", JIS),
            new Row(
                "Cyrillic",
                "Подключение не установлено, т.к. конечный компьютер отверг запрос",
                CYRILLIC),
            new Row("Cyrillic short", "Время ожидания истекло", CYRILLIC),
            new Row("Cyrillic capitals", "ОШИБКА СОЕДИНЕНИЯ", CYRILLIC),
            new Row("Cyrillic in a log", "dial tcp 10.0.0.1:5432: отказано в соединении", CYRILLIC))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () ->
                        assertEquals(
                            new Reading.Text(row.text().replace("\ufeff", "")),
                            read("app.log", row.text().getBytes(row.charset())))));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Refused(String name, byte[] bytes, Reading.Why why) {}

  @TestFactory
  Stream<DynamicTest> refusals() throws IOException {
    byte[] noise = new byte[4_096];
    new Random(1).nextBytes(noise);
    return Stream.of(
            new Refused("shot.png", "x".getBytes(StandardCharsets.UTF_8), Reading.Why.UNSUPPORTED),
            new Refused("core.log", noise, Reading.Why.NOT_TEXT),
            new Refused("big.txt", new byte[(8 << 20) + 1], Reading.Why.TOO_LARGE),
            new Refused("bomb.gz", zipped(new byte[30 << 20]), Reading.Why.EXPANDS),
            new Refused(
                "cut.gz",
                new byte[] {0x1f, (byte) 0x8b, 8, 9, 9, 9, 9, 9, 9, 9, 9},
                Reading.Why.DAMAGED))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () ->
                        assertEquals(
                            new Reading.Unreadable(row.why()), read(row.name(), row.bytes()))));
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aZippedLogIsRead() throws IOException {
    byte[] text = "connection refused\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    Reading.Text read = assertInstanceOf(Reading.Text.class, read("app.log.gz", zipped(text)));
    assertEquals("connection refused\n".repeat(100), read.text());
  }

  @Test
  void theDeclaredSizeIsNotBelieved() {
    Attachment endless = new Attachment("a.txt", Endless::new);
    assertEquals(
        new Reading.Unreadable(Reading.Why.TOO_LARGE), new AttachmentReader().read(endless));
  }

  /** A server that never stops sending. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      java.util.Arrays.fill(buffer, from, from + length, (byte) 'x');
      return length;
    }
  }

  @Test
  void ofALongFileTheBeginningAndTheEndAreKept() {
    StringBuilder log = new StringBuilder("the first line\n");
    while (log.length() < 5_000_000) {
      log.append("2026-01-01 nothing of note happened here, line ")
          .append(log.length())
          .append('\n');
    }
    log.append("the last line");
    Reading.Text read =
        assertInstanceOf(
            Reading.Text.class, read("a.log", log.toString().getBytes(StandardCharsets.UTF_8)));
    assertTrue(read.text().startsWith("the first line\n"));
    assertTrue(read.text().endsWith("\nthe last line"));
    assertTrue(read.text().length() < 1_200_000);
    List<String> lines = read.text().lines().toList();
    assertTrue(
        lines.stream()
            .allMatch(line -> line.startsWith("2026-01-01 nothing") || line.startsWith("the ")),
        "only whole lines");
  }

  @Test
  void aLongLineIsCut() {
    Reading.Text read =
        assertInstanceOf(
            Reading.Text.class,
            read("a.log", ("x".repeat(100_000) + "\nend").getBytes(StandardCharsets.UTF_8)));
    assertEquals(TextBytes.LONGEST_LINE + 4, read.text().length());
  }
}
