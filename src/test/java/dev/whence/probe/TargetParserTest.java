package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.evidence.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people type, and what it is read as. */
class TargetParserTest {
  private final TargetParser parser = new TargetParser();

  private record Row(String typed, String read) {}

  private static final List<Row> TAKEN =
      List.of(
          new Row("db.example.com:3306", "tcp://db.example.com:3306"),
          new Row("db.example.com", "tcp://db.example.com"),
          new Row("DB.Example.COM:3306", "tcp://db.example.com:3306"),
          new Row("db.example.com.:3306", "tcp://db.example.com:3306"),
          new Row("db.example.com.", "tcp://db.example.com"),
          new Row("db.example.com:3306.", "tcp://db.example.com:3306"),
          new Row("db.example.com:3306：", "tcp://db.example.com:3306"),
          new Row("db.example.com：3306", "tcp://db.example.com:3306"),
          new Row("db.example.com:", "tcp://db.example.com"),
          new Row("\"db.example.com:3306\"", "tcp://db.example.com:3306"),
          new Row("'db.example.com:3306',", "tcp://db.example.com:3306"),
          new Row("`db.example.com:3306`", "tcp://db.example.com:3306"),
          new Row("“db.example.com:3306”。", "tcp://db.example.com:3306"),
          new Row("「db.example.com:3306」", "tcp://db.example.com:3306"),
          new Row("(db.example.com:3306)", "tcp://db.example.com:3306"),
          new Row("（db.example.com:3306）", "tcp://db.example.com:3306"),
          new Row("<https://example.com/>", "https://example.com:443"),
          new Row("[example.com:8443]", "tcp://example.com:8443"),
          new Row("  example.com:80\n", "tcp://example.com:80"),
          new Row("\u200bexample.com:80\ufeff", "tcp://example.com:80"),
          new Row("1.1.1.1", "tcp://1.1.1.1"),
          new Row("1.1.1.1:853", "tcp://1.1.1.1:853"),
          new Row("8.8.8.8.", "tcp://8.8.8.8"),
          new Row("[2606:4700:4700::1111]:443", "tcp://[2606:4700:4700::1111]:443"),
          new Row("[2606:4700:4700:0:0:0:0:1111]:443", "tcp://[2606:4700:4700::1111]:443"),
          new Row("[2606:4700:4700::1111]", "tcp://[2606:4700:4700::1111]"),
          new Row("2606:4700:4700::1111", "tcp://[2606:4700:4700::1111]"),
          new Row("2606:4700::", "tcp://[2606:4700::]"),
          new Row("2001:DB8::A", "tcp://[2001:db8::a]"),
          new Row("::1", "tcp://[::1]"),
          new Row("https://example.com", "https://example.com:443"),
          new Row("HTTPS://Example.com", "https://example.com:443"),
          new Row("http://example.com/a/b?c=d#e", "http://example.com:80/a/b"),
          new Row("http://example.com?c=d", "http://example.com:80"),
          new Row("https://example.com/@someone", "https://example.com:443/@someone"),
          new Row("https://example.com/pfad/ä", "https://example.com:443/pfad/%C3%A4"),
          new Row("ws://example.com:8080/socket", "ws://example.com:8080/socket"),
          new Row("wss://example.com/socket.", "wss://example.com:443/socket"),
          new Row("tcp://example.com:25565", "tcp://example.com:25565"),
          new Row("tls://example.com:8883", "tls://example.com:8883"),
          new Row("https://[2606:4700:4700::1111]/x", "https://[2606:4700:4700::1111]:443/x"),
          new Row("例え.jp", "tcp://xn--r8jz45g.jp"),
          new Row("例え。jp:443", "tcp://xn--r8jz45g.jp:443"),
          new Row("bücher.example.com", "tcp://xn--bcher-kva.example.com"),
          new Row("BÜCHER.example.com", "tcp://xn--bcher-kva.example.com"),
          new Row("xn--bcher-kva.example.com:443", "tcp://xn--bcher-kva.example.com:443"),
          new Row("пример.рф", "tcp://xn--e1afmkfd.xn--p1ai"),
          new Row("한국.kr", "tcp://xn--3e0b707e.kr"),
          new Row("foo_bar.example.com:80", "tcp://foo_bar.example.com:80"),
          new Row("r3---sn-abc.example.com", "tcp://r3---sn-abc.example.com"),
          new Row("1.2.3.4.example.com", "tcp://1.2.3.4.example.com"),
          new Row("127.0.0.1.nip.io", "tcp://127.0.0.1.nip.io"),
          new Row("3com.com", "tcp://3com.com"),
          new Row("example.com/path", "tcp://example.com/path"),
          new Row("localhost:3000", "tcp://localhost:3000"),
          new Row("myserver", "tcp://myserver"),
          new Row("مثال.مصر:443؟", "tcp://xn--mgbh0fb.xn--wgbh1c:443"),
          new Row("example.com:443،", "tcp://example.com:443"),
          new Row("उदाहरण.भारत।", "tcp://xn--p1b6ci4b4b3a.xn--h2brj9c"),
          new Row("сор.ru", "tcp://xn--n1aeb.ru"),
          new Row("почта.com", "tcp://xn--80a1acny.com"),
          new Row("straße.de", "tcp://xn--strae-oqa.de"),
          new Row("example.com:65535", "tcp://example.com:65535"));

  private record Refused(String typed, Refusal why) {}

  private static final List<Refused> REFUSED =
      List.of(
          new Refused("", Refusal.EMPTY),
          new Refused("  ", Refusal.EMPTY),
          new Refused("\"\"", Refusal.EMPTY),
          new Refused("http://" + "a".repeat(2048) + ".com", Refusal.TOO_LONG),
          new Refused("ftp://example.com", Refusal.SCHEME),
          new Refused("file:///etc/passwd", Refusal.SCHEME),
          new Refused("gopher://example.com:70/_x", Refusal.SCHEME),
          new Refused("dict://example.com:2628", Refusal.SCHEME),
          new Refused("ſmtp://example.com", Refusal.SCHEME),
          new Refused("://example.com", Refusal.SCHEME),
          new Refused("http://user:pass@example.com/", Refusal.USER_INFO),
          new Refused("http://example.com@127.0.0.1/", Refusal.USER_INFO),
          new Refused("user@example.com:22", Refusal.USER_INFO),
          new Refused("http://example.com#@127.0.0.1/", Refusal.USER_INFO),
          new Refused("http://1.1.1.1&@2.2.2.2/", Refusal.USER_INFO),
          new Refused("exam ple.com", Refusal.BLANK_INSIDE),
          new Refused("example.com :80", Refusal.BLANK_INSIDE),
          new Refused("exam\tple.com", Refusal.BLANK_INSIDE),
          new Refused("example.com\r\nHost: x", Refusal.BLANK_INSIDE),
          new Refused("example.com\u0000.evil.com", Refusal.BLANK_INSIDE),
          new Refused("exam\u200bple.com", Refusal.BLANK_INSIDE),
          new Refused("exam\u00adple.com", Refusal.BLANK_INSIDE),
          new Refused("127.0.0\u00a0.1", Refusal.BLANK_INSIDE),
          new Refused("http://example.com/a b", Refusal.BLANK_INSIDE),
          new Refused("http://example.com\\@127.0.0.1", Refusal.ODD_CHARACTER),
          new Refused("http:\\\\example.com", Refusal.ODD_CHARACTER),
          new Refused("http://127%2e0%2e0%2e1/", Refusal.ODD_CHARACTER),
          new Refused("2130706433", Refusal.ADDRESS_SPELLING),
          new Refused("http://2130706433/", Refusal.ADDRESS_SPELLING),
          new Refused("0x7f000001", Refusal.ADDRESS_SPELLING),
          new Refused("0x7f.0.0.1", Refusal.ADDRESS_SPELLING),
          new Refused("0177.0.0.1", Refusal.ADDRESS_SPELLING),
          new Refused("017700000001", Refusal.ADDRESS_SPELLING),
          new Refused("127.1", Refusal.ADDRESS_SPELLING),
          new Refused("127.0.1:80", Refusal.ADDRESS_SPELLING),
          new Refused("0", Refusal.ADDRESS_SPELLING),
          new Refused("127.0.0.256", Refusal.ADDRESS_SPELLING),
          new Refused("127.0.0.01", Refusal.ADDRESS_SPELLING),
          new Refused("1.1.1.1.1", Refusal.ADDRESS_SPELLING),
          new Refused("example.0x1", Refusal.ADDRESS_SPELLING),
          new Refused("①②⑦.⓪.⓪.①", Refusal.ADDRESS_SPELLING),
          new Refused("１２７.０.０.１", Refusal.ADDRESS_SPELLING),
          new Refused("𝟏𝟐𝟕.𝟎.𝟎.𝟏", Refusal.ADDRESS_SPELLING),
          new Refused("ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", Refusal.ADDRESS_SPELLING),
          new Refused("١٢٧.٠.٠.١", Refusal.ADDRESS_SPELLING),
          new Refused("[127.0.0.1]:80", Refusal.NAME),
          new Refused("[::ffff:127.0.0.1]", Refusal.ADDRESS_SPELLING),
          new Refused("[2606:4700::12345]", Refusal.ADDRESS_SPELLING),
          new Refused("[1::2::3]", Refusal.ADDRESS_SPELLING),
          new Refused("1:2:3", Refusal.ADDRESS_SPELLING),
          new Refused("[fe80::1%eth0]:80", Refusal.ZONE),
          new Refused("http://[fe80::1%25eth0]/", Refusal.ZONE),
          new Refused("example.com:0", Refusal.PORT),
          new Refused("example.com:65536", Refusal.PORT),
          new Refused("example.com:+80", Refusal.PORT),
          new Refused("example.com:-1", Refusal.PORT),
          new Refused("example.com:080", Refusal.PORT),
          new Refused("example.com:http", Refusal.PORT),
          new Refused("example.com:８０", Refusal.PORT),
          new Refused("example.com:0x50", Refusal.PORT),
          new Refused("example.com:80-90", Refusal.PORT),
          new Refused("http://example.com:/", Refusal.PORT),
          new Refused("[2606:4700::1]443", Refusal.PORT),
          new Refused("example.com:80,443", Refusal.SEVERAL),
          new Refused("a.com,b.com", Refusal.SEVERAL),
          new Refused("*.example.com", Refusal.SEVERAL),
          new Refused("10.0.0.0/8", Refusal.SEVERAL),
          new Refused("1.1.1.1/24", Refusal.SEVERAL),
          new Refused("-example.com", Refusal.NAME),
          new Refused("example-.com", Refusal.NAME),
          new Refused("exa..mple.com", Refusal.NAME),
          new Refused(".example.com", Refusal.NAME),
          new Refused("a".repeat(64) + ".com", Refusal.NAME),
          new Refused(("a".repeat(60) + ".").repeat(5) + "com", Refusal.NAME),
          new Refused("example.c0m", Refusal.NAME),
          new Refused("1.1.1.1-5", Refusal.NAME),
          new Refused("exa$mple.com", Refusal.NAME),
          new Refused("xn--0.com", Refusal.NAME),
          new Refused("http://", Refusal.NAME),
          new Refused("http:///path", Refusal.NAME),
          new Refused("pаypal.com", Refusal.MIXED_SCRIPTS),
          new Refused("xn--pypal-4ve.com", Refusal.MIXED_SCRIPTS),
          new Refused("аррӏе.com", Refusal.MIXED_SCRIPTS),
          new Refused("xn--80ak6aa92e.com", Refusal.MIXED_SCRIPTS),
          new Refused("www.ѕсоре.org", Refusal.MIXED_SCRIPTS),
          new Refused("\u202eexample.com", Refusal.BLANK_INSIDE),
          new Refused("example.com\u202d", Refusal.BLANK_INSIDE));

  @TestFactory
  Stream<DynamicTest> takes() {
    return TAKEN.stream().map(row -> DynamicTest.dynamicTest(row.typed(), () -> assertTaken(row)));
  }

  private void assertTaken(Row row) {
    ParsedTarget parsed = parser.parse(row.typed());
    String read =
        switch (parsed) {
          case ParsedTarget.Parsed(Target target) -> target.toString();
          case ParsedTarget.Refused(Refusal why) -> why.name();
        };
    assertEquals(row.read(), read);
  }

  @TestFactory
  Stream<DynamicTest> refuses() {
    return REFUSED.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.why() + " " + row.typed(),
                    () ->
                        assertEquals(
                            new ParsedTarget.Refused(row.why()), parser.parse(row.typed()))));
  }

  @Test
  void whatIsReadIsReadTheSameAgain() {
    for (Row row : TAKEN) {
      assertEquals(parser.parse(row.read()), parser.parse(row.typed()), row.typed());
    }
  }

  @Test
  void aTurkishMachineReadsTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertTaken(new Row("HTTPS://EXAMPLE.COM/I", "https://example.com:443/I"));
      assertTaken(new Row("WIKI.EXAMPLE.COM", "tcp://wiki.example.com"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
