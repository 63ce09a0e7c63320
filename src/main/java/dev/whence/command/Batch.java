package dev.whence.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * One JSON object a line in, one a line out, in the same order. A line that is not usable gets an
 * object that says why, and the rest goes on.
 */
final class Batch {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Batch() {}

  /** A line's own fault, to be told in its object. */
  static final class LineFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    LineFault(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /**
   * @param file a path, or {@code -} for standard input
   */
  static void run(
      String file,
      InputStream standardInput,
      PrintStream out,
      Function<JsonNode, ObjectNode> answer) {
    run(file, standardInput, out, 1, answer);
  }

  /** The same with so many lines worked on at once; they are answered in order all the same. */
  static void run(
      String file,
      InputStream standardInput,
      PrintStream out,
      int atOnce,
      Function<JsonNode, ObjectNode> answer) {
    Deque<FutureTask<String>> pending = new ArrayDeque<>();
    try (InputStream in = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file));
        BufferedReader lines = TextInput.reader(in)) {
      String line = lines.readLine();
      while (line != null) {
        if (!line.isBlank()) {
          pending.add(begin(line, answer));
        }
        if (pending.size() >= atOnce) {
          out.println(await(pending.remove()));
        }
        line = lines.readLine();
      }
      while (!pending.isEmpty()) {
        out.println(await(pending.remove()));
      }
      out.flush();
    } catch (NoSuchFileException missing) {
      throw new CommandFailure("no such file: " + file);
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      throw new CommandFailure("cannot read " + file + ": " + unreadable.getMessage());
    }
  }

  private static FutureTask<String> begin(String line, Function<JsonNode, ObjectNode> answer) {
    FutureTask<String> task = new FutureTask<>(() -> answerLine(line, answer));
    Thread.ofVirtual().name("batch").start(task);
    return task;
  }

  private static String await(FutureTask<String> task) {
    try {
      return task.get();
    } catch (ExecutionException broken) {
      throw broken.getCause() instanceof RuntimeException own
          ? own
          : new IllegalStateException(broken.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted");
    }
  }

  private static String answerLine(String line, Function<JsonNode, ObjectNode> answer) {
    JsonNode id = JsonNodeFactory.instance.nullNode();
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        return fault(id, "not a JSON object").toString();
      }
      id = object.path("id").isMissingNode() ? id : object.path("id");
      ObjectNode answered = JsonNodeFactory.instance.objectNode();
      answered.set("id", id);
      answered.setAll(answer.apply(object));
      answered.set("id", id);
      return answered.toString();
    } catch (JsonProcessingException notJson) {
      return fault(id, "not JSON: " + notJson.getOriginalMessage().lines().findFirst().orElse(""))
          .toString();
    } catch (LineFault fault) {
      return fault(id, String.valueOf(fault.getMessage())).toString();
    }
  }

  private static ObjectNode fault(JsonNode id, String sentence) {
    ObjectNode fault = JsonNodeFactory.instance.objectNode();
    fault.set("id", id);
    return fault.put("error", sentence);
  }

  /** A field that must be a text where it is there at all. */
  static java.util.Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return java.util.Optional.empty();
    }
    if (!value.isTextual()) {
      throw new LineFault(field + " is not a text");
    }
    return java.util.Optional.of(value.textValue());
  }
}
