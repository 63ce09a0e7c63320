package dev.whence.probe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The few calls of Linux's C library that reading an error queue takes. */
@SuppressWarnings("restricted") // Native access is granted in the jar's manifest.
final class LinuxSockets {
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final Optional<LinuxSockets> AVAILABLE = find();

  private final MethodHandle socket = handle("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  private final MethodHandle setsockopt =
      handle("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private final MethodHandle getsockopt =
      handle("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
  private final MethodHandle connect = handle("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private final MethodHandle recvmsg = handle("recvmsg", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);
  private final MethodHandle getsockname =
      handle("getsockname", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
  private final MethodHandle close = handle("close", JAVA_INT, JAVA_INT);
  private final MethodHandle poll =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("poll"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

  private LinuxSockets() {}

  static Optional<LinuxSockets> available() {
    return AVAILABLE;
  }

  private static Optional<LinuxSockets> find() {
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    if (!linux || !Set.of("amd64", "x86_64", "aarch64").contains(machine)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LinuxSockets());
    } catch (RuntimeException | LinkageError withheld) {
      // Native access may be switched off; checks then say "refused" and no more.
      return Optional.empty();
    }
  }

  private static MethodHandle handle(String name, MemoryLayout result, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments), ERRNO);
  }

  private static MemorySegment state(Arena arena) {
    return arena.allocate(Linker.Option.captureStateLayout());
  }

  private static int errno(MemorySegment state) {
    return state.get(JAVA_INT, 0);
  }

  int socket(Arena arena, int family, int kind) {
    try {
      return (int) socket.invokeExact(state(arena), family, kind, 0);
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  void setOption(Arena arena, int descriptor, int level, int option, MemorySegment value) {
    try {
      int ignored =
          (int)
              setsockopt.invokeExact(
                  state(arena), descriptor, level, option, value, (int) value.byteSize());
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  int intOption(Arena arena, int descriptor, int level, int option) {
    MemorySegment value = arena.allocate(JAVA_INT);
    MemorySegment length = arena.allocate(JAVA_INT);
    length.set(JAVA_INT, 0, 4);
    try {
      int failed =
          (int) getsockopt.invokeExact(state(arena), descriptor, level, option, value, length);
      return failed < 0 ? 0 : value.get(JAVA_INT, 0);
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  /** 0, or the error number. */
  int connect(Arena arena, int descriptor, MemorySegment there) {
    MemorySegment state = state(arena);
    try {
      int failed = (int) connect.invokeExact(state, descriptor, there, (int) there.byteSize());
      return failed < 0 ? errno(state) : 0;
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  long receive(Arena arena, int descriptor, MemorySegment message, int flags) {
    try {
      return (long) recvmsg.invokeExact(state(arena), descriptor, message, flags);
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  Optional<MemorySegment> ownAddress(Arena arena, int descriptor) {
    MemorySegment name = arena.allocate(28, 8);
    MemorySegment length = arena.allocate(JAVA_INT);
    length.set(JAVA_INT, 0, 28);
    try {
      int failed = (int) getsockname.invokeExact(state(arena), descriptor, name, length);
      return failed < 0 ? Optional.empty() : Optional.of(name);
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  /** A glance, without waiting: a wait in native code would hold a carrier thread. */
  int poll(MemorySegment descriptors) {
    try {
      return (int) poll.invokeExact(descriptors, 1L, 0);
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  void close(Arena arena, int descriptor) {
    try {
      int ignored = (int) close.invokeExact(state(arena), descriptor);
    } catch (Throwable broken) {
      throw broken(broken);
    }
  }

  private static IllegalStateException broken(Throwable broken) {
    return new IllegalStateException("a call of the C library broke", broken);
  }
}
