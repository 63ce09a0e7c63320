package dev.whence.configuration;

import dev.whence.language.Language;
import dev.whence.probe.AddressRange;
import dev.whence.probe.ProbeSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every setting there is; {@code bot/config.json} holds each with its default. */
public final class Keys {
  private static final Kind<String> WORDS = Kind.text("a text", word -> !word.isBlank());

  private static final Kind<List<String>> PORTS = Kind.list(Kind.port());

  public static final Key<List<String>> KNOWLEDGE_DIRECTORIES =
      new Key<>(
          "knowledge.directories",
          Kind.list(WORDS),
          List.of("knowledge-base"),
          "Folders of documents; a later one wins where two have the same page.");
  public static final Key<Optional<String>> KNOWLEDGE_BASE_URL =
      new Key<>(
          "knowledge.baseUrl",
          Kind.maybe(Kind.url("https", "http")),
          Optional.empty(),
          "Where the documents are published; makes source links.");
  public static final Key<String> DATA_DIRECTORY =
      new Key<>(
          "data.directory", WORDS, "data", "Holds the index and what must survive a restart.");
  public static final Key<String> LANGUAGE =
      new Key<>(
          "language.default",
          Kind.text("one of the fifteen languages' tags", word -> Language.of(word).isPresent()),
          "en",
          "The language to answer in where nothing else tells.");
  public static final Key<Double> UNPROMPTED_CONFIDENCE =
      new Key<>(
          "answer.unpromptedConfidence",
          Kind.share(),
          0.8,
          "How sure Whence must be to speak unasked in a channel.");
  public static final Key<String> CHECK_VANTAGE =
      new Key<>("check.vantage", WORDS, "Whence", "What verdicts call the place they look from.");
  public static final Key<List<String>> CHECK_OWN_ADDRESSES =
      new Key<>(
          "check.ownAddresses",
          Kind.list(WORDS),
          List.of(),
          "The bot's own public addresses, which are never dialled.");
  public static final Key<List<String>> CHECK_ALLOW_RANGES =
      new Key<>(
          "check.allowRanges",
          Kind.list(Kind.text("an address range such as 10.20.0.0/16", Keys::isRange)),
          List.of(),
          "Address ranges that the operator opens on purpose, such as 10.20.0.0/16.");
  public static final Key<Optional<String>> CHECK_RESOLVER =
      new Key<>(
          "check.resolver",
          Kind.maybe(Kind.text("host:port of a name server", ProbeSettings::isNameServer)),
          Optional.empty(),
          "The name server to ask instead of the system's.");
  public static final Key<List<String>> CHECK_OPT_OUT =
      new Key<>(
          "check.optOut",
          Kind.list(WORDS),
          List.of(),
          "Hosts whose owners asked not to be checked.");
  public static final Key<Optional<String>> CHECK_CONTACT =
      new Key<>(
          "check.contactUrl",
          Kind.maybe(Kind.url("https", "http")),
          Optional.empty(),
          "Told to checked servers, so that their owners can complain.");
  public static final Key<Integer> CHECK_CONCURRENT =
      new Key<>("check.concurrent", Kind.whole(1, 64), 8, "Checks that run at the same time.");
  public static final Key<Integer> CHECK_SECONDS =
      new Key<>("check.seconds", Kind.whole(2, 60), 10, "How long one whole check may take.");
  public static final Key<Integer> CHECK_PER_USER =
      new Key<>("check.perUserHour", Kind.whole(0, 10_000), 10, "Checks a person may ask an hour.");
  public static final Key<Integer> CHECK_PER_PLACE =
      new Key<>(
          "check.perServerHour",
          Kind.whole(0, 100_000),
          30,
          "Checks a server or group may ask an hour.");
  public static final Key<Integer> CHECK_USER_PAUSE =
      new Key<>(
          "check.userPauseSeconds",
          Kind.whole(0, 3600),
          10,
          "How long one person waits between two checks.");
  public static final Key<Integer> CHECK_NETWORK_PAUSE =
      new Key<>(
          "check.networkPauseSeconds",
          Kind.whole(0, 3600),
          30,
          "How long one target network (a /24 or /64) is left alone, whoever asks.");
  public static final Key<Integer> CHECK_PORTS_PER_DAY =
      new Key<>(
          "check.portsPerTargetDay",
          Kind.whole(1, 1000),
          6,
          "Different ports of one target that may be checked in a day.");
  public static final Key<Integer> CHECK_OVERALL =
      new Key<>(
          "check.overallHour",
          Kind.whole(0, 1_000_000),
          600,
          "Checks that everybody together may ask an hour.");
  public static final Key<Integer> CHECK_BYTES =
      new Key<>(
          "check.bytes",
          Kind.whole(1024, 1 << 20),
          16 * 1024,
          "Bytes read from one connection at most.");
  public static final Key<List<String>> CHECK_PORTS_NEVER =
      new Key<>(
          "check.portsNever",
          PORTS,
          List.of(),
          "Ports never dialled, beside mail, file shares and the others that are abused.");
  public static final Key<List<String>> CHECK_PORTS_LISTEN_ONLY =
      new Key<>(
          "check.portsListenOnly",
          PORTS,
          List.of(),
          "Ports where a check connects and listens, and sends no byte; also opens a port.");
  public static final Key<List<String>> CHECK_PORTS_FULL =
      new Key<>(
          "check.portsFull",
          PORTS,
          List.of(),
          "Ports that are checked in full although they usually are not.");
  public static final Key<Optional<String>> DISCORD_API_URL =
      new Key<>(
          "discord.apiUrl",
          Kind.maybe(Kind.url("https", "http")),
          Optional.empty(),
          "A proxy or stand-in for Discord's API.");
  public static final Key<Optional<String>> DISCORD_GATEWAY_URL =
      new Key<>(
          "discord.gatewayUrl",
          Kind.maybe(Kind.url("wss", "ws")),
          Optional.empty(),
          "A proxy or stand-in for Discord's gateway.");
  public static final Key<String> DISCORD_SHARDS =
      new Key<>(
          "discord.shards",
          Kind.text("auto, or a range of a total such as 0-3/8", Keys::isShards),
          "auto",
          "Which shards this process runs.");
  public static final Key<Optional<String>> TELEGRAM_API_URL =
      new Key<>(
          "telegram.apiUrl",
          Kind.maybe(Kind.url("https", "http")),
          Optional.empty(),
          "A self-hosted Bot API server.");
  public static final Key<Integer> TELEGRAM_LATE_MINUTES =
      new Key<>(
          "telegram.lateMinutes",
          Kind.whole(1, 1440),
          60,
          "An update older than this is answered with an apology.");
  public static final Key<Optional<String>> TELEGRAM_WEBHOOK_URL =
      new Key<>(
          "telegram.webhookUrl",
          Kind.maybe(Kind.url("https", "http")),
          Optional.empty(),
          "Receive updates at this public URL instead of polling.");
  public static final Key<Integer> TELEGRAM_WEBHOOK_PORT =
      new Key<>(
          "telegram.webhookPort",
          Kind.whole(1, 65_535),
          8443,
          "The local port that the webhook listens on.");

  /** All of them, in the order of the file. */
  public static final List<Key<?>> ALL =
      List.of(
          KNOWLEDGE_DIRECTORIES,
          KNOWLEDGE_BASE_URL,
          DATA_DIRECTORY,
          LANGUAGE,
          UNPROMPTED_CONFIDENCE,
          CHECK_VANTAGE,
          CHECK_OWN_ADDRESSES,
          CHECK_ALLOW_RANGES,
          CHECK_RESOLVER,
          CHECK_OPT_OUT,
          CHECK_CONTACT,
          CHECK_CONCURRENT,
          CHECK_SECONDS,
          CHECK_PER_USER,
          CHECK_PER_PLACE,
          CHECK_USER_PAUSE,
          CHECK_NETWORK_PAUSE,
          CHECK_PORTS_PER_DAY,
          CHECK_OVERALL,
          CHECK_BYTES,
          CHECK_PORTS_NEVER,
          CHECK_PORTS_LISTEN_ONLY,
          CHECK_PORTS_FULL,
          DISCORD_API_URL,
          DISCORD_GATEWAY_URL,
          DISCORD_SHARDS,
          TELEGRAM_API_URL,
          TELEGRAM_LATE_MINUTES,
          TELEGRAM_WEBHOOK_URL,
          TELEGRAM_WEBHOOK_PORT);

  private Keys() {}

  private static boolean isRange(String word) {
    try {
      AddressRange.of(word);
      return true;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  /** A range counts from 0, its first is not above its last, and its last is below the total. */
  private static boolean isShards(String word) {
    if (!word.matches("\\d{1,4}(-\\d{1,4})?/\\d{1,4}")) {
      return word.equals("auto");
    }
    int[] numbers = Arrays.stream(word.split("[-/]", -1)).mapToInt(Integer::parseInt).toArray();
    int last = numbers[numbers.length - 2];
    return numbers[0] <= last && last < numbers[numbers.length - 1];
  }
}
