package dev.whence.store;

/** Whether something was saved; a full disk is a value, not a crash. */
public sealed interface Saving {
  record Saved() implements Saving {}

  record NotSaved(Trouble trouble) implements Saving {}

  default boolean succeeded() {
    return this instanceof Saved;
  }
}
