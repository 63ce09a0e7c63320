package dev.whence.probe;

import java.io.IOException;
import java.util.List;

/** A further TLS connection to the address that is being looked at. */
final class TlsTry {
  private TlsTry() {}

  /** Whether what listens there answers a handshake in TLS, whatever comes of it. */
  static boolean answers(Visit visit) {
    if (visit.run().remaining().isZero()) {
      return false;
    }
    try {
      Channel channel = visit.newChannel();
      shake(visit, channel);
      visit.run().closed(channel.wire());
      return Protocol.isTls(channel.wire().first());
    } catch (IOException gone) {
      return false;
    }
  }

  /** A connection encrypted as the one before, whose certificate was judged already. */
  static Channel open(Visit visit) throws IOException {
    Channel channel = visit.newChannel();
    return switch (shake(visit, channel)) {
      case Handshake.Result.Established established -> established.channel();
      case Handshake.Result.Failed failed -> {
        visit.run().closed(channel.wire());
        throw new IOException("the second handshake failed: " + failed.finding().id());
      }
    };
  }

  private static Handshake.Result shake(Visit visit, Channel channel) {
    return new Handshake()
        .shake(
            channel,
            visit.endpoint().target().host(),
            visit.endpoint().port(),
            List.of("http/1.1"));
  }
}
