package dev.whence.probe;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback, over UDP and TCP, that answers what it is told to. */
final class StandInNameServer implements AutoCloseable {
  private static final int TTL = 60;

  /** How one question is answered; null says nothing at all. */
  interface Manner {
    byte @Nullable [] answer(Message question, boolean overTcp) throws IOException;
  }

  private final DatagramSocket datagrams;
  private final ServerSocket streams;
  private final Map<String, Manner> manners = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int forged;

  private StandInNameServer(DatagramSocket datagrams, ServerSocket streams) {
    this.datagrams = datagrams;
    this.streams = streams;
  }

  static StandInNameServer start() throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    ServerSocket streams = new ServerSocket(0, 50, here);
    DatagramSocket datagrams =
        new DatagramSocket(new InetSocketAddress(here, streams.getLocalPort()));
    StandInNameServer server = new StandInNameServer(datagrams, streams);
    Thread.ofVirtual().start(server::serveDatagrams);
    Thread.ofVirtual().start(server::serveStreams);
    return server;
  }

  String address() {
    return "127.0.0.1:" + streams.getLocalPort();
  }

  /**
   * Sends so many replies that nobody asked for, all with a loopback address, before each answer.
   */
  void forge(int replies) {
    forged = replies;
  }

  private void sendForged(byte[] question, DatagramPacket packet) throws IOException {
    Message asked = new Message(question);
    byte[] reply = reply(asked, List.of(record(asked.getQuestion().getName(), "127.0.0.1")));
    for (int number = 1; number <= forged; number++) {
      reply[0] = (byte) ((question[0] & 0xFF) + number / 256 + 1);
      reply[1] = (byte) number;
      datagrams.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
    }
  }

  /** The names that were asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  void set(String name, Manner manner) {
    manners.put(name, manner);
  }

  /** Answers with these addresses, each to the question for its family. */
  void addresses(String name, String... addresses) {
    set(name, (question, _) -> reply(question, recordsFor(question, addresses)));
  }

  private static List<Record> recordsFor(Message question, String... addresses) {
    Name name = question.getQuestion().getName();
    int type = question.getQuestion().getType();
    return Arrays.stream(addresses)
        .map(text -> record(name, text))
        .filter(record -> record.getType() == type)
        .toList();
  }

  static Record record(Name name, String address) {
    IpAddress ip = IpAddress.parse(address).orElseThrow();
    return ip.isV4()
        ? new ARecord(name, DClass.IN, TTL, ip.toInetAddress())
        : new AAAARecord(name, DClass.IN, TTL, ip.bytes());
  }

  static Record alias(String name, String target) {
    return new CNAMERecord(name(name), DClass.IN, TTL, name(target));
  }

  static Name name(String text) {
    return Name.fromConstantString(text + ".");
  }

  void code(String name, int code) {
    set(name, (question, _) -> coded(question, code));
  }

  static byte[] coded(Message question, int code) {
    Message answer = head(question);
    answer.getHeader().setRcode(code);
    return answer.toWire();
  }

  static byte[] reply(Message question, List<Record> records) {
    Message answer = head(question);
    records.forEach(record -> answer.addRecord(record, Section.ANSWER));
    return answer.toWire();
  }

  static boolean isV4(Message question) {
    return question.getQuestion().getType() == Type.A;
  }

  private static Message head(Message question) {
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    return answer;
  }

  private byte @Nullable [] answer(byte[] bytes, boolean overTcp) throws IOException {
    Message question = new Message(bytes);
    String name = question.getQuestion().getName().toString(true);
    asked.add(name);
    Manner manner = manners.get(name);
    byte[] answer =
        manner == null ? coded(question, Rcode.NXDOMAIN) : manner.answer(question, overTcp);
    if (answer != null && answer.length > 1232 && !overTcp) {
      Message truncated = head(question);
      truncated.getHeader().setFlag(Flags.TC);
      return truncated.toWire();
    }
    return answer;
  }

  private void serveDatagrams() {
    byte[] buffer = new byte[4096];
    while (!datagrams.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        datagrams.receive(packet);
        byte[] question = Arrays.copyOf(buffer, packet.getLength());
        sendForged(question, packet);
        byte[] answer = answer(question, false);
        if (answer != null) {
          datagrams.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (IOException closed) {
        if (datagrams.isClosed()) {
          return;
        }
      }
    }
  }

  private void serveStreams() {
    while (!streams.isClosed()) {
      try {
        Socket client = streams.accept();
        Thread.ofVirtual().start(() -> serveStream(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serveStream(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      while (true) {
        byte[] answer = answer(in.readNBytes(in.readUnsignedShort()), true);
        if (answer == null) {
          return;
        }
        out.writeShort(answer.length);
        out.write(answer);
        out.flush();
      }
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    datagrams.close();
    streams.close();
  }
}
