package dev.whence.probe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * A non-blocking native TCP socket on Linux with its error queue switched on. The layouts and
 * numbers are the kernel's, the same on x86-64 and AArch64.
 */
final class ErrorQueue implements AutoCloseable {
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int STREAM_NONBLOCKING_CLOEXEC = 1 | 0x800 | 0x80000;
  private static final int SOL_SOCKET = 1;
  private static final int SO_ERROR = 4;
  private static final int IPPROTO_IP = 0;
  private static final int IP_RECVERR = 11;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_RECVERR = 25;
  private static final int MSG_ERRQUEUE = 0x2000;
  private static final short POLLOUT = 4;
  private static final int ORIGIN_ICMP = 2;
  private static final int ORIGIN_ICMP6 = 3;
  private static final int CONTROL_BYTES = 512;
  private static final int HEADER_BYTES = 16;

  private final LinuxSockets system;
  private final Arena arena;
  private final IpAddress address;
  private final int descriptor;

  private ErrorQueue(LinuxSockets system, Arena arena, IpAddress address, int descriptor) {
    this.system = system;
    this.arena = arena;
    this.address = address;
    this.descriptor = descriptor;
  }

  /**
   * What the network said of a packet of ours.
   *
   * @param byOurselves whether this machine said so itself, giving up on a neighbour
   */
  record Entry(boolean isV4, int type, int code, boolean byOurselves, boolean byTarget) {
    /** Who said so, without naming a router. */
    String origin() {
      if (byOurselves) {
        return "own-machine";
      }
      return byTarget ? "target" : "router";
    }
  }

  /** A socket, or empty where this system has none of this kind to give. */
  static Optional<ErrorQueue> open(IpAddress address) {
    Optional<LinuxSockets> system = LinuxSockets.available();
    if (system.isEmpty()) {
      return Optional.empty();
    }
    Arena arena = Arena.ofShared();
    int family = address.isV4() ? AF_INET : AF_INET6;
    int descriptor = system.get().socket(arena, family, STREAM_NONBLOCKING_CLOEXEC);
    if (descriptor < 0) {
      arena.close();
      return Optional.empty();
    }
    ErrorQueue queue = new ErrorQueue(system.get(), arena, address, descriptor);
    queue.switchOn();
    return Optional.of(queue);
  }

  private void switchOn() {
    MemorySegment one = arena.allocate(JAVA_INT);
    one.set(JAVA_INT, 0, 1);
    if (address.isV4()) {
      system.setOption(arena, descriptor, IPPROTO_IP, IP_RECVERR, one);
    } else {
      system.setOption(arena, descriptor, IPPROTO_IPV6, IPV6_RECVERR, one);
    }
  }

  /** Begins to connect; the error number, 0 where it is done at once. */
  int connect(int port) {
    MemorySegment there = arena.allocate(address.isV4() ? 16 : 28, 8);
    there.set(JAVA_SHORT, 0, (short) (address.isV4() ? AF_INET : AF_INET6));
    there.set(JAVA_BYTE, 2, (byte) (port >> 8));
    there.set(JAVA_BYTE, 3, (byte) port);
    byte[] bytes = address.bytes();
    MemorySegment.copy(bytes, 0, there, JAVA_BYTE, address.isV4() ? 4 : 8, bytes.length);
    return system.connect(arena, descriptor, there);
  }

  /** Whether something is known; POLLERR and POLLHUP are always reported. */
  boolean isSettled() {
    MemorySegment poll = arena.allocate(8, 4);
    poll.set(JAVA_INT, 0, descriptor);
    poll.set(JAVA_SHORT, 4, POLLOUT);
    return system.poll(poll) > 0;
  }

  /** The socket's own error, to be read before the queue is drained. */
  int error() {
    return system.intOption(arena, descriptor, SOL_SOCKET, SO_ERROR);
  }

  /** The first entry of the queue that came by ICMP. */
  Optional<Entry> drain() {
    MemorySegment control = arena.allocate(CONTROL_BYTES, 8);
    MemorySegment name = arena.allocate(28, 8);
    MemorySegment message = arena.allocate(56, 8);
    message.set(ADDRESS, 0, name);
    message.set(JAVA_INT, 8, 28);
    message.set(ADDRESS, 16, MemorySegment.NULL);
    message.set(JAVA_LONG, 24, 0);
    message.set(ADDRESS, 32, control);
    message.set(JAVA_LONG, 40, CONTROL_BYTES);
    if (system.receive(arena, descriptor, message, MSG_ERRQUEUE) < 0) {
      return Optional.empty();
    }
    return readControl(control, message.get(JAVA_LONG, 40));
  }

  private Optional<Entry> readControl(MemorySegment control, long length) {
    long at = 0;
    while (at + HEADER_BYTES <= length) {
      long size = control.get(JAVA_LONG, at);
      int level = control.get(JAVA_INT, at + 8);
      int type = control.get(JAVA_INT, at + 12);
      boolean error =
          (level == IPPROTO_IP && type == IP_RECVERR)
              || (level == IPPROTO_IPV6 && type == IPV6_RECVERR);
      if (error) {
        return readError(control.asSlice(at + HEADER_BYTES, size - HEADER_BYTES));
      }
      if (size < HEADER_BYTES) {
        return Optional.empty();
      }
      at += size + 7 & ~7L;
    }
    return Optional.empty();
  }

  private Optional<Entry> readError(MemorySegment error) {
    int origin = error.get(JAVA_BYTE, 4);
    if (origin != ORIGIN_ICMP && origin != ORIGIN_ICMP6) {
      return Optional.empty();
    }
    Optional<IpAddress> offender = offender(error.asSlice(16));
    return Optional.of(
        new Entry(
            origin == ORIGIN_ICMP,
            error.get(JAVA_BYTE, 5) & 0xFF,
            error.get(JAVA_BYTE, 6) & 0xFF,
            offender.filter(this::isOwn).isPresent(),
            offender.filter(address::equals).isPresent()));
  }

  private static Optional<IpAddress> offender(MemorySegment socketAddress) {
    int family = socketAddress.get(JAVA_SHORT, 0);
    if (family == AF_INET) {
      return Optional.of(IpAddress.of(socketAddress.asSlice(4, 4).toArray(JAVA_BYTE)));
    }
    return family == AF_INET6
        ? Optional.of(IpAddress.of(socketAddress.asSlice(8, 16).toArray(JAVA_BYTE)))
        : Optional.empty();
  }

  /** The address that this socket dials from is this machine's. */
  private boolean isOwn(IpAddress offender) {
    return system
        .ownAddress(arena, descriptor)
        .flatMap(own -> offender(own))
        .filter(offender::equals)
        .isPresent();
  }

  @Override
  public void close() {
    system.close(arena, descriptor);
    arena.close();
  }
}
