package dev.whence.probe;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Listens where it is told to, {@code address:port}, until it is ended. */
final class DiagnosisLabServer {
  private DiagnosisLabServer() {}

  public static void main(String[] places) throws Exception {
    List<ServerSocket> kept = new ArrayList<>();
    for (String place : places) {
      int colon = place.lastIndexOf(':');
      int port = Integer.parseInt(place.substring(colon + 1));
      kept.add(new ServerSocket(port, 50, InetAddress.getByName(place.substring(0, colon))));
    }
    System.out.println("ready " + kept.size());
    Thread.sleep(Long.MAX_VALUE);
  }
}
