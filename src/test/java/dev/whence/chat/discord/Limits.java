package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Discord's limits on what is sent to it; each that is broken is a fault with its name. */
final class Limits {
  static final int COMPONENTS_V2 = 1 << 15;
  private static final int MOST_TEXT = 4_000;
  private static final int MOST_COMPONENTS = 40;
  private static final int MOST_BUTTONS_A_ROW = 5;
  private static final int ROW = 1;
  private static final int TEXT = 10;

  private Limits() {}

  /** Of a message, new or edited. */
  static List<String> ofMessage(JsonNode body) {
    List<String> faults = new ArrayList<>();
    mentions(body.path("allowed_mentions"), faults);
    if ((body.path("flags").asInt() & COMPONENTS_V2) == 0) {
      faults.add("without the flag of its components");
    }
    if (!body.path("content").asText("").isEmpty() || body.path("embeds").size() > 0) {
      faults.add("content or embeds beside components");
    }
    if (body.path("nonce").asText("").length() > 25) {
      faults.add("nonce too long");
    }
    components(body.path("components"), faults);
    return faults;
  }

  private static void mentions(JsonNode allowed, List<String> faults) {
    if (!(allowed.path("parse").isArray() && allowed.path("parse").isEmpty())) {
      faults.add("mentions are allowed: " + allowed);
    }
    if (allowed.path("users").size() + allowed.path("roles").size() > 0) {
      faults.add("mentions somebody: " + allowed);
    }
    if (allowed.path("replied_user").asBoolean(false)) {
      faults.add("mentions whom it replies to");
    }
  }

  private static void components(JsonNode components, List<String> faults) {
    List<JsonNode> all = new ArrayList<>();
    collect(components, all);
    int text = 0;
    for (JsonNode component : all) {
      if (component.path("type").asInt() == TEXT) {
        String content = component.path("content").asText();
        text += content.length();
        if (content.isBlank()) {
          faults.add("an empty text");
        }
      }
      int buttons = component.path("components").size();
      if (component.path("type").asInt() == ROW && (buttons == 0 || buttons > MOST_BUTTONS_A_ROW)) {
        faults.add("a row of " + buttons + " buttons");
      }
    }
    if (text == 0 || text > MOST_TEXT) {
      faults.add(text + " characters");
    }
    if (all.size() > MOST_COMPONENTS) {
      faults.add(all.size() + " components");
    }
    buttons(all, faults);
  }

  private static void collect(JsonNode components, List<JsonNode> all) {
    for (JsonNode component : components) {
      all.add(component);
      collect(component.path("components"), all);
    }
  }

  private static void buttons(List<JsonNode> all, List<String> faults) {
    List<String> ids = new ArrayList<>();
    for (JsonNode component : all) {
      if (component.has("custom_id")) {
        String label = component.path("label").asText();
        ids.add(component.path("custom_id").asText());
        if (label.isBlank() || label.length() > 80) {
          faults.add("label " + label);
        }
      }
    }
    if (ids.stream().distinct().count() != ids.size()
        || ids.stream().anyMatch(id -> id.isEmpty() || id.length() > 100)) {
      faults.add("custom ids " + ids);
    }
  }

  /** Of the suggestions that a person is shown while typing. */
  static List<String> ofSuggestions(JsonNode data) {
    List<String> faults = new ArrayList<>();
    if (data.path("choices").size() > 25) {
      faults.add(data.path("choices").size() + " suggestions");
    }
    for (JsonNode choice : data.path("choices")) {
      int name = choice.path("name").asText().length();
      int value = choice.path("value").asText().length();
      if (name < 1 || name > 100 || value < 1 || value > 100) {
        faults.add("suggestion " + choice);
      }
    }
    return faults;
  }

  /** Of the commands that are set: names, descriptions and choices, in every locale. */
  static List<String> ofCommands(JsonNode commands) {
    List<String> faults = new ArrayList<>();
    for (JsonNode command : commands) {
      boolean slash = command.path("type").asInt(1) == 1;
      named(command, slash, faults);
      int length = length(command);
      for (JsonNode option : command.path("options")) {
        named(option, true, faults);
        length += length(option);
        for (JsonNode choice : option.path("choices")) {
          within("choice", choice.path("name"), 100, faults);
          choice.path("name_localizations").forEach(name -> within("choice", name, 100, faults));
          length += longest(choice, "name") + choice.path("value").asText().length();
        }
      }
      if (length > 8_000) {
        faults.add(command.path("name").asText() + " is " + length + " characters in all");
      }
    }
    return faults;
  }

  private static void named(JsonNode node, boolean slash, List<String> faults) {
    List<JsonNode> names = new ArrayList<>(List.of(node.path("name")));
    node.path("name_localizations").forEach(names::add);
    for (JsonNode name : names) {
      within("name", name, 32, faults);
      if (slash && !name.asText().matches("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}")) {
        faults.add("name " + name);
      }
      if (slash && !name.asText().toLowerCase(java.util.Locale.ROOT).equals(name.asText())) {
        faults.add("name in capitals " + name);
      }
    }
    if (slash) {
      within("description", node.path("description"), 100, faults);
      node.path("description_localizations")
          .forEach(words -> within("description", words, 100, faults));
    }
  }

  private static void within(String what, JsonNode words, int most, List<String> faults) {
    if (words.asText().isBlank() || words.asText().length() > most) {
      faults.add(what + " " + words);
    }
  }

  private static int length(JsonNode node) {
    return longest(node, "name") + longest(node, "description");
  }

  private static int longest(JsonNode node, String field) {
    int longest = node.path(field).asText().length();
    for (JsonNode words : node.path(field + "_localizations")) {
      longest = Math.max(longest, words.asText().length());
    }
    return longest;
  }
}
