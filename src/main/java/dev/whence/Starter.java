package dev.whence;

import dev.whence.chat.Chat;
import dev.whence.chat.terminal.Terminals;
import dev.whence.command.WhenceCommand.Surroundings;
import dev.whence.configuration.Keys;
import dev.whence.configuration.LogSetup;
import dev.whence.configuration.Secrets.SecretUnreadable;
import dev.whence.knowledge.index.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts every chat that has a token, and a prompt where there is a terminal. */
final class Starter {
  private static final Logger LOG = LoggerFactory.getLogger(Starter.class);

  /** A health check takes two minutes without a sign for a bot that hangs. */
  private static final long SIGN_OF_LIFE_MILLIS = 30_000;

  /** Soon enough for an operator who watches, seldom enough to cost nothing. */
  private static final long STATE_MILLIS = 1_000;

  private final Workshop workshop;
  private final Surroundings surroundings;
  private final Optional<String> locale;
  private final PrintStream err;

  /**
   * @param locale the language that the command line asks for
   */
  Starter(Workshop workshop, Surroundings surroundings, Optional<String> locale) {
    this.workshop = workshop;
    this.surroundings = surroundings;
    this.locale = locale;
    this.err = surroundings.err();
  }

  int run() {
    try {
      return start();
    } catch (SecretUnreadable secret) {
      err.println("whence: " + secret.sentence());
      return 2;
    } catch (IOException broken) {
      LOG.debug("the prompt failed", broken);
      err.println("whence: the prompt cannot go on: " + broken.getMessage());
      return 2;
    }
  }

  private int start() throws IOException {
    workshop.watch(this::tellProgress);
    List<Chat> chats = new Chats(workshop).withToken();
    if (chats.isEmpty() && !surroundings.terminal().getAsBoolean()) {
      return answerPipe();
    }
    if (!chats.isEmpty()) {
      LogSetup.tellAudits();
    }
    tellOpenedRanges();
    workshop.troubleshooter();
    chats.forEach(Chat::start);
    Thread ending = new Thread(() -> chats.forEach(Chat::stop), "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    tellState(chats);
    if (surroundings.terminal().getAsBoolean()) {
      terminals().talk(workshop.data().resolve("history"));
      return 0;
    }
    stayAlive();
    return 0;
  }

  /** What was opened on purpose is said at every start, so that it is never open by accident. */
  private void tellOpenedRanges() {
    List<String> opened = workshop.setting(Keys.CHECK_ALLOW_RANGES);
    if (!opened.isEmpty()) {
      err.println("whence: live checks may reach " + String.join(", ", opened));
    }
  }

  /** Says what it is connected to, and again whenever that changes. */
  private void tellState(List<Chat> chats) {
    String first = Chats.describe(chats);
    err.println(first);
    if (!chats.isEmpty()) {
      Thread.ofVirtual().name("state").start(() -> followState(chats, first));
    }
  }

  private void followState(List<Chat> chats, String first) {
    String told = first;
    try {
      while (true) {
        Thread.sleep(STATE_MILLIS);
        String now = Chats.describe(chats);
        if (!now.equals(told)) {
          err.println(now);
          told = now;
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Terminals terminals() {
    Desk desk = new Desk(workshop, true);
    return new Terminals(desk, desk, workshop.phrasebook(), surroundings.environment(), locale);
  }

  private int answerPipe() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
    if (terminals().answerLines(in, out) > 0) {
      return 0;
    }
    err.println(
        "whence: no chat to start: set DISCORD_TOKEN or TELEGRAM_TOKEN, or start it in a terminal");
    return 2;
  }

  /** Touches a file now and then, until the process is told to end. */
  private void stayAlive() {
    CountDownLatch never = new CountDownLatch(1);
    Path sign = workshop.data().resolve("alive");
    try {
      do {
        Files.createDirectories(sign.getParent());
        Files.writeString(sign, Instant.now().toString());
      } while (!never.await(SIGN_OF_LIFE_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS));
    } catch (IOException unwritable) {
      LOG.warn("cannot write {}: a health check will take the bot for dead", sign);
      waitForEnd(never);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waitForEnd(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellProgress(Progress progress) {
    if (!surroundings.terminal().getAsBoolean()) {
      return;
    }
    boolean done = progress.done() >= progress.total();
    String words = Terminals.indexing(workshop.phrasebook(), surroundings.environment(), locale);
    String line = words + " " + progress.done() + " / " + progress.total();
    err.print("\r" + (done ? "\u001b[K" : line));
    err.flush();
  }
}
