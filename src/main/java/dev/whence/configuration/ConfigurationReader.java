package dev.whence.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings: the file first, over it the environment, over that the command line. All
 * faults are found in one go.
 */
public final class ConfigurationReader {
  /** A settings file larger than this is some other file. */
  private static final long LARGEST_FILE = 1 << 20;

  private static final int SHOWN = 60;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<SettingFault> faults = new ArrayList<>();
  private final Map<Key<?>, Object> values = new LinkedHashMap<>();

  private ConfigurationReader() {}

  /** What came of reading: the settings, or everything that is wrong with them. */
  public sealed interface Result {
    record Usable(Configuration configuration) implements Result {}

    record Unusable(List<SettingFault> faults) implements Result {}
  }

  /**
   * Reads the file, the environment and the command line's overrides.
   *
   * @param overrides key=value from the command line
   */
  public static Result read(
      Path file, Map<String, String> environment, Map<String, String> overrides) {
    ConfigurationReader reader = new ConfigurationReader();
    reader.readFile(file);
    reader.readEnvironment(environment);
    overrides.forEach((name, word) -> reader.override(name, word, "command line"));
    return reader.faults.isEmpty()
        ? new Result.Usable(new Configuration(reader.values))
        : new Result.Unusable(List.copyOf(reader.faults));
  }

  private void readFile(Path file) {
    String where = file.getFileName().toString();
    try {
      if (Files.size(file) > LARGEST_FILE) {
        fault(where, "the file", "over a megabyte", "a settings file");
        return;
      }
      JsonNode root = JSON.readTree(Files.readString(file));
      if (!root.isObject()) {
        fault(where, "the file", shown(root), "a JSON object");
        return;
      }
      flatten("", root, where);
    } catch (JsonProcessingException notJson) {
      String place = "line " + notJson.getLocation().getLineNr();
      fault(where, place, notJson.getOriginalMessage().lines().findFirst().orElse(""), "JSON");
    } catch (NoSuchFileException missing) {
      fault(where, "the file", "not there", "a readable file: " + file);
    } catch (CharacterCodingException notText) {
      fault(where, "the file", "not UTF-8", "JSON in UTF-8");
    } catch (IOException unreadable) {
      fault(where, "the file", "not readable", "a readable file: " + file);
    }
  }

  private void flatten(String prefix, JsonNode object, String where) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = prefix + field.getKey();
      Optional<Key<?>> key = key(name);
      if (key.isPresent()) {
        take(key.get(), field.getValue(), where);
      } else if (field.getValue().isObject() && isGroup(name)) {
        flatten(name + ".", field.getValue(), where);
      } else {
        fault(where, name, "unknown", nearest(name));
      }
    }
  }

  private void readEnvironment(Map<String, String> environment) {
    for (Key<?> key : Keys.ALL) {
      String word = environment.get(key.variable());
      if (word != null) {
        take(key, key.kind().parse().apply(word), key.variable());
      }
    }
  }

  private void override(String name, String word, String where) {
    Optional<Key<?>> key = key(name);
    if (key.isEmpty()) {
      fault(where, name, "unknown", nearest(name));
      return;
    }
    take(key.get(), key.get().kind().parse().apply(word), where);
  }

  private void take(Key<?> key, JsonNode node, String where) {
    Optional<?> value = key.kind().read().apply(node);
    if (value.isPresent()) {
      values.put(key, value.get());
      return;
    }
    fault(where, key.name(), shown(node), key.kind().expected());
  }

  private void fault(String where, String key, String found, String expected) {
    faults.add(new SettingFault(key, found, expected, where));
  }

  private static Optional<Key<?>> key(String name) {
    return Keys.ALL.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  private static boolean isGroup(String name) {
    return Keys.ALL.stream().anyMatch(key -> key.name().startsWith(name + "."));
  }

  private static String nearest(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    List<String> alike =
        Keys.ALL.stream()
            .map(Key::name)
            .filter(
                known ->
                    known
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(last.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    return alike.isEmpty() ? "a key of bot/config.json" : "perhaps " + String.join(" or ", alike);
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
