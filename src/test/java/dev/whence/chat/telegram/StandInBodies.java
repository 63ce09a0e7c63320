package dev.whence.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a request's parameters from whichever way they come: JSON, multipart, form or query. */
final class StandInBodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");

  private StandInBodies() {}

  static JsonNode read(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    ObjectNode body = JSON.createObjectNode();
    form(body, Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    if (type.startsWith("application/json") && bytes.length > 0) {
      JSON.readTree(bytes).properties().forEach(each -> set(body, each.getKey(), each.getValue()));
    } else if (type.startsWith("multipart/form-data")) {
      multipart(body, type, new String(bytes, StandardCharsets.UTF_8));
    } else {
      form(body, new String(bytes, StandardCharsets.UTF_8));
    }
    return body;
  }

  private static void set(ObjectNode body, String name, JsonNode value) {
    if (!value.isNull()) {
      body.set(name, value);
    }
  }

  private static void form(ObjectNode body, String form) {
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        body.set(
            name, value(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
      }
    }
  }

  private static void multipart(ObjectNode body, String type, String text) {
    String boundary = "--" + type.substring(type.indexOf("boundary=") + 9).replace("\"", "");
    for (String part : text.split(Pattern.quote(boundary), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end < 0) {
        continue;
      }
      Matcher name = NAME.matcher(part.substring(0, end));
      if (name.find()) {
        String value = part.substring(end + 4, Math.max(end + 4, part.length() - 2));
        body.set(
            name.group(1),
            part.substring(0, end).contains("filename=")
                ? JSON.createObjectNode().put("file", value.length())
                : value(value));
      }
    }
  }

  /** Outside JSON a value is text; what reads as JSON stands for that. */
  private static JsonNode value(String text) {
    if (!text.matches("(?s)true|false|-?\\d{1,18}|\\[.*|\\{.*")) {
      return TextNode.valueOf(text);
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException plain) {
      return TextNode.valueOf(text);
    }
  }
}
