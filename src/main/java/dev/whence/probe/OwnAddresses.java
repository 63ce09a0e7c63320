package dev.whence.probe;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses of this machine, read anew each time, for networks come and go. */
@FunctionalInterface
interface OwnAddresses {
  Set<IpAddress> now();

  static OwnAddresses ofMachine() {
    return () -> {
      try {
        return NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .map(IpAddress::of)
            .collect(Collectors.toUnmodifiableSet());
      } catch (SocketException unreadable) {
        throw new IllegalStateException("this machine's own addresses cannot be read", unreadable);
      }
    };
  }
}
