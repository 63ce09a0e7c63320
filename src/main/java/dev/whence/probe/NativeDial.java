package dev.whence.probe;

import dev.whence.evidence.Finding;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Dials with a native socket that keeps what the network said by ICMP (Linux's IP_RECVERR). */
final class NativeDial {
  private static final Duration GLANCE = Duration.ofMillis(5);
  private static final int CONNECTION_REFUSED = 111;
  private static final int IN_PROGRESS = 115;
  private static final int TIMED_OUT = 110;
  private static final int NETWORK_UNREACHABLE = 101;
  private static final int HOST_UNREACHABLE = 113;
  private static final int NOT_PERMITTED = 1;
  private static final int ACCESS = 13;
  private static final int INVALID = 22;
  private static final int ADDRESS_NOT_AVAILABLE = 99;
  private static final int TOO_MANY_FILES = 24;

  private NativeDial() {}

  /**
   * What a native attempt showed.
   *
   * @param error the system's number; 0 where it connected
   * @param atOnce whether {@code connect} itself failed, so that nothing left this machine
   */
  record Explained(int error, boolean atOnce, Optional<ErrorQueue.Entry> entry) {
    boolean connected() {
      return error == 0 && entry.isEmpty();
    }

    Note note(Note note) {
      Note told = note;
      if (entry.isPresent()) {
        ErrorQueue.Entry said = entry.get();
        told = note.with("icmp", said.type() + "/" + said.code()).with("from", said.origin());
      }
      return error == 0 ? told : told.with("errno", error);
    }

    Optional<Finding> finding(IpAddress address) {
      if (entry.isPresent()) {
        return ofIcmp(entry.get());
      }
      return atOnce && error != CONNECTION_REFUSED ? ofOwn(address) : ofRemote();
    }

    private static Optional<Finding> ofIcmp(ErrorQueue.Entry said) {
      if (said.isV4()) {
        return said.type() == 3 ? ofV4(said) : timeExceeded(said, 11);
      }
      return said.type() == 1 ? ofV6(said) : timeExceeded(said, 3);
    }

    /** A message that died on its way round in circles. */
    private static Optional<Finding> timeExceeded(ErrorQueue.Entry said, int type) {
      return said.type() == type ? Optional.of(Finding.NETWORK_UNREACHABLE) : Optional.empty();
    }

    private static Optional<Finding> ofV4(ErrorQueue.Entry said) {
      return switch (said.code()) {
        case 2, 3 -> Optional.of(Finding.REFUSED_BY_FILTER);
        case 9, 10, 13 -> Optional.of(Finding.PROHIBITED_BY_FILTER);
        case 1, 7, 8, 12 -> Optional.of(host(said));
        case 0, 6, 11 -> Optional.of(Finding.NETWORK_UNREACHABLE);
        default -> Optional.empty();
      };
    }

    private static Optional<Finding> ofV6(ErrorQueue.Entry said) {
      return switch (said.code()) {
        case 4 -> Optional.of(Finding.REFUSED_BY_FILTER);
        case 1, 5, 6 -> Optional.of(Finding.PROHIBITED_BY_FILTER);
        case 3 -> Optional.of(host(said));
        case 0, 2 -> Optional.of(Finding.NETWORK_UNREACHABLE);
        default -> Optional.empty();
      };
    }

    private static Finding host(ErrorQueue.Entry said) {
      return said.byOurselves() ? Finding.NEIGHBOUR_SILENT : Finding.HOST_UNREACHABLE;
    }

    private Optional<Finding> ofOwn(IpAddress address) {
      return switch (error) {
        case NETWORK_UNREACHABLE, ADDRESS_NOT_AVAILABLE -> Optional.of(missing(address));
        case HOST_UNREACHABLE, NOT_PERMITTED, ACCESS, INVALID ->
            Optional.of(Finding.OWN_ROUTE_MISSING);
        case TOO_MANY_FILES -> Optional.of(Finding.OWN_MACHINE_FAILED);
        default -> Optional.empty();
      };
    }

    private Finding missing(IpAddress address) {
      if (!address.isV4()) {
        return Finding.OWN_FAMILY_MISSING;
      }
      return error == ADDRESS_NOT_AVAILABLE
          ? Finding.OWN_MACHINE_FAILED
          : Finding.OWN_ROUTE_MISSING;
    }

    private Optional<Finding> ofRemote() {
      return switch (error) {
        case CONNECTION_REFUSED -> Optional.of(Finding.REFUSED);
        case TIMED_OUT -> Optional.of(Finding.CONNECT_TIMED_OUT);
        case HOST_UNREACHABLE, NETWORK_UNREACHABLE -> Optional.of(Finding.UNREACHABLE);
        default -> Optional.empty();
      };
    }
  }

  /** Dials until something is known, the time is up, or it is no longer of interest. */
  static Optional<Explained> ask(
      IpAddress address, int port, Duration limit, BooleanSupplier enough)
      throws InterruptedException {
    Optional<ErrorQueue> opened = ErrorQueue.open(address);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (ErrorQueue socket = opened.get()) {
      int error = socket.connect(port);
      if (error != 0 && error != IN_PROGRESS) {
        return Optional.of(new Explained(error, true, socket.drain()));
      }
      long deadline = System.nanoTime() + limit.toNanos();
      while (System.nanoTime() < deadline && !enough.getAsBoolean()) {
        if (socket.isSettled()) {
          int settled = socket.error();
          return Optional.of(new Explained(settled, false, socket.drain()));
        }
        Thread.sleep(GLANCE);
      }
      return Optional.empty();
    }
  }
}
