package dev.whence.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.configuration.ConfigurationReader.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("whence.home", "."), "bot/config.json");

  @TempDir Path folder;

  @Test
  void theShippedFileHoldsEveryKeyWithItsDefault() throws IOException {
    Configuration shipped = usable(ConfigurationReader.read(SHIPPED, Map.of(), Map.of()));
    JsonNode root = new ObjectMapper().readTree(Files.readString(SHIPPED));
    for (Key<?> key : Keys.ALL) {
      assertFalse(root.at("/" + key.name().replace('.', '/')).isMissingNode(), key.name());
      assertEquals(key.usual(), shipped.get(key), key.name());
    }
  }

  @Test
  void allFaultsAreReportedAtOnceByKeyWithTheValueAndWhatWasExpected() throws IOException {
    List<String> faults =
        faults(
            """
            {"check": {"concurrent": "eight", "resolver": 53, "colour": 1},
             "discord": {"shards": "some"}, "telegram": {"apiUrl": "ftp://x"}, "answers": {}}
            """);
    assertEquals(
        List.of(
            "config.json: check.concurrent is \"eight\", expected a whole number from 1 to 64",
            "config.json: check.resolver is 53, expected host:port of a name server, or null",
            "config.json: check.colour is unknown, expected a key of bot/config.json",
            "config.json: discord.shards is \"some\", expected auto, or a range of a total such as"
                + " 0-3/8",
            "config.json: telegram.apiUrl is \"ftp://x\", expected a URL with https or http, or"
                + " null",
            "config.json: answers is unknown, expected a key of bot/config.json"),
        faults);
  }

  @Test
  void theCommandLineOverridesTheEnvironmentWhichOverridesTheFile() throws IOException {
    Path file = file("{\"check\": {\"concurrent\": 2, \"seconds\": 5, \"perUserHour\": 3}}");
    Configuration read =
        usable(
            ConfigurationReader.read(
                file,
                Map.of("WHENCE_CHECK_SECONDS", "6", "WHENCE_CHECK_CONCURRENT", "4"),
                Map.of("check.concurrent", "7", "knowledge.directories", "a, b")));
    assertEquals(7, read.get(Keys.CHECK_CONCURRENT));
    assertEquals(6, read.get(Keys.CHECK_SECONDS));
    assertEquals(3, read.get(Keys.CHECK_PER_USER));
    assertEquals(List.of("a", "b"), read.get(Keys.KNOWLEDGE_DIRECTORIES));
    assertEquals(Optional.empty(), read.get(Keys.CHECK_RESOLVER));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, true",
    "0/1, true",
    "0-3/8, true",
    "3-1/8, false",
    "0-8/8, false",
    "8/8, false",
    "-1/2, false"
  })
  void shardsAreARangeOfATotal(String shards, boolean usable) throws IOException {
    Result read = ConfigurationReader.read(file("{}"), Map.of(), Map.of("discord.shards", shards));
    assertEquals(usable, read instanceof Result.Usable);
  }

  @Test
  void aRangeThatIsNoneIsAFault() throws IOException {
    List<String> faults =
        faults("{\"check\": {\"allowRanges\": [\"10.0.0.0/8\", \"10.0.0.0/99\"]}}");
    assertEquals(1, faults.size());
    assertTrue(faults.getFirst().contains("check.allowRanges"), faults.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"check\": {\"seconds\": 5,}}| line 1",
        "{\"check\": {}, \"check\": {}}| line 1",
        "[]| the file",
        "''| the file",
        "{} {}| line 1"
      })
  void whatIsNoJsonIsOneFault(String content, String key) throws IOException {
    List<String> faults = faults(content == null ? "" : content);
    assertEquals(1, faults.size());
    assertTrue(faults.getFirst().contains(key), faults.getFirst());
  }

  @Test
  void aFileThatIsNotThereOrNotTextIsOneFault() throws IOException {
    Result missing = ConfigurationReader.read(folder.resolve("no.json"), Map.of(), Map.of());
    assertEquals(1, assertInstanceOf(Result.Unusable.class, missing).faults().size());
    Path latin = folder.resolve("latin.json");
    Files.write(latin, "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    Result unreadable = ConfigurationReader.read(latin, Map.of(), Map.of());
    assertEquals(1, assertInstanceOf(Result.Unusable.class, unreadable).faults().size());
  }

  @Test
  void secretsComeFromTheEnvironmentOrAFileNamedThere() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), " abc\n");
    Secrets secrets =
        new Secrets(Map.of("DISCORD_TOKEN", "xyz", "TELEGRAM_TOKEN_FILE", token.toString()));
    assertEquals(Optional.of("xyz"), secrets.discordToken());
    assertEquals(Optional.of("abc"), secrets.telegramToken());
    assertEquals(Optional.empty(), secrets.telegramWebhookSecret());
  }

  private List<String> faults(String content) throws IOException {
    Result result = ConfigurationReader.read(file(content), Map.of(), Map.of());
    return assertInstanceOf(Result.Unusable.class, result).faults().stream()
        .map(SettingFault::toString)
        .toList();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("config.json"), content);
  }

  private static Configuration usable(Result result) {
    return assertInstanceOf(Result.Usable.class, result).configuration();
  }
}
