package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.NULLRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** What a name server can answer, and what the check makes of it. Nothing is dialled. */
class NameTest {
  private static final Name STAGED = StandInNameServer.name("staged.example.com");
  private static final String HOST = "staged.example.com:443";

  private final LiveCheck live = Bench.live();
  private StandInNameServer names = started();

  private static StandInNameServer started() {
    try {
      return StandInNameServer.start();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @BeforeEach
  void startAnew() throws IOException {
    names.close();
    names = StandInNameServer.start();
  }

  @AfterEach
  void stop() throws IOException {
    names.close();
  }

  private CheckReport decide(String target) {
    return live.check(target, Bench.asking(names).withDryRun(true), _ -> {});
  }

  private Finding found(StandInNameServer.Manner manner) {
    names.set("staged.example.com", manner);
    CheckReport.Report report = Bench.report(decide(HOST));
    return report.steps().getFirst().finding();
  }

  private record Row(String staged, StandInNameServer.Manner manner, Finding finding) {}

  private static Row coded(String staged, int code, Finding finding) {
    return new Row(staged, (question, _) -> StandInNameServer.coded(question, code), finding);
  }

  private static Row records(String staged, Finding finding, Record... records) {
    return new Row(
        staged, (question, _) -> StandInNameServer.reply(question, List.of(records)), finding);
  }

  private static final List<Row> ROWS =
      List.of(
          coded("NXDOMAIN", Rcode.NXDOMAIN, Finding.NAME_NOT_FOUND),
          coded("SERVFAIL", Rcode.SERVFAIL, Finding.NAME_SERVER_FAILED),
          coded("REFUSED", Rcode.REFUSED, Finding.NAME_SERVER_REFUSED),
          coded("NOTIMP", Rcode.NOTIMP, Finding.NAME_SERVER_FAILED),
          coded("YXDOMAIN", Rcode.YXDOMAIN, Finding.NAME_SERVER_FAILED),
          records("NODATA", Finding.NO_ADDRESS),
          new Row("silence", (_, _) -> null, Finding.NAME_SERVER_SILENT),
          records(
              "alias to nowhere",
              Finding.NAME_NOT_FOUND,
              StandInNameServer.alias("staged.example.com", "gone.example.com")),
          records(
              "alias to itself",
              Finding.NAME_ANSWER_UNUSABLE,
              StandInNameServer.alias("staged.example.com", "staged.example.com")),
          records(
              "aliases in a circle",
              Finding.NAME_ANSWER_UNUSABLE,
              StandInNameServer.alias("staged.example.com", "a.example.com"),
              StandInNameServer.alias("a.example.com", "b.example.com"),
              StandInNameServer.alias("b.example.com", "staged.example.com")),
          new Row("four thousand answers", NameTest::flood, Finding.NAME_ANSWER_UNUSABLE),
          new Row("a hundred aliases", NameTest::chain, Finding.NAME_ANSWER_UNUSABLE),
          new Row(
              "only AAAA fails",
              (question, _) ->
                  StandInNameServer.isV4(question)
                      ? StandInNameServer.reply(question, List.of(good()))
                      : StandInNameServer.coded(question, Rcode.SERVFAIL),
              Finding.ONE_FAMILY_FAILED),
          new Row(
              "answers for another name",
              (question, _) ->
                  StandInNameServer.reply(
                      question,
                      List.of(
                          StandInNameServer.record(
                              StandInNameServer.name("other.example.com"), "127.0.0.1"))),
              Finding.NO_ADDRESS));

  private static Record good() {
    return StandInNameServer.record(STAGED, "1.1.1.1");
  }

  /** As many addresses as a message of 64 KiB holds. */
  private static byte[] flood(Message question, boolean overTcp) {
    List<Record> records = new ArrayList<>();
    for (int number = 0; number < 4000; number++) {
      records.add(StandInNameServer.record(STAGED, "1.1." + number / 250 + "." + number % 250));
    }
    return StandInNameServer.reply(question, records);
  }

  private static byte[] chain(Message question, boolean overTcp) {
    List<Record> records = new ArrayList<>();
    records.add(StandInNameServer.alias("staged.example.com", "h0.example.com"));
    for (int number = 0; number < 100; number++) {
      records.add(
          StandInNameServer.alias(
              "h" + number + ".example.com", "h" + (number + 1) + ".example.com"));
    }
    return StandInNameServer.reply(question, records);
  }

  @TestFactory
  Stream<DynamicTest> answersAreToldApart() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.staged() + " is " + row.finding().id(),
                    () -> assertEquals(row.finding(), found(row.manner()))));
  }

  @Test
  void garbageIsNoAnswer() {
    Finding found = found((question, _) -> garbled(question.toWire()));
    assertTrue(
        found == Finding.NAME_ANSWER_UNUSABLE || found == Finding.NAME_SERVER_SILENT, found.id());
  }

  private static byte[] garbled(byte[] question) {
    byte[] answer = new byte[64];
    System.arraycopy(question, 0, answer, 0, 2);
    Arrays.fill(answer, 2, 64, (byte) 0xC0);
    return answer;
  }

  /** More than a message can hold: its head lies, and what follows is as long as can be. */
  @Test
  void tenThousandAnswersAreNoAnswer() {
    Finding found = found((question, overTcp) -> claiming(10_000, flood(question, overTcp)));
    assertEquals(Finding.NAME_ANSWER_UNUSABLE, found);
  }

  private static byte[] claiming(int answers, byte[] message) {
    message[6] = (byte) (answers >> 8);
    message[7] = (byte) answers;
    return message;
  }

  /** One record whose data fill the 64 KiB that a message can have. */
  @Test
  void anAnswerOfSixtyFourKibibytesIsNoAnswer() {
    byte[][] longest = new byte[1][];
    Finding found =
        found(
            (question, _) -> {
              longest[0] =
                  StandInNameServer.reply(
                      question, List.of(new NULLRecord(STAGED, DClass.IN, 60, new byte[65_470])));
              return longest[0];
            });
    assertTrue(longest[0].length > 65_500, () -> longest[0].length + " bytes");
    assertEquals(Finding.NO_ADDRESS, found);
  }

  /** Only the reply that fits the question counts; among so many forged ones it may be lost. */
  @Test
  void tenThousandForgedRepliesAreLeftAside() {
    names.forge(10_000);
    names.addresses("staged.example.com", "1.1.1.1");
    Finding found = Bench.findings(decide(HOST)).getFirst();
    assertTrue(
        found == Finding.RESOLVED
            || found == Finding.ONE_FAMILY_FAILED
            || found == Finding.NAME_SERVER_SILENT
            || found == Finding.NAME_ANSWER_UNUSABLE,
        found.id());
  }

  @Test
  void anAliasWithoutAnAddressIsAskedForAgain() {
    names.set(
        "staged.example.com",
        (question, _) ->
            StandInNameServer.reply(
                question,
                List.of(StandInNameServer.alias("staged.example.com", "there.example.com"))));
    names.addresses("there.example.com", "1.1.1.1");
    CheckReport.Report report = Bench.report(decide(HOST));
    Probed name = report.steps().getFirst();
    assertEquals(Finding.RESOLVED, name.finding());
    assertEquals("there.example.com", name.detail("alias").orElse(""));
  }

  @Test
  void anAliasToASpecialNameIsNotAskedFor() {
    names.set(
        "staged.example.com",
        (question, _) ->
            StandInNameServer.reply(
                question, List.of(StandInNameServer.alias("staged.example.com", "db.internal"))));
    assertEquals(Finding.NO_ADDRESS, Bench.report(decide(HOST)).steps().getFirst().finding());
    assertEquals(List.of(), names.asked().stream().filter(n -> n.contains("internal")).toList());
  }

  @Test
  void anAnswerTooLongForOnePacketIsFetchedOverTcp() {
    String[] many = new String[120];
    for (int number = 0; number < many.length; number++) {
      many[number] = "1.1.1." + number;
    }
    names.addresses("staged.example.com", many);
    Probed name = Bench.report(decide(HOST)).steps().getFirst();
    assertEquals("120", name.detail("addresses").orElse(""));
    assertEquals("4", name.detail("checked").orElse(""));
  }

  @Test
  void aContentDeliveryNetworkIsToldByAliasAndByAddress() {
    names.addresses("staged.example.com", "104.16.1.1");
    assertEquals("cloudflare", cdn());
    names.set(
        "staged.example.com",
        (question, _) ->
            StandInNameServer.reply(
                question,
                List.of(
                    StandInNameServer.alias("staged.example.com", "d1.cloudfront.net"),
                    StandInNameServer.record(
                        StandInNameServer.name("d1.cloudfront.net"), "9.9.9.9"))));
    assertEquals("cloudfront", cdn());
    names.addresses("staged.example.com", "9.9.9.9");
    assertEquals("none", cdn());
  }

  private String cdn() {
    return Bench.report(decide(HOST)).steps().stream()
        .filter(step -> step.finding() == Finding.BEHIND_CDN)
        .findFirst()
        .flatMap(step -> step.detail("cdn"))
        .orElse("none");
  }

  @Test
  void aDryRunDialsNothingAndSaysSo() {
    names.addresses("staged.example.com", "1.1.1.1", "2606:4700:4700::1111");
    CheckReport.Report report = Bench.report(decide(HOST));
    assertEquals(
        List.of(Finding.RESOLVED, Finding.BEHIND_CDN),
        report.steps().stream()
            .filter(step -> step.step() == Step.NAME)
            .map(Probed::finding)
            .toList());
    assertTrue(
        report.steps().stream()
            .filter(step -> step.step() != Step.NAME)
            .allMatch(step -> step.finding() == Finding.DRY_RUN));
  }

  @Test
  void oneBadAddressDeniesTheWholeAnswer() {
    for (String bad :
        List.of(
            "127.0.0.1",
            "10.0.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "::1",
            "fd00::1",
            "::ffff:7f00:1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "fe80::1")) {
      names.addresses("staged.example.com", "1.1.1.1", bad, "2606:4700:4700::1111");
      CheckReport.Denied denied = assertInstanceOf(CheckReport.Denied.class, decide(HOST), bad);
      assertEquals(Refusal.ADDRESS, denied.why(), bad);
      assertEquals(
          List.of(Finding.PRIVATE_ANSWER),
          denied.evidence().stream().map(Probed::finding).toList(),
          bad);
    }
  }

  @Test
  void anAnswerThatChangesBetweenLookAndDialChangesNothing() throws IOException {
    try (StandInServer server = StandInServer.start(StandInServer.answers(200))) {
      AtomicInteger asked = new AtomicInteger();
      names.set(
          "staged.example.com",
          (question, _) ->
              StandInNameServer.isV4(question)
                  ? StandInNameServer.reply(
                      question,
                      List.of(
                          StandInNameServer.record(
                              STAGED,
                              asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254")))
                  : StandInNameServer.reply(question, List.of()));
      CheckReport report =
          live.check(
              "http://staged.example.com:" + server.port() + "/",
              Bench.asking(names).withAllowPrivate(true),
              _ -> {});
      assertTrue(Bench.findings(report).contains(Finding.HTTP_ANSWERED));
      assertEquals(1, asked.get(), "asked once and never again");
      assertTrue(
          Bench.report(report).steps().stream()
              .flatMap(step -> step.address().stream())
              .allMatch("127.0.0.1"::equals));
    }
  }
}
