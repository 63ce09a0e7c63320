package dev.whence.chat.telegram;

import dev.whence.chat.Attachment;
import dev.whence.chat.Command;
import dev.whence.chat.Envelope;
import dev.whence.chat.Incoming;
import dev.whence.chat.Person;
import dev.whence.chat.Place;
import dev.whence.chat.Reception;
import dev.whence.chat.TypedCommand;
import dev.whence.chat.Visibility;
import dev.whence.chat.telegram.Arrival.Pressed;
import dev.whence.chat.telegram.Arrival.Said;
import dev.whence.language.Language;
import dev.whence.store.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has each arrival handled in its chat's turn, with the rights of who sent it. */
final class Handling implements Intake.Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

  /** What was begun that often and never ended brings the process down each time. */
  private static final int TRIES = 30;

  private final Reception reception;
  private final Inbox inbox;
  private final ChatReplier.Means means;
  private final Staff staff;
  private final Downloads downloads;
  private final String botName;
  private final Duration late;
  private final InstantSource clock;
  private final AtomicLong lateOnes = new AtomicLong();
  private final AtomicLong givenUp = new AtomicLong();
  private volatile boolean ended;

  Handling(
      Reception reception,
      Inbox inbox,
      ChatReplier.Means means,
      Staff staff,
      Downloads downloads,
      String botName,
      Duration late,
      InstantSource clock) {
    this.reception = reception;
    this.inbox = inbox;
    this.means = means;
    this.staff = staff;
    this.downloads = downloads;
    this.botName = botName;
    this.late = late;
    this.clock = clock;
  }

  @Override
  public boolean handle(Intake.Task task, Consumer<Boolean> whenDone) {
    Place place = Translation.place(task.arrival().where());
    return reception.inTurn(place, () -> inTurn(task, whenDone));
  }

  private void inTurn(Intake.Task task, Consumer<Boolean> whenDone) {
    Arrival arrival = task.arrival();
    if (ended || isHopeless(arrival, task.stored())) {
      whenDone.accept(!ended);
      return;
    }
    ChatReplier replier = replier(task);
    AtomicBoolean handled = new AtomicBoolean();
    replier.ends().whenAllHaveEnded(() -> whenDone.accept(handled.get() && !replier.isEnded()));
    Runnable end = replier.goesOn();
    try {
      handle(arrival, task.stored(), replier);
      handled.set(true);
    } catch (EndedException ending) {
      LOG.debug("update {} is answered after the next start", arrival.update());
    } finally {
      end.run();
    }
  }

  private boolean isHopeless(Arrival arrival, boolean stored) {
    if (!stored || inbox.begin(String.valueOf(arrival.update())) <= TRIES) {
      return false;
    }
    givenUp.incrementAndGet();
    LOG.error("update {} was begun {} times and never ended; let go", arrival.update(), TRIES);
    return true;
  }

  private ChatReplier replier(Intake.Task task) {
    String id = String.valueOf(task.arrival().update());
    Parts parts = new Parts(task.receipts(), receipt -> inbox.note(id, receipt));
    ChatReplier replier = new ChatReplier(means, task.arrival(), isLate(task.arrival()), parts);
    if (task.stored()) {
      // Waiting for its turn to be sent can take long, and is nothing that an update does.
      replier.whenThought(() -> inbox.survived(id));
    }
    return replier;
  }

  private void handle(Arrival arrival, boolean stored, ChatReplier replier) {
    try {
      switch (arrival) {
        case Said said when replier.isLate() && !said.addressed() -> {} // nobody waits for it
        case Said said -> said(said, stored, replier);
        case Pressed pressed -> pressed(pressed, replier);
      }
    } finally {
      replier.settle();
    }
  }

  private boolean isLate(Arrival arrival) {
    boolean isLate =
        arrival instanceof Said said
            && Instant.ofEpochSecond(said.at()).plus(late).isBefore(clock.instant());
    if (isLate) {
      lateOnes.incrementAndGet();
    }
    return isLate;
  }

  private void said(Said said, boolean stored, ChatReplier replier) {
    Optional<Incoming> incoming = incoming(said);
    if (incoming.isEmpty()) {
      return;
    }
    reception.handle(incoming.get(), replier);
    if (stored
        && said.hadSecret()
        && said.addressed()
        && incoming.get() instanceof Incoming.Asked asked) {
      Language own = reception.languageFor(asked.envelope());
      replier.tell(own, reception.words(own, "chat.secret"));
    }
  }

  private Optional<Incoming> incoming(Said said) {
    return switch (TypedCommand.read(said.text(), botName)) {
      case TypedCommand.Why(String text) -> Optional.of(question(said, text));
      case TypedCommand.None _ -> Optional.of(question(said, said.text()));
      case TypedCommand.Other(Command command) ->
          said.edited()
              ? Optional.empty()
              : Optional.of(
                  new Incoming.Commanded(
                      envelope(said, said.message(), isManaging(command)),
                      command,
                      Visibility.EVERYONE));
    };
  }

  /** Help tells those who manage a group a little more. */
  private static boolean isManaging(Command command) {
    return command instanceof Command.Settings || command instanceof Command.Help;
  }

  private Incoming question(Said said, String text) {
    Envelope envelope = envelope(said, said.message(), false);
    String message = String.valueOf(said.message());
    List<Attachment> attachments = said.files().stream().map(downloads::attachment).toList();
    if (said.edited()) {
      return new Incoming.Edited(envelope, message, text, attachments);
    }
    return new Incoming.Asked(
        envelope,
        Optional.of(message),
        said.repliesTo().map(String::valueOf),
        text,
        attachments,
        said.addressed() ? Incoming.Manner.ADDRESSED : Incoming.Manner.OVERHEARD,
        Visibility.EVERYONE);
  }

  private void pressed(Pressed pressed, ChatReplier replier) {
    boolean deletes = pressed.token().startsWith("d");
    Envelope envelope = envelope(pressed, pressed.query(), deletes);
    String message = String.valueOf(pressed.message());
    reception.handle(new Incoming.Pressed(envelope, pressed.token(), message), replier);
  }

  /**
   * Who, where, and with what rights.
   *
   * @param event what stays the same when it is delivered again, even with another update's id
   */
  private Envelope envelope(Arrival arrival, Object event, boolean rights) {
    Place place = Translation.place(arrival.where());
    long person = arrival.who().id();
    boolean manages = rights && !place.direct() && staff.manages(arrival.where().chat(), person);
    return new Envelope(
        arrival.where().chat() + "/" + event,
        new Person(Translation.PLATFORM, String.valueOf(person)),
        place,
        arrival.who().language(),
        manages,
        manages);
  }

  /** How many came later than is usual, and were answered with an apology or let go. */
  long late() {
    return lateOnes.get();
  }

  /** How many were given up. */
  long givenUp() {
    return givenUp.get();
  }

  /** Begins nothing more. */
  void end() {
    ended = true;
  }
}
