package dev.whence.chat;

import java.util.List;
import java.util.Optional;

/** Everything that a platform can bring, in its own words translated into these. */
public sealed interface Incoming {
  Place place();

  /** How Whence came to read a question. */
  enum Manner {
    /** Asked of Whence: a command, a mention, a reply, a direct message. */
    ADDRESSED,
    /** Read along in a channel; answered only where that is switched on, and when sure. */
    OVERHEARD
  }

  /**
   * A question.
   *
   * @param message the platform's message that asks; absent for a command that leaves none
   * @param repliesTo the message that it answers to, where it does
   * @param visibility who shall see the answer
   */
  record Asked(
      Envelope envelope,
      Optional<String> message,
      Optional<String> repliesTo,
      String text,
      List<Attachment> attachments,
      Manner manner,
      Visibility visibility)
      implements Incoming {
    public Asked {
      attachments = List.copyOf(attachments);
    }

    @Override
    public Place place() {
      return envelope.place();
    }
  }

  /** A message was changed; where it had asked something, its answer follows. */
  record Edited(Envelope envelope, String message, String text, List<Attachment> attachments)
      implements Incoming {
    public Edited {
      attachments = List.copyOf(attachments);
    }

    @Override
    public Place place() {
      return envelope.place();
    }
  }

  /** A message was deleted; its answer goes with it. */
  record Deleted(Place place, String message) implements Incoming {}

  /**
   * A button was pressed.
   *
   * @param token what the button carries, as it came with {@link Button}
   * @param answer the message that holds the button
   * @param beside what all buttons of that message carry, where the platform tells it
   */
  record Pressed(Envelope envelope, String token, String answer, List<String> beside)
      implements Incoming {
    public Pressed {
      beside = List.copyOf(beside);
    }

    public Pressed(Envelope envelope, String token, String answer) {
      this(envelope, token, answer, List.of());
    }

    @Override
    public Place place() {
      return envelope.place();
    }
  }

  /** A command other than a question. */
  record Commanded(Envelope envelope, Command command, Visibility visibility) implements Incoming {
    @Override
    public Place place() {
      return envelope.place();
    }
  }
}
