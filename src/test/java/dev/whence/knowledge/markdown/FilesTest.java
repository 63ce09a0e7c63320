package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Document;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Readers;
import dev.whence.language.Language;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as they lie in folders: any layout, any encoding, any size; what is unusable is named. */
@SuppressWarnings("StringConcatToTextBlock") // one line shows where it breaks
class FilesTest {
  /** Enough for the slowest machine, far too little for anything that grows with the square. */
  private static final Duration LINEAR = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void foldersSuffixesAndAliasesTellTheLanguage() {
    Readers.write(folder, "zh-tw/a/b.md", "# T");
    Readers.write(folder, "zh-hk/a/b.md", "# T");
    Readers.write(folder, "jp/a/b.md", "# T");
    Readers.write(folder, "pt-br/a/b.md", "# T");
    Corpus corpus = read();
    assertEquals(1, corpus.pages().size());
    assertEquals(
        Set.of("zh-tw zh-Hant", "zh-hk zh-Hant", "jp ja", "pt-br pt"),
        corpus
            .documents()
            .map(d -> d.tag() + " " + d.language().tag())
            .collect(Collectors.toSet()));
  }

  @Test
  void aSuffixTellsTheLanguageToo() {
    Readers.write(folder, "guide/a.fr.md", "# T");
    Readers.write(folder, "guide/a.de.md", "# T");
    assertEquals(
        Set.of("guide/a fr", "guide/a de"),
        read().documents().map(d -> d.page() + " " + d.tag()).collect(Collectors.toSet()));
  }

  @Test
  void aPlainFolderIsReadByItsText() {
    Readers.write(
        folder,
        "ports.md",
        "# Die Ports\n\n"
            + "Der Server lauscht auf diesem Port, und der Client verbindet sich damit nicht.\n");
    Corpus corpus = read();
    assertEquals(List.of(Language.GERMAN), corpus.documents().map(Document::language).toList());
    assertEquals(List.of("language-told-from-text"), kinds(corpus));
  }

  @Test
  void anUnknownLanguageFolderIsNamedAndTheRestServed() {
    Readers.write(folder, "en/a.md", "# T");
    Readers.write(folder, "nl/a.md", "# T");
    Corpus corpus = read();
    assertEquals(1, corpus.documents().count());
    assertEquals(List.of("unknown-language-folder"), kinds(corpus));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-cn, GB18030, 客户端连接失败原因",
    "zh-tw, Big5, 客戶端連接失敗原因",
    "ja, windows-31j, クライアント接続失敗の理由",
    "ko, x-windows-949, 클라이언트 연결 실패 원인",
    "ru, windows-1251, Почему клиент не может подключиться к серверу",
    "fr, windows-1252, Échec de la connexion à l'hôte",
    "tr, windows-1254, İstemci bağlantı hatası",
    "th, x-windows-874, การเชื่อมต่อล้มเหลว",
    "de, UTF-16LE, Gründe für Fehler",
    "en, UTF-16BE, Reasons for failure",
    "ar, UTF-8, أسباب فشل الاتصال",
    "vi, UTF-8, Lý do kết nối thất bại"
  })
  void anyEncodingIsRead(String tag, String charset, String title) throws IOException {
    String text = "# " + title + "\n\n" + (title + "\n").repeat(5);
    Path file = folder.resolve(tag + "/a.md");
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(Charset.forName(charset)));
    assertEquals(title, read().topics().getFirst().sections().getFirst().heading());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoText(String charset) throws IOException {
    Path file = folder.resolve("zh/a.md");
    Files.createDirectories(file.getParent());
    Files.write(file, "\uFEFF# 标题".getBytes(Charset.forName(charset)));
    assertEquals("标题", read().topics().getFirst().sections().getFirst().heading());
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    Readers.write(folder, "en/good.md", "# Good");
    byte[] noise = new byte[4096];
    new java.util.Random(1).nextBytes(noise);
    Files.write(folder.resolve("en/noise.md"), noise);
    Corpus corpus = read();
    assertEquals(1, corpus.topics().size());
    assertEquals(List.of("not-text"), kinds(corpus));
  }

  @Test
  void anEmptyFileIsNamed() {
    Readers.write(folder, "en/a.md", "");
    assertEquals(List.of("empty"), kinds(read()));
  }

  @Test
  void aFileOf50MegabytesIsNamedAndNotRead() throws IOException {
    Readers.write(folder, "en/good.md", "# Good");
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("en/huge.md").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    Corpus corpus = read();
    assertEquals(1, corpus.topics().size());
    assertEquals(List.of("oversized"), kinds(corpus));
  }

  @Test
  void tenThousandHeadingsInTwoLanguages() {
    for (String tag : List.of("en", "ja")) {
      StringBuilder text = new StringBuilder("# T\n\n");
      for (int at = 0; at < 10_000; at++) {
        text.append("## H")
            .append(at)
            .append("\n\nvalue")
            .append(at)
            .append(" = ")
            .append(at)
            .append("\n\n");
      }
      Readers.write(folder, tag + "/a.md", text.toString());
    }
    Corpus corpus = assertTimeout(LINEAR, this::read);
    assertEquals(10_001, corpus.topics().size());
    assertEquals(2, corpus.topics().get(5000).sections().size());
  }

  @ParameterizedTest
  @CsvSource({
    "'> '", "'- '", "'1. '", "'['", "'*a '", "'**a '", "'<b>'", "'`'", "'![a'", "'# '", "'|'",
    "'_('"
  })
  void nestingTenThousandDeepIsRead(String opening) {
    Readers.write(
        folder,
        "en/a.md",
        "# T\n\n" + opening.repeat(10_000) + "x\n" + "\n".repeat(10_000) + "end\n");
    assertTrue(
        assertTimeout(LINEAR, this::read).topics().getFirst().sections().getFirst().text().length()
            > 0);
  }

  @Test
  void aLinkOutOfTheFolderIsRefused(@TempDir Path outside) throws IOException {
    Readers.write(folder, "en/good.md", "# Good");
    Readers.write(outside, "secret.md", "# Secret");
    Files.createSymbolicLink(folder.resolve("en/out.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve("en/outside"), outside);
    Files.createSymbolicLink(folder.resolve("en/round"), folder);
    Corpus corpus = read();
    assertEquals(1, corpus.topics().size());
    assertEquals(
        List.of("link-out-of-folder", "link-out-of-folder", "link-out-of-folder"), kinds(corpus));
  }

  @Test
  void aNameThatIsNotUtf8IsNamed() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("en"));
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '# T\\n' > \"$(printf 'caf\\351.md')\"")
            .directory(folder.resolve("en").toFile())
            .start();
    assertEquals(0, shell.waitFor());
    Corpus corpus = read();
    assertEquals(List.of("en/caf%E9.md"), corpus.documents().map(Document::file).toList());
    assertEquals(List.of("name-not-utf8"), kinds(corpus));
  }

  @Test
  void aLaterFolderWins(@TempDir Path later) throws IOException {
    Readers.write(folder, "en/a.md", "# First");
    Readers.write(folder, "en/b.md", "# Other");
    Files.write(
        Files.createDirectories(later.resolve("en")).resolve("a.md"),
        "# Second".getBytes(StandardCharsets.UTF_8));
    Corpus corpus = Readers.reader().read(List.of(folder, later), Optional.empty());
    assertEquals(
        List.of("Second", "Other"),
        corpus.topics().stream().map(topic -> topic.sections().getFirst().heading()).toList());
  }

  private Corpus read() {
    return Readers.reader().read(List.of(folder), Optional.empty());
  }

  private static List<String> kinds(Corpus corpus) {
    return corpus.allFaults().stream()
        .map(Fault::kind)
        .filter(kind -> !kind.equals("not-utf8"))
        .toList();
  }
}
