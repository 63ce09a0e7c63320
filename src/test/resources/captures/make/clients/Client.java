import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.channels.*;
import java.time.Duration;
import java.util.*;
import javax.net.ssl.*;

/**
 * java Client.java LIBRARY HOST PORT: one attempt, its uncaught exception printed by the runtime.
 */
class Client {
  public static void main(String[] arguments) throws Exception {
    String host = arguments[1];
    int port = Integer.parseInt(arguments[2]);
    switch (arguments[0]) {
      case "socket" -> new Socket().connect(new InetSocketAddress(host, port), 1500);
      case "socket-read" -> {
        Socket socket = new Socket(host, port);
        socket.setSoTimeout(1500);
        socket.getOutputStream().write("PING\r\n\r\n".getBytes());
        int got = new DataInputStream(socket.getInputStream()).readInt();
      }
      case "channel" -> SocketChannel.open(new InetSocketAddress(host, port));
      case "url" -> open("http", host, port);
      case "url-tls" -> open("https", host, port);
      case "http" ->
          client()
              .send(
                  HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/"))
                      .timeout(Duration.ofMillis(1500))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      case "http-tls" ->
          client()
              .send(
                  HttpRequest.newBuilder(URI.create("https://" + host + ":" + port + "/")).build(),
                  HttpResponse.BodyHandlers.ofString());
      case "websocket" ->
          client()
              .newWebSocketBuilder()
              .buildAsync(
                  URI.create("ws://" + host + ":" + port + "/"), new WebSocket.Listener() {})
              .join();
      case "tls" ->
          ((SSLSocket) SSLSocketFactory.getDefault().createSocket(host, port)).startHandshake();
      case "listen" -> new ServerSocket(port, 5, InetAddress.getByName(host));
      case "listen-http" ->
          com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(host, port), 0);
      case "listen-channel" -> ServerSocketChannel.open().bind(new InetSocketAddress(host, port));
      case "many" -> {
        List<Object> kept = new ArrayList<>();
        while (true) kept.add(new Socket(host, port));
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofMillis(1500)).build();
  }

  static void open(String scheme, String host, int port) throws Exception {
    URLConnection connection =
        URI.create(scheme + "://" + host + ":" + port + "/").toURL().openConnection();
    connection.setConnectTimeout(1500);
    connection.setReadTimeout(1500);
    connection.getInputStream().readAllBytes();
  }
}
