package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The platform's published contract, where the machine has it; the project holds no copy. */
final class TelegramContract {
  private static @Nullable TelegramContract telegram;

  private final JsonNode types;
  private final Map<String, JsonNode> methods = new HashMap<>();

  private TelegramContract(JsonNode document) {
    this.types = document.path("types");
    document
        .path("methods")
        .properties()
        .forEach(
            method -> methods.put(method.getKey().toLowerCase(Locale.ROOT), method.getValue()));
  }

  static Path file() {
    return Path.of(System.getProperty("whence.home", "."))
        .toAbsolutePath()
        .resolveSibling("shared/contracts/telegram-bot-api.json.gz")
        .normalize();
  }

  static synchronized Optional<TelegramContract> find() {
    if (telegram == null && Files.exists(file())) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
        telegram = new TelegramContract(new ObjectMapper().readTree(in));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return Optional.ofNullable(telegram);
  }

  /** What of this request the contract does not allow. */
  List<String> faults(String method, JsonNode body) {
    JsonNode known = methods.get(method.toLowerCase(Locale.ROOT));
    if (known == null) {
      return List.of("not in the contract: " + method);
    }
    List<String> faults = new ArrayList<>();
    fields(method, known.path("fields"), body, faults);
    return faults;
  }

  private void fields(String where, JsonNode fields, JsonNode object, List<String> faults) {
    Map<String, JsonNode> known = new HashMap<>();
    fields.forEach(field -> known.put(field.path("name").asText(), field));
    for (JsonNode field : fields) {
      if (field.path("required").asBoolean() && !object.has(field.path("name").asText())) {
        faults.add(where + ": without " + field.path("name").asText());
      }
    }
    object
        .properties()
        .forEach(
            given -> {
              JsonNode field = known.get(given.getKey());
              // The library names the method in the body too, which Telegram takes.
              if (field == null && !given.getKey().equals("method")) {
                faults.add(where + ": unknown " + given.getKey());
              }
              if (field != null) {
                field(where + "." + given.getKey(), field, given.getValue(), faults);
              }
            });
  }

  private void field(String where, JsonNode field, JsonNode value, List<String> faults) {
    List<String> fewest = List.of();
    boolean first = true;
    for (JsonNode type : field.path("types")) {
      List<String> found = new ArrayList<>();
      type(where, type.asText(), value, found);
      if (found.isEmpty()) {
        return;
      }
      if (first || found.size() < fewest.size()) {
        fewest = found;
        first = false;
      }
    }
    faults.addAll(fewest);
  }

  private void type(String where, String type, JsonNode value, List<String> faults) {
    if (type.startsWith("Array of ")) {
      array(where, type.substring("Array of ".length()), value, faults);
      return;
    }
    boolean fits =
        switch (type) {
          case "Integer" -> value.isIntegralNumber();
          case "Float" -> value.isNumber();
          case "Boolean", "True" -> value.isBoolean();
          case "String" -> value.isTextual();
          case "InputFile" -> value.isTextual() || value.has("file");
          default -> value.isObject();
        };
    if (!fits) {
      faults.add(where + ": no " + type + ": " + value);
      return;
    }
    JsonNode known = types.path(type);
    if (known.has("subtypes")) {
      subtype(where, known.path("subtypes"), value, faults);
    } else if (known.has("fields")) {
      fields(where, known.path("fields"), value, faults);
    }
  }

  private void array(String where, String type, JsonNode value, List<String> faults) {
    if (!value.isArray()) {
      faults.add(where + ": no array: " + value);
    }
    for (int place = 0; place < value.size() && value.isArray(); place++) {
      type(where + "[" + place + "]", type, value.get(place), faults);
    }
  }

  /** The subtype that the value names, else the one that fits best, says what is wrong. */
  private void subtype(String where, JsonNode subtypes, JsonNode value, List<String> faults) {
    List<String> fewest = List.of(where + ": no subtype fits");
    boolean first = true;
    String named = value.path("type").asText("").replace("_", "");
    for (JsonNode subtype : subtypes) {
      if (!subtype.asText().toLowerCase(Locale.ROOT).endsWith(named)) {
        continue;
      }
      List<String> found = new ArrayList<>();
      type(where, subtype.asText(), value, found);
      if (first || found.size() < fewest.size()) {
        fewest = found;
        first = false;
      }
    }
    faults.addAll(fewest);
  }
}
