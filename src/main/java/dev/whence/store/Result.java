package dev.whence.store;

/** What came of work on the database. */
public sealed interface Result<T> {
  record Done<T>(T value) implements Result<T> {}

  record Failed<T>(Trouble trouble) implements Result<T> {}

  default Saving saving() {
    return switch (this) {
      case Done<T> _ -> new Saving.Saved();
      case Failed<T>(Trouble trouble) -> new Saving.NotSaved(trouble);
    };
  }
}
