package dev.whence.probe;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a server are recognised as; the bytes themselves go nowhere. */
enum Protocol {
  UNKNOWN,
  SSH,
  SMTP,
  FTP,
  POP3,
  IMAP,
  MYSQL,
  HTTP,
  HTTP2,
  TLS,
  VNC,
  REDIS,
  NNTP,
  IRC,
  TELNET,
  RSYNC,
  AMQP,
  NATS;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Protocol of(byte[] first) {
    if (first.length == 0) {
      return UNKNOWN;
    }
    return isBinary(first) ? ofBinary(first) : ofText(text(first));
  }

  private static String text(byte[] first) {
    return new String(first, StandardCharsets.ISO_8859_1);
  }

  private static boolean isBinary(byte[] first) {
    for (int at = 0; at < Math.min(first.length, 4); at++) {
      if (first[at] < ' ') {
        return true;
      }
    }
    return false;
  }

  private static Protocol ofBinary(byte[] first) {
    if (isMysql(first)) {
      return MYSQL;
    }
    if (isTls(first)) {
      return TLS;
    }
    if (isHttp2(first)) {
      return HTTP2;
    }
    return (first[0] & 0xFF) == 0xFF && first.length > 1 && (first[1] & 0xFF) >= 0xFA
        ? TELNET
        : UNKNOWN;
  }

  /** A packet length, sequence 0, then protocol version 10 or an error. */
  private static boolean isMysql(byte[] first) {
    if (first.length < 7 || first[2] != 0 || first[3] != 0) {
      return false;
    }
    int length = (first[0] & 0xFF) | (first[1] & 0xFF) << 8;
    boolean greets = first[4] == 10 && first[5] >= '0' && first[5] <= '9';
    boolean fails = (first[4] & 0xFF) == 0xFF;
    return length >= 3 && length < 4096 && (greets || fails);
  }

  /** The number of the error that a MySQL server greets with; 0 where it greets with none. */
  static int mysqlError(byte[] first) {
    boolean fails = isMysql(first) && (first[4] & 0xFF) == 0xFF;
    return fails ? (first[5] & 0xFF) | (first[6] & 0xFF) << 8 : 0;
  }

  static boolean isTls(byte[] first) {
    return first.length >= 2 && first[0] >= 0x14 && first[0] <= 0x17 && first[1] == 3;
  }

  /** A SETTINGS or GOAWAY frame on stream 0, which is how HTTP/2 begins or refuses. */
  private static boolean isHttp2(byte[] first) {
    return first.length >= 9
        && first[0] == 0
        && (first[3] == 4 || first[3] == 7)
        && first[5] == 0
        && first[6] == 0
        && first[7] == 0
        && first[8] == 0;
  }

  private static Protocol ofText(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.startsWith("SSH-")) {
      return SSH;
    }
    if (upper.startsWith("HTTP/")) {
      return HTTP;
    }
    if (upper.matches("(?s)[245][0-9][0-9][ -].*")) {
      return ofReplyCode(upper);
    }
    if (upper.startsWith("-DENIED REDIS") || upper.startsWith("-NOAUTH")) {
      return REDIS;
    }
    if (upper.startsWith("-ERR UNKNOWN COMMAND") || upper.startsWith("-ERR WRONG NUMBER")) {
      return REDIS;
    }
    if (upper.startsWith("+OK") || upper.startsWith("-ERR ")) {
      return POP3;
    }
    return ofOtherText(upper);
  }

  private static Protocol ofReplyCode(String upper) {
    String line = upper.lines().findFirst().orElse("");
    if (line.contains("SMTP") || line.contains("MAIL") || line.startsWith("554")) {
      return SMTP;
    }
    if (line.contains("NNTP") || line.startsWith("200") || line.startsWith("201")) {
      return NNTP;
    }
    return line.startsWith("220") || line.startsWith("421") || line.startsWith("530")
        ? FTP
        : UNKNOWN;
  }

  private static Protocol ofOtherText(String upper) {
    if (upper.startsWith("* OK") || upper.startsWith("* PREAUTH") || upper.startsWith("* BYE")) {
      return IMAP;
    }
    if (upper.startsWith("<!DOCTYPE HTML") || upper.startsWith("<HTML")) {
      return HTTP; // A page without a head is how old servers complain.
    }
    if (upper.startsWith("RFB ")) {
      return VNC;
    }
    if (upper.startsWith("@RSYNCD")) {
      return RSYNC;
    }
    if (upper.startsWith("AMQP")) {
      return AMQP;
    }
    if (upper.startsWith("INFO {")) {
      return NATS;
    }
    return upper.startsWith(":") && upper.contains(" NOTICE ") ? IRC : UNKNOWN;
  }
}
