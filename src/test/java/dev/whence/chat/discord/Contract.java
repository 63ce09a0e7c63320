package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The platform's published contract, where the machine has it; the project holds no copy. */
final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static @Nullable Contract discord;

  private final JsonNode document;
  private final Map<String, Optional<Schema>> schemas = new HashMap<>();

  private Contract(JsonNode document) {
    this.document = document;
  }

  static Path file() {
    return Path.of(System.getProperty("whence.home", "."))
        .toAbsolutePath()
        .resolveSibling("shared/contracts/discord-openapi.json.gz")
        .normalize();
  }

  static synchronized Optional<Contract> ofDiscord() {
    if (discord == null && Files.exists(file())) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
        discord = new Contract(JSON.readTree(in));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return Optional.ofNullable(discord);
  }

  /** What of these requests the contract does not allow. */
  synchronized List<String> faults(List<StandInDiscord.Request> requests) {
    List<String> faults = new ArrayList<>();
    for (StandInDiscord.Request request : List.copyOf(requests)) {
      if (request.body().isEmpty()) {
        continue;
      }
      Optional<Schema> schema = schema(request);
      if (schema.isEmpty()) {
        faults.add("not in the contract: " + request.method() + " " + request.path());
        continue;
      }
      JsonNode body = request.body().deepCopy();
      asNumbers(body);
      schema
          .get()
          .validate(body.toString(), InputFormat.JSON)
          .forEach(error -> faults.add(request.method() + " " + request.path() + ": " + error));
    }
    return faults;
  }

  /**
   * The library writes these as text, which Discord takes, and for permissions documents, though
   * its contract says numbers.
   */
  private static void asNumbers(JsonNode node) {
    for (String name : List.of("contexts", "integration_types")) {
      if (node instanceof ObjectNode object && object.path(name) instanceof ArrayNode written) {
        ArrayNode numbers = object.putArray(name);
        written.forEach(value -> numbers.add(value.asInt()));
      }
    }
    String permissions = "default_member_permissions";
    if (node instanceof ObjectNode object && object.path(permissions).isTextual()) {
      object.put(permissions, Long.parseLong(object.path(permissions).asText()));
    }
    node.forEach(Contract::asNumbers);
  }

  private Optional<Schema> schema(StandInDiscord.Request request) {
    String path = template(request.path());
    return schemas.computeIfAbsent(
        request.method() + " " + path, key -> schema(request.method(), path));
  }

  private Optional<Schema> schema(String method, String path) {
    JsonNode schema =
        document
            .path("paths")
            .path(path)
            .path(method.toLowerCase(java.util.Locale.ROOT))
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    if (schema.isMissingNode()) {
      return Optional.empty();
    }
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", document.path("components"));
    whole.putArray("allOf").add(schema);
    return Optional.of(SCHEMAS.getSchema(whole.toString(), InputFormat.JSON));
  }

  private static String template(String path) {
    String[] parts = path.substring(1).split("/", -1);
    return switch (parts[0]) {
      case "channels" ->
          "/channels/{channel_id}/messages" + (parts.length > 3 ? "/{message_id}" : "");
      case "interactions" -> "/interactions/{interaction_id}/{interaction_token}/callback";
      case "applications" -> "/applications/{application_id}/commands";
      case "users" -> "/users/@me/channels";
      default ->
          "/webhooks/{webhook_id}/{webhook_token}"
              + (parts.length < 5
                  ? ""
                  : "/messages/" + (parts[4].equals("@original") ? "@original" : "{message_id}"));
    };
  }
}
