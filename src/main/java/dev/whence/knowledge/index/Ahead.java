package dev.whence.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A search that is begun on another thread before anybody needs what it finds. Over a small
 * collection it takes less time than handing it over would, and is done when it is asked for.
 */
interface Ahead<T> {
  /** What was found, as soon as it is. */
  T get() throws IOException;

  /**
   * Begins a search.
   *
   * @param large whether it takes long enough for a thread of its own
   */
  static <T> Ahead<T> begin(boolean large, Ahead<T> search) {
    if (!large) {
      return search;
    }
    CompletableFuture<T> running =
        CompletableFuture.supplyAsync(() -> unchecked(search), Ahead::onItsOwn);
    return () -> joined(running);
  }

  /** The threads that all of Java shares may be building an index just now, for seconds. */
  private static void onItsOwn(Runnable search) {
    Thread.ofPlatform().daemon().name("search-ahead").start(search);
  }

  private static <T> T unchecked(Ahead<T> search) {
    try {
      return search.get();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static <T> T joined(CompletableFuture<T> running) throws IOException {
    try {
      return running.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof UncheckedIOException unread) {
        throw unread.getCause();
      }
      throw failed;
    }
  }
}
