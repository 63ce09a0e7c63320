package dev.whence;

import dev.whence.answer.Answer;
import dev.whence.answer.CheckWriter;
import dev.whence.chat.Answering;
import dev.whence.chat.Checking;
import dev.whence.evidence.Evidence.Probed;
import dev.whence.language.Language;
import dev.whence.probe.Asker;
import dev.whence.probe.CheckOptions;
import dev.whence.probe.CheckReport;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the chats are given to work with: the troubleshooter and the live check behind it. */
final class Desk implements Answering, Checking {
  private final Workshop workshop;
  private final CheckWriter checkWriter;
  private final boolean operator;

  /**
   * A desk for a chat.
   *
   * @param operator whether the one who asks is the operator at a terminal, whom no quota holds
   */
  Desk(Workshop workshop, boolean operator) {
    this.workshop = workshop;
    this.checkWriter = new CheckWriter(workshop.phrasebook());
    this.operator = operator;
  }

  @Override
  public Outcome ask(Question question) {
    return workshop.troubleshooter().ask(question);
  }

  @Override
  public void forget(String conversationStart) {
    workshop.troubleshooter().forget(conversationStart);
  }

  @Override
  public Optional<Answer> retell(Optional<ErrorKind> kind, List<String> topics, Language language) {
    return workshop.troubleshooter().retell(kind, topics, language);
  }

  @Override
  public Checked check(Request request, Consumer<Answer> progress) {
    Language language = workshop.troubleshooter().language(request.question());
    List<Probed> seen = new ArrayList<>();
    CheckReport report =
        workshop
            .liveCheck()
            .check(
                request.target(),
                options(request),
                probed -> tell(language, seen, probed, progress));
    return new Checked(
        workshop.troubleshooter().joinCheck(request.question(), report),
        report instanceof CheckReport.Report made ? made.errorKind() : Optional.empty(),
        other -> workshop.troubleshooter().joinCheck(other, report));
  }

  private CheckOptions options(Request request) {
    return operator
        ? CheckOptions.operator()
        : CheckOptions.of(Asker.user(request.person(), Optional.of(request.server())));
  }

  private void tell(
      Language language, List<Probed> seen, Probed probed, Consumer<Answer> progress) {
    List<Probed> soFar;
    synchronized (seen) {
      seen.add(probed);
      soFar = List.copyOf(seen);
    }
    progress.accept(new Answer(language, checkWriter.seen(language, soFar), List.of(), List.of()));
  }
}
