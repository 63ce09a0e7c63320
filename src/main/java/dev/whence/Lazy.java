package dev.whence;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is built when it is first needed, once, whoever needs it first. */
final class Lazy<T> {
  private final Supplier<T> builder;
  private Optional<T> built = Optional.empty();

  Lazy(Supplier<T> builder) {
    this.builder = builder;
  }

  synchronized T get() {
    if (built.isEmpty()) {
      built = Optional.of(builder.get());
    }
    return built.get();
  }

  /** What was built, if it was. */
  synchronized Optional<T> ifBuilt() {
    return built;
  }
}
