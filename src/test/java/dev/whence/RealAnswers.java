package dev.whence;

import dev.whence.answer.Answer;
import dev.whence.answer.Phrasebook;
import dev.whence.chat.Answering;
import dev.whence.chat.Checking;
import dev.whence.chat.Suggesting;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that stands behind a chat in the bot, from the documents that come along, for tests. */
public final class RealAnswers implements Answering, Checking, Suggesting, AutoCloseable {
  public static final Path HOME = Path.of(System.getProperty("whence.home", ".")).toAbsolutePath();

  private final Workshop workshop;
  private final Desk desk;

  private RealAnswers(Workshop workshop) {
    this.workshop = workshop;
    this.desk = new Desk(workshop, false);
  }

  /** One for all tests of this process that only ask; each with conversations of its own. */
  static RealAnswers shared() {
    return Shared.ANSWERS;
  }

  private static final class Shared {
    static final RealAnswers ANSWERS = inTemporaryFolder();

    private static RealAnswers inTemporaryFolder() {
      try {
        Path data = Files.createTempDirectory("whence-answers");
        RealAnswers answers = open(data);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      answers.close();
                      delete(data);
                    }));
        return answers;
      } catch (IOException unusable) {
        throw new UncheckedIOException(unusable);
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException left) {
      // The system clears its folder of temporary files.
    }
  }

  public static RealAnswers open(Path data) {
    Workshop.Opened opened =
        Workshop.open(
            HOME,
            HOME.resolve("bot/config.json"),
            Map.of(),
            Map.of("data.directory", data.toString()),
            List.of());
    return switch (opened) {
      case Workshop.Opened.Ready(Workshop workshop) -> new RealAnswers(workshop);
      case Workshop.Opened.Faulty(List<String> faults) ->
          throw new AssertionError(faults.toString());
    };
  }

  public Phrasebook phrasebook() {
    return workshop.phrasebook();
  }

  @Override
  public Outcome ask(Question question) {
    return desk.ask(question);
  }

  @Override
  public void forget(String conversationStart) {
    desk.forget(conversationStart);
  }

  @Override
  public Optional<Answer> retell(Optional<ErrorKind> kind, List<String> topics, Language language) {
    return desk.retell(kind, topics, language);
  }

  @Override
  public Checked check(Request request, Consumer<Answer> progress) {
    return desk.check(request, progress);
  }

  @Override
  public List<String> suggest(String typed, Language language, int limit) {
    return workshop.troubleshooter().suggest(typed, language, limit);
  }

  @Override
  public void close() {
    workshop.close();
  }
}
