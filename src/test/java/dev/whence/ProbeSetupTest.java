package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.whence.configuration.ConfigurationReader;
import dev.whence.probe.PortTier;
import dev.whence.probe.ProbeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator writes, and what the check goes by. */
class ProbeSetupTest {
  @TempDir Path folder;

  private ProbeSettings settings(String check) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, "{\"check\": " + check + "}");
    return ProbeSetup.of(
        assertInstanceOf(
                ConfigurationReader.Result.Usable.class,
                ConfigurationReader.read(file, Map.of(), Map.of()))
            .configuration());
  }

  @Test
  void portsAreNarrowedAndWidened() throws IOException {
    ProbeSettings settings =
        settings(
            "{\"portsNever\": [8081], \"portsListenOnly\": [25, 8081], \"portsFull\": [\"22\"]}");
    assertEquals(
        Map.of(8081, PortTier.NEVER, 25, PortTier.LISTEN_ONLY, 22, PortTier.FULL),
        settings.ports());
  }

  @Test
  void everyLimitIsASetting() throws IOException {
    ProbeSettings settings =
        settings(
            "{\"userPauseSeconds\": 0, \"networkPauseSeconds\": 5, \"portsPerTargetDay\": 2,"
                + " \"overallHour\": 7, \"bytes\": 2048, \"seconds\": 4, \"concurrent\": 3,"
                + " \"perUserHour\": 1, \"perServerHour\": 2}");
    assertEquals(Duration.ZERO, settings.limits().quotas().userPause());
    assertEquals(Duration.ofSeconds(5), settings.limits().quotas().networkPause());
    assertEquals(2, settings.limits().quotas().portsDaily());
    assertEquals(7, settings.limits().quotas().overallHourly());
    assertEquals(1, settings.limits().quotas().userHourly());
    assertEquals(2, settings.limits().quotas().placeHourly());
    assertEquals(2048, settings.limits().bytes());
    assertEquals(Duration.ofSeconds(4), settings.limits().wholeCheck());
    assertEquals(3, settings.limits().atOnce());
  }

  @Test
  void namesAreReadAsTargetsSpellThem() throws IOException {
    ProbeSettings settings =
        settings(
            "{\"optOut\": [\"Quiet.Example.COM.\", \"bücher.example\", \"8.8.4.0/24\"],"
                + " \"ownAddresses\": [\"Bot.Example.com\", \"9.9.9.9\"]}");
    assertEquals(Set.of("quiet.example.com", "xn--bcher-kva.example"), settings.optedOut().names());
    assertEquals(1, settings.optedOut().ranges().size());
    assertEquals(Set.of("bot.example.com"), settings.ownNames());
    assertEquals(1, settings.ownAddresses().size());
  }
}
