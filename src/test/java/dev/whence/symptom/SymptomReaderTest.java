package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read out of texts: the kind or silence, endpoints, the decisive line, own words. */
class SymptomReaderTest {
  @Test
  void everyLineOfTheTableIsNamedByItsKindOrLeftAlone() throws IOException {
    List<String> misses = new ArrayList<>();
    for (ShippedCatalogue.Row row : ShippedCatalogue.table("lines.txt")) {
      String kind = ShippedCatalogue.kindOf(read(row.text()));
      if (!kind.equals(row.expected())) {
        misses.add(row.expected() + " but " + kind + ": " + row.text());
      }
    }
    assertEquals(List.of(), misses);
  }

  @Test
  void endpointsAreFoundInTheSpellingsOfPrograms() throws IOException {
    List<String> misses = new ArrayList<>();
    for (ShippedCatalogue.Row row : ShippedCatalogue.table("endpoints.txt")) {
      String targets = read(row.text()).targets().toString();
      if (!targets.equals(row.expected())) {
        misses.add(row.expected() + " but " + targets + ": " + row.text());
      }
    }
    assertEquals(List.of(), misses);
  }

  @Test
  void theShippedCatalogueHasNoFault() {
    assertEquals(List.of(), ShippedCatalogue.READER.faults());
  }

  @Test
  void ofALineWithoutEndTheErrorAndItsSurroundingsAreShown() {
    String quiet = "{\"level\":\"info\",\"msg\":\"started\"} ".repeat(500);
    String log = "{\"msg\":\"started\",\"peer\":\"10.0.0.9:7000\"} " + quiet;
    Symptoms symptoms = read(log + "dial tcp 10.0.0.1:5432: connect: connection refused " + quiet);
    String shown = symptoms.decisiveLine().orElseThrow();
    assertTrue(shown.contains("dial tcp 10.0.0.1:5432: connect: connection refused"), shown);
    assertTrue(shown.length() < 700, shown);
    assertEquals("tcp://10.0.0.1:5432", symptoms.targets().getFirst().toString());
  }

  @Test
  void theCauseGoesBeforeWhatItCaused() {
    Symptoms symptoms =
        read(
            """
            com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure
            \tat com.mysql.cj.jdbc.ConnectionImpl.connect(ConnectionImpl.java:12)
            Caused by: java.net.ConnectException: Connection refused
            \t... 12 more
            """);
    assertEquals(ErrorKind.CONNECTION_REFUSED, symptoms.errors().getFirst().kind());
    assertEquals(
        "Caused by: java.net.ConnectException: Connection refused",
        symptoms.decisiveLine().orElseThrow());
  }

  @Test
  void aLoopWithTwoKindsGivesBothTheLastFirst() {
    Symptoms symptoms =
        read(
            """
            2026-01-01 10:00:00 ERROR connect ETIMEDOUT 10.0.0.1:80
            2026-01-01 10:00:05 ERROR connect ECONNREFUSED 10.0.0.1:80
            """);
    assertEquals(
        List.of(ErrorKind.CONNECTION_REFUSED, ErrorKind.CONNECTION_TIMEOUT),
        symptoms.errors().stream().map(RecognisedError::kind).toList());
  }

  @Test
  void whatStandsBehindAProxysPageGoesFirstAndThePageStays() {
    Symptoms symptoms =
        read(
            "504 Gateway Time-out\n[error] upstream timed out (110: Connection timed out) while"
                + " connecting to upstream");
    assertEquals(
        List.of(ErrorKind.CONNECTION_TIMEOUT, ErrorKind.BAD_GATEWAY),
        symptoms.errors().stream().map(RecognisedError::kind).toList());
  }

  @Test
  void coloursTimesAndEscapedLineEndsAreNoise() {
    String coloured =
        "\u001b[31m2026-01-01T10:00:00Z Error: connect ECONN\u001b[0mREFUSED a.example.com:1";
    assertEquals("connection-refused", ShippedCatalogue.kindOf(read(coloured)));
    Symptoms escaped =
        read("{\"message\":\"it broke\\nError: connect ETIMEDOUT 10.0.0.1:80\\n  at x\"}");
    assertEquals("connection-timeout", ShippedCatalogue.kindOf(escaped));
    assertEquals("Error: connect ETIMEDOUT 10.0.0.1:80", escaped.decisiveLine().orElseThrow());
  }

  @Test
  void aWrappedLineAndAnyCaseWidthAndAccentMatch() {
    for (String text :
        List.of(
            "why is my connection\nrefused by the server",
            "WHY CONNECTION REFUSED",
            "ｃｏｎｎｅｃｔｉｏｎ　ｒｅｆｕｓｅｄ why",
            "connection\u00a0refused why",
            "conexao recusada por que",
            "BAĞLANTI REDDEDİLDİ neden",
            "為什麼連線被拒絕",
            "لماذا تم رَفْض الاتّصال")) {
      assertEquals("connection-refused", ShippedCatalogue.kindOf(read(text)), text);
    }
  }

  @Test
  void ownWordsAreToldFromWhatAProgramPrinted() {
    Symptoms symptoms =
        read(
            """
            pourquoi ça marche pas ?
            Error: connect ECONNREFUSED 127.0.0.1:3306
                at x (y.js:1:2)\
            """);
    assertEquals("pourquoi ça marche pas ?", symptoms.ownWords());
  }

  @Test
  void aLineThatEndsInASystemsDateIsNobodysOwn() {
    String banner = "SQL*Plus: Release 19.0.0.0.0 - Production on Tue Jun  3 10:00:00 2025";
    assertEquals("", read(banner + "\nORA-12541: TNS:no listener").ownWords());
    String story = "the bus to the office leaves at about half past nine, so 10:00:00 Jun is late";
    assertEquals(story, read(story + "\nORA-12541: TNS:no listener").ownWords());
  }

  @Test
  void theEvidenceOfThePasteIsKept() {
    assertEquals(
        Set.of(Finding.PASTED_LOOPBACK_TARGET), findings("connect ECONNREFUSED 127.0.0.1:80"));
    assertEquals(
        Set.of(Finding.PASTED_PRIVATE_TARGET), findings("connect ETIMEDOUT 192.168.1.5:80"));
    assertEquals(
        Set.of(Finding.PASTED_TLS_ON_PLAIN_PORT, Finding.PASTED_HTTP_STATUS),
        findings(
            "WebSocket connection to 'wss://example.com:80/' failed: Error during WebSocket"
                + " handshake: Unexpected response code: 200"));
    assertEquals(
        Set.of(Finding.PASTED_UNIX_SOCKET),
        findings(
            "Can't connect to local MySQL server through socket '/run/mysqld/mysqld.sock' (2)"));
  }

  @Test
  void anAddressThatAPersonTypesIsToldFromOneThatAProgramPrinted() {
    assertEquals(
        Set.of(Finding.PASTED_TYPED_ADDRESS),
        findings("why do I get connection refused at 203.0.113.10:8080?"));
    assertEquals(Set.of(), findings("connect ECONNREFUSED 203.0.113.10:8080"));
    assertEquals(Set.of(), findings("why is that?\nError: connect ECONNREFUSED 203.0.113.10:8080"));
  }

  private static Set<Finding> findings(String text) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    read(text).evidence().forEach(evidence -> findings.add(evidence.finding()));
    return findings;
  }

  @Test
  void aNumberCountsOnlyInAContextThatMakesItAnErrorNumber() {
    assertEquals("connection-refused", ShippedCatalogue.kindOf(read("socket error 10061")));
    assertEquals("connection-timeout", ShippedCatalogue.kindOf(read("connect() failed (110)")));
    for (String text : List.of("I have 111 users", "room 10061", "see page 1006", "port 502")) {
      assertEquals("-", ShippedCatalogue.kindOf(read(text)), text);
    }
  }

  @Test
  void aTypoIsForgivenAndNeverBeatsWhatIsWrittenRight() {
    assertEquals("connection-refused", ShippedCatalogue.kindOf(read("conection refussed")));
    Symptoms both = read("conection refussed, connection timed out");
    assertEquals(ErrorKind.CONNECTION_TIMEOUT, both.errors().getFirst().kind());
  }

  @Test
  void aTextTooLongIsReadAtItsHeadAndItsTail() {
    Symptoms symptoms = read("x ".repeat(300_000) + "\nError: connect ECONNREFUSED 127.0.0.1:1");
    assertTrue(symptoms.shortened());
    assertEquals(ErrorKind.CONNECTION_REFUSED, symptoms.errors().getFirst().kind());
    assertFalse(read("short").shortened());
  }

  @Test
  void headingsNameTheirKindsInEveryLanguage() {
    for (String heading :
        List.of(
            "Connection Refuse",
            "Refus de connexion (connection refuse)",
            "connection refuse（接続拒否）",
            "连接拒绝",
            "Recusa de conexão",
            "Verbindung verweigert",
            "연결 거부",
            "Отказ в соединении",
            "رفض الاتصال",
            "Bağlantı reddi",
            "การปฏิเสธการเชื่อมต่อ",
            "Từ chối kết nối")) {
      assertEquals(
          Set.of(ErrorKind.CONNECTION_REFUSED), ShippedCatalogue.READER.kindsIn(heading), heading);
    }
  }

  @Test
  void aTurkishMachineReadsTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("connection-timeout", ShippedCatalogue.kindOf(read("CONNECTION TIMED OUT why")));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Symptoms read(String text) {
    return ShippedCatalogue.READER.read(text);
  }
}
