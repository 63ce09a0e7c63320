package dev.whence.chat.telegram;

import dev.whence.store.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The messages with which one arrival is answered, counted in the order of their sending. What an
 * earlier run had sent when it was killed is known by its number, and not sent again.
 */
final class Parts {
  private static final String MESSAGE = "m";
  private static final String WORD = "w";

  private final List<Receipt> before;
  private final Consumer<Receipt> note;
  private final AtomicInteger messages = new AtomicInteger();
  private final AtomicInteger words = new AtomicInteger();

  /**
   * Of one arrival.
   *
   * @param before what an earlier run had sent
   * @param note told at once of what is there
   */
  Parts(List<Receipt> before, Consumer<Receipt> note) {
    this.before = List.copyOf(before);
    this.note = note;
  }

  /** One of them. */
  final class Part {
    private final String name;

    private Part(String name) {
      this.name = name;
    }

    /** The message's id, where an earlier run had sent it. */
    Optional<String> sentBefore() {
      return before.stream()
          .filter(receipt -> receipt.part().equals(name))
          .map(Receipt::message)
          .findFirst();
    }

    /** It is there. */
    void sent(int message) {
      note.accept(new Receipt(name, String.valueOf(message)));
    }
  }

  /** The next message of the answer. */
  Part message() {
    return new Part(MESSAGE + messages.getAndIncrement());
  }

  /** The next word to the person alone. */
  Part word() {
    return new Part(WORD + words.getAndIncrement());
  }
}
