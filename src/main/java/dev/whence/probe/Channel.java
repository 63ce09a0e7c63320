package dev.whence.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What is spoken over: a wire as it is, or TLS over it. */
record Channel(Wire wire, InputStream in, OutputStream out) implements AutoCloseable {
  static Channel plain(Wire wire) {
    return new Channel(wire, wire.getInputStream(), wire.getOutputStream());
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
