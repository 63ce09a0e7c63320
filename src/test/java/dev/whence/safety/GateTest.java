package dev.whence.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the gate lets through, and what it does not. */
class GateTest {
  private record Row(String name, String in, String out) {}

  private static Stream<DynamicTest> table(
      List<Row> rows, java.util.function.UnaryOperator<String> gate) {
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(), () -> assertEquals(row.out(), gate.apply(row.in()))));
  }

  @TestFactory
  Stream<DynamicTest> code() {
    return table(
        List.of(
            new Row("plain", "connect ECONNREFUSED\n\tat x", "connect ECONNREFUSED\n\tat x"),
            new Row("controls", "a\u0000b\u0007c\u007fd\re", "abcde"),
            new Row("colours", "\u001b[1;31merror\u001b[0m", "error"),
            new Row(
                "a link of a terminal",
                "\u001b]8;;http://evil\u0007click\u001b]8;;\u0007",
                "click"),
            new Row("an unfinished sequence", "x\u001b[", "x"),
            new Row("overrides", "a\u202egpj.exe\u202c", "agpj.exe"),
            new Row("isolates", "a\u2066b\u2067c\u2068d\u2069", "abcd"),
            new Row("marks of direction", "a\u200eb\u200fc\u061cd", "abcd"),
            new Row("zero width", "a\u200bb\u2060c\ufeffd\u00ade", "abcde"),
            new Row("joiner between Latin letters", "a\u200db", "ab"),
            new Row("joiner in a Persian word", "می\u200cخواهم", "می\u200cخواهم"),
            new Row("joined emoji", "👩\u200d💻", "👩\u200d💻"),
            new Row("joiner at an end", "\u200dمی\u200c", "می"),
            new Row("a tower of marks", "e" + "\u0301".repeat(50), "e" + "\u0301".repeat(4)),
            new Row("Thai", "เชื่อมต่อไม่ได้", "เชื่อมต่อไม่ได้"),
            new Row("Vietnamese apart", "kết nối", "kết nối"),
            new Row("Hangul filler", "a\u3164b", "ab"),
            new Row("tags", "a\uDB40\uDC41b", "ab"),
            new Row("half a pair", "a\ud83db", "ab"),
            new Row("line separators", "a\u2028b\u0085c", "a\nb\nc")),
        Gate::code);
  }

  @TestFactory
  Stream<DynamicTest> words() {
    return table(
        List.of(
            new Row(
                "an insert keeps its isolates",
                "على \u2068db:1\u2069 الآن",
                "على \u2068db:1\u2069 الآن"),
            new Row("an open one is closed on its line", "a \u2068b\nc", "a \u2068b\u2069\nc"),
            new Row("one that closes nothing goes", "a\u2069b", "ab"),
            new Row("others go", "a\u2067b\u2069", "ab")),
        Gate::words);
  }

  @TestFactory
  Stream<DynamicTest> inserts() {
    return table(
        List.of(
            new Row("plain", "db.example.com:3306", "\u2068db.example.com:3306\u2069"),
            new Row("breaking out", "a\u2069\u202eb", "\u2068ab\u2069"),
            new Row(
                "a link", "see https://evil.example/x", "\u2068see hxxps://evil.example/x\u2069"),
            new Row(
                "an invite", "discord.gg/abc t.me/abc", "\u2068discord[.]gg/abc t[.]me/abc\u2069"),
            new Row("everyone", "@everyone <@123> <#4>", "\u2068@ everyone < @ 123> < #4>\u2069"),
            new Row("lines", "a\nb", "\u2068a b\u2069")),
        Gate::insert);
  }
}
