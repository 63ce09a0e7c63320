package dev.whence.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads labelled lines, {@code {"text","label","lang"?}}, one JSON object a line; what cannot be
 * used becomes a fault with its line. Blank lines are passed over.
 */
final class LabelledFile {
  private static final Pattern TOPIC = Pattern.compile("[^#\\s]+#\\d{1,4}");

  private final ObjectMapper json = new ObjectMapper();
  private final List<LabelledText> texts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private LabelledFile() {}

  static LabelledFile read(List<String> lines) {
    LabelledFile file = new LabelledFile();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        file.readLine(i + 1, lines.get(i));
      }
    }
    return file;
  }

  List<LabelledText> texts() {
    return List.copyOf(texts);
  }

  /** What was wrong with lines that are left out, each with its number. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private void readLine(int number, String line) {
    try {
      readObject(number, json.readTree(line));
    } catch (JsonProcessingException unreadable) {
      fault(number, "not JSON: " + unreadable.getOriginalMessage());
    }
  }

  private void readObject(int number, JsonNode object) {
    JsonNode text = object.path("text");
    if (!object.isObject() || !text.isTextual() || text.textValue().isBlank()) {
      fault(number, "\"text\" must be words in an object with \"text\" and \"label\"");
      return;
    }
    Optional<String> label = label(object.path("label"));
    if (label.isEmpty()) {
      fault(
          number,
          "\"label\" is no error kind, no topic page#N and no silence: " + object.path("label"));
      return;
    }
    JsonNode lang = object.path("lang");
    Optional<Language> language =
        lang.isTextual() ? Language.of(lang.textValue()) : Optional.empty();
    if (language.isEmpty() && !lang.isMissingNode() && !lang.isNull()) {
      fault(number, "\"lang\" is no language of the fifteen: " + lang);
      return;
    }
    texts.add(new LabelledText(number, text.textValue(), label.get(), language));
  }

  private static Optional<String> label(JsonNode label) {
    if (label.isNull() || label.isMissingNode()) {
      return Optional.of(LabelledText.SILENCE);
    }
    if (!label.isTextual()) {
      return Optional.empty();
    }
    String wanted = label.textValue().strip();
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "", "none", "silence", "null" -> Optional.of(LabelledText.SILENCE);
      default ->
          ErrorKind.of(wanted).isPresent() || TOPIC.matcher(wanted).matches()
              ? Optional.of(wanted)
              : Optional.empty();
    };
  }

  private void fault(int line, String what) {
    faults.add("line " + line + ": " + what);
  }
}
