package dev.whence.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may stand at a key.
 *
 * @param expected in words, for the person who wrote something else
 * @param read the value, or empty where it is not usable
 * @param parse a word of the command line or the environment as JSON
 */
public record Kind<T>(
    String expected, Function<JsonNode, Optional<T>> read, Function<String, JsonNode> parse) {

  /** A list longer than this is a mistake, not a setting. */
  private static final int LIST_LIMIT = 1000;

  static Kind<Boolean> flag() {
    return new Kind<>(
        "true or false",
        node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(),
        word ->
            word.equals("true") || word.equals("false")
                ? BooleanNode.valueOf(word.equals("true"))
                : TextNode.valueOf(word));
  }

  static Kind<Integer> whole(int least, int most) {
    return new Kind<>(
        "a whole number from " + least + " to " + most,
        node ->
            node.isInt() && node.intValue() >= least && node.intValue() <= most
                ? Optional.of(node.intValue())
                : Optional.empty(),
        Kind::number);
  }

  static Kind<Double> share() {
    return new Kind<>(
        "a number from 0 to 1",
        node ->
            node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 1
                ? Optional.of(node.doubleValue())
                : Optional.empty(),
        Kind::number);
  }

  static Kind<String> text(String expected, Function<String, Boolean> usable) {
    return new Kind<>(
        expected,
        node ->
            node.isTextual() && usable.apply(node.textValue())
                ? Optional.of(node.textValue())
                : Optional.empty(),
        TextNode::valueOf);
  }

  /** A port, as a number or, from the command line, as a word. */
  static Kind<String> port() {
    return new Kind<>(
        "a port from 1 to 65535",
        node -> Optional.of(node.asText()).filter(word -> !node.isContainerNode() && isPort(word)),
        TextNode::valueOf);
  }

  private static boolean isPort(String word) {
    return word.matches("[1-9][0-9]{0,4}") && Integer.parseInt(word) <= 65_535;
  }

  /** A text, or null for none. */
  static Kind<Optional<String>> maybe(Kind<String> kind) {
    return new Kind<>(
        kind.expected() + ", or null",
        node -> maybe(kind, node),
        word -> word.isEmpty() ? JsonNodeFactory.instance.nullNode() : TextNode.valueOf(word));
  }

  private static Optional<Optional<String>> maybe(Kind<String> kind, JsonNode node) {
    if (node.isNull()) {
      return Optional.of(Optional.empty());
    }
    Optional<String> value = kind.read().apply(node);
    return value.isPresent() ? Optional.of(value) : Optional.empty();
  }

  /** A list; on the command line and in the environment its parts are separated by commas. */
  static Kind<List<String>> list(Kind<String> part) {
    return new Kind<>(
        "a list, each part " + part.expected(),
        node -> readList(part, node),
        word -> {
          var array = JsonNodeFactory.instance.arrayNode();
          Arrays.stream(word.split(",", -1))
              .map(String::strip)
              .filter(piece -> !piece.isEmpty())
              .forEach(array::add);
          return array;
        });
  }

  static Kind<String> url(String... schemes) {
    return text(
        "a URL with " + String.join(" or ", schemes), word -> isUrl(word, Arrays.asList(schemes)));
  }

  private static boolean isUrl(String word, List<String> schemes) {
    try {
      URI uri = new URI(word);
      return uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  private static Optional<List<String>> readList(Kind<String> part, JsonNode node) {
    if (!node.isArray() || node.size() > LIST_LIMIT) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (JsonNode element : node) {
      Optional<String> value = part.read().apply(element);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(List.copyOf(values));
  }

  private static JsonNode number(String word) {
    try {
      return word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-')
          ? IntNode.valueOf(Integer.parseInt(word))
          : DoubleNode.valueOf(Double.parseDouble(word));
    } catch (NumberFormatException notOne) {
      return TextNode.valueOf(word);
    }
  }
}
