package dev.whence.probe;

import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Listens where it is told to, {@code address:port}, until it is ended. It reads what comes and
 * ends a connection after its client does, so that TIME_WAIT stays with the client.
 */
final class DiagnosisLabServer {
  private DiagnosisLabServer() {}

  public static void main(String[] places) throws Exception {
    for (String place : places) {
      int colon = place.lastIndexOf(':');
      int port = Integer.parseInt(place.substring(colon + 1));
      StandInServer.start(
          new ServerSocket(port, 50, InetAddress.getByName(place.substring(0, colon))),
          StandInServer.mute());
    }
    System.out.println("ready " + places.length);
    Thread.sleep(Long.MAX_VALUE);
  }
}
