package dev.whence.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does with every connection what it is told to. */
final class StandInServer implements AutoCloseable {
  /** What a server does with one connection; the connection is closed when it returns. */
  interface Manner {
    void serve(Socket client) throws Exception;
  }

  private final ServerSocket listener;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();

  private StandInServer(ServerSocket listener) {
    this.listener = listener;
  }

  static StandInServer start(Manner manner) throws IOException {
    return start(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), manner);
  }

  static StandInServer start(ServerSocket listener, Manner manner) {
    StandInServer server = new StandInServer(listener);
    Thread.ofVirtual().start(() -> server.accept(manner));
    return server;
  }

  private void accept(Manner manner) {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        accepted.incrementAndGet();
        clients.add(client);
        Thread.ofVirtual().start(() -> serve(manner, client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Manner manner, Socket client) {
    try (client) {
      manner.serve(client);
    } catch (Exception gone) {
      // The check went away, which it may.
      return;
    } finally {
      clients.remove(client);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  int accepted() {
    return accepted.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket client : clients) {
      client.close();
    }
  }

  static Manner says(String text) {
    return client -> {
      client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      client.getOutputStream().flush();
      drain(client);
    };
  }

  /** Reads a request, answers with the status and these headers, and no body. */
  static Manner answers(int status, String... headers) {
    return client -> {
      readHead(client.getInputStream());
      answer(client.getOutputStream(), status, headers);
    };
  }

  static void answer(OutputStream out, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: 0\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ended early: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  static Manner mute() {
    return StandInServer::drain;
  }

  static Manner closes() {
    return _ -> {};
  }

  static Manner resets() {
    return client -> client.setSoLinger(true, 0);
  }

  /** Reads something, then ends with FIN; everything is read, so that no RST goes out. */
  static Manner readsThenCloses() {
    return client -> {
      client.getInputStream().read(new byte[8192]);
      client.shutdownOutput();
    };
  }

  static Manner readsThenResets() {
    return client -> {
      client.getInputStream().read(new byte[8192]);
      client.setSoLinger(true, 0);
    };
  }

  static void drain(Socket client) throws IOException {
    client.getInputStream().transferTo(OutputStream.nullOutputStream());
  }
}
