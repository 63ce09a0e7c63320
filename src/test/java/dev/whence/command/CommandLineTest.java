package dev.whence.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.command.WhenceCommand.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as scripts and people use it, over documents of this test's own. */
class CommandLineTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", ".")).toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path data;

  private record Run(int status, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }

    List<JsonNode> lines() throws IOException {
      List<JsonNode> objects = new ArrayList<>();
      for (String line : out.lines().toList()) {
        objects.add(JSON.readTree(line));
      }
      return objects;
    }
  }

  private static Run run(String in, String... arguments) {
    return run(in.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private static Run run(byte[] in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            HOME,
            Map.of("WHENCE_DATA_DIRECTORY", data.toString()),
            new ByteArrayInputStream(in),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            () -> false);
    int status = WhenceCommand.run(surroundings, (_, _) -> 0, arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aQuestionIsAnsweredInItsLanguage() {
    Run run = run("", "ask", "为什么", "超时");
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("连接超时\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void jsonHoldsEveryFieldThatScriptsRelyOn() throws IOException {
    Run run = run("", "ask", "--json", "connect ECONNREFUSED db.example.com:3306");
    JsonNode object = run.json();
    assertEquals(
        List.of(
            "id",
            "answered",
            "language",
            "languageFrom",
            "errorKind",
            "decisiveLine",
            "confidence",
            "targets",
            "matches",
            "next",
            "reply"),
        names(object));
    assertTrue(object.get("id").isNull());
    assertTrue(object.get("answered").asBoolean());
    assertEquals("connection-refused", object.get("errorKind").asText());
    assertEquals("tcp://db.example.com:3306", object.get("targets").get(0).asText());
    JsonNode match = object.get("matches").get(0);
    assertEquals(
        List.of("topic", "file", "line", "heading", "score", "source", "causes", "solutions"),
        names(match));
    assertEquals(List.of("id", "text", "verdict", "reason"), names(match.get("causes").get(0)));
    assertFalse(object.get("reply").asText().isBlank());
  }

  @Test
  void standardInputIsAQuestionToo() {
    Run run =
        run("curl: (7) Failed to connect to localhost port 3306: Connection refused\n", "ask", "-");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("Connection refused"), run.out());
  }

  /** What {@code > log.txt} writes on Windows, and consoles that are older than that. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "GB18030", "UTF-8"})
  void whatIsPipedInIsReadInItsEncoding(String charset) {
    String text = "\ufeff由于目标计算机积极拒绝，无法连接。\r\n";
    byte[] bytes =
        text.substring(charset.equals("GB18030") ? 1 : 0).getBytes(Charset.forName(charset));
    Run run = run(bytes, "ask", "-");
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("连接被拒绝\n"), run.out());
  }

  @Test
  void aBrokenLetterOrZeroBytesLeaveTheRestReadable() {
    byte[] log = "\0\0\0错误：连接被拒绝，服务器没有监听。x".getBytes(StandardCharsets.UTF_8);
    Run whole = run(log, "ask", "-");
    assertTrue(whole.out().startsWith("连接被拒绝\n"), whole.out());
    byte[] text = "x错误：连接被拒绝，服务器没有监听这个端口。x".getBytes(StandardCharsets.UTF_8);
    text[text.length - 3] = (byte) 0xff;
    Run broken = run(text, "ask", "-");
    assertTrue(broken.out().startsWith("连接被拒绝\n"), broken.out());
  }

  @Test
  void aBinaryIsUnusableInput() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Run run = run(noise, "ask", "-");
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void nothingMatchedIsStatusOneWithAReplyAllTheSame() {
    Run run = run("", "ask", "the cat sat on the mat");
    assertEquals(1, run.status());
    assertFalse(run.out().isBlank());
  }

  @Test
  void aBatchAnswersEveryLineInOrderWithItsId() throws IOException {
    String lines =
        """
        {"id": 7, "text": "why timeout"}
        {"id": "a", "text": "warum abgelehnt: ECONNREFUSED", "locale": "de-AT"}

        {"id": null, "text": ""}
        {"id": 1.5}
        not json
        [1]
        {"id": {"deep": true}, "text": 5}
        {"id": 8, "text": "thanks!"}
        """;
    Run run = run(lines, "ask", "--json", "--batch", "-");
    assertEquals(0, run.status());
    List<JsonNode> objects = run.lines();
    assertEquals(8, objects.size());
    assertEquals("7", objects.get(0).get("id").toString());
    assertEquals("connection-timeout", objects.get(0).get("errorKind").asText());
    assertEquals("\"a\"", objects.get(1).get("id").toString());
    assertEquals("de", objects.get(1).get("language").asText());
    assertEquals("text is empty", objects.get(2).get("error").asText());
    assertEquals("1.5", objects.get(3).get("id").toString());
    assertEquals("text is missing", objects.get(3).get("error").asText());
    assertTrue(objects.get(4).get("id").isNull());
    assertTrue(objects.get(4).get("error").asText().startsWith("not JSON"));
    assertEquals("not a JSON object", objects.get(5).get("error").asText());
    assertEquals("{\"deep\":true}", objects.get(6).get("id").toString());
    assertEquals("text is not a text", objects.get(6).get("error").asText());
    assertFalse(objects.get(7).get("answered").asBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask| nothing asked",
        "ask ''| nothing asked",
        "ask --batch x| say --json too",
        "ask --json --batch /no/such/file| no such file: /no/such/file",
        "ask --colour why| Unknown option",
        "frobnicate| Unmatched argument",
        "check| one TARGET or --batch FILE",
        "--knowledge /no/such/folder ask why| no such folder of documents: /no/such/folder",
        "--set check.concurrent=many ask why| check.concurrent is \"many\", expected a whole"
            + " number",
        "--config /no/such.json ask why| not there"
      })
  void unusableInputIsStatusTwoAndOneLineThatSaysWhatAndWhere(String line, String expected) {
    String[] arguments =
        Arrays.stream(line.split(" "))
            .map(word -> word.equals("''") ? "" : word)
            .toArray(String[]::new);
    Run run = run("", arguments);
    assertEquals(2, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(expected), run.err());
  }

  @Test
  void aRefusedTargetIsStatusTwoAndSaysWhy() throws IOException {
    Run run = run("", "check", "--json", "10.0.0.1:80");
    assertEquals(2, run.status());
    assertEquals(List.of("target", "allowed", "why"), names(run.json()));
    assertFalse(run.json().get("allowed").asBoolean());
  }

  @Test
  void aConversationJoinsWhatThePersonPastesBack() throws IOException {
    String lines =
        """
        {"id": 1, "conversation": "a", "text": "connect ECONNREFUSED 203.0.113.10:8282"}
        {"id": 2, "conversation": "b", "text": "thanks!"}
        {"id": 3, "conversation": "a", "text": "State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\\nLISTEN 0      511        127.0.0.1:8282      0.0.0.0:*    users:((\\"php\\",pid=812,fd=7))"}
        """;
    List<JsonNode> objects = run(lines, "ask", "--json", "--batch", "-").lines();
    assertEquals("unknown", verdict(objects.get(0), "bound-to-other-address"));
    assertFalse(objects.get(1).get("answered").asBoolean());
    assertTrue(objects.get(2).get("answered").asBoolean());
    assertEquals("confirmed", verdict(objects.get(2), "bound-to-other-address"));
    assertEquals("ruled-out", verdict(objects.get(2), "not-listening"));
  }

  private static String verdict(JsonNode object, String cause) {
    for (JsonNode one : object.get("matches").get(0).get("causes")) {
      if (cause.equals(one.get("id").asText())) {
        return one.get("verdict").asText();
      }
    }
    return "no such cause";
  }

  @Test
  void aLoopbackPortWithNoListenerIsAFault() throws IOException {
    Run run = run("", "check", "--json", "--allow-private", "127.0.0.1:1023");
    assertEquals(1, run.status());
    JsonNode object = run.json();
    assertEquals(
        List.of("target", "allowed", "from", "at", "steps", "errorKind", "causes", "next", "reply"),
        names(object));
    assertEquals("connection-refused", object.get("errorKind").asText());
    assertEquals(
        List.of("step", "address", "status", "finding", "detail", "millis"),
        names(object.get("steps").get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "ask --help", "check --help", "completion", "--version"})
  void helpTeachesByExample(String line) {
    Run run = run("", line.split(" "));
    assertEquals(0, run.status());
    assertTrue(run.out().contains("whence"), run.out());
  }

  @Test
  void documentsOfOnesOwnAnswer() throws IOException {
    Path documents = data.resolve("own");
    Files.writeString(
        Files.createDirectories(documents.resolve("en")).resolve("gate.md"),
        """
        # The gate

        ## Connection refused

        The gate is shut. The usual causes are:

        1. The gatekeeper sleeps.
        2. You hold the wrong key.
        """);
    Run run = run("", "--knowledge", documents.toString(), "ask", "--json", "ECONNREFUSED gate:1");
    JsonNode match = run.json().get("matches").get(0);
    assertEquals("gate#2", match.get("topic").asText());
    assertEquals("en/gate.md", match.get("file").asText());
    assertEquals(3, match.get("line").asInt());
    assertEquals(2, match.get("causes").size());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
