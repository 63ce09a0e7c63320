package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.probe.Reading.End;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Listens before anything is said: who speaks first shows what is spoken there. */
final class GreetingStage implements Stage {
  /** Databases and SSH may look their client's name up first; there is nothing else to do there. */
  private static final Duration PATIENT = Duration.ofSeconds(2);

  @Override
  public Step step() {
    return Step.GREETING;
  }

  @Override
  public void look(Visit visit) {
    Optional<Channel> channel = visit.takeChannel();
    if (channel.isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    Duration listen = visit.endpoint().listenOnly() ? PATIENT : visit.run().limits().listen();
    channel.get().wire().allow(visit.run().atMost(listen));
    Reading reading = Reading.until(channel.get().in(), bytes -> bytes.length > 0);
    if (!reading.isEmpty()) {
      greeted(visit, reading.bytes(), Note.took(start));
    } else {
      quiet(visit, reading.end(), Note.took(start));
    }
    if (visit.isDone(Step.GREETING) && reading.isEmpty() && reading.end() == End.TIMED_OUT) {
      visit.keepChannel(channel.get());
      return;
    }
    visit.run().closed(channel.get().wire());
  }

  private static void greeted(Visit visit, byte[] bytes, Note note) {
    Protocol protocol = Protocol.of(bytes);
    visit.spoke(protocol);
    Note named = note.with("protocol", protocol.id());
    int number = Protocol.mysqlError(bytes);
    if (number > 0) {
      visit.found(Finding.GREETED_WITH_ERROR, named.with("error", number));
    } else if (turnsAway(protocol, bytes)) {
      visit.found(Finding.GREETED_WITH_ERROR, named);
    } else {
      visit.found(Finding.SERVER_SPOKE_FIRST, named);
    }
  }

  private static boolean turnsAway(Protocol protocol, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    return switch (protocol) {
      case SMTP, FTP, NNTP -> text.startsWith("4") || text.startsWith("5");
      case REDIS, POP3 -> text.startsWith("-");
      case IMAP -> text.startsWith("* BYE");
      case UNKNOWN, SSH, MYSQL, HTTP, HTTP2, TLS, VNC, IRC, TELNET, RSYNC, AMQP, NATS ->
          text.startsWith("EXCEEDED MAXSTARTUPS");
    };
  }

  private static void quiet(Visit visit, End end, Note note) {
    switch (end) {
      case CLOSED -> visit.found(Finding.CLOSED_AT_ONCE, note);
      case RESET -> visit.found(Finding.RESET_AT_ONCE, note);
      case TIMED_OUT, ENOUGH, FULL, REFUSED_BY_TLS -> waits(visit, note);
    }
  }

  private static void waits(Visit visit, Note note) {
    if (!visit.run().remaining().isZero()) {
      visit.waits();
      visit.found(Finding.WAITS_FOR_CLIENT, note);
    }
  }
}
