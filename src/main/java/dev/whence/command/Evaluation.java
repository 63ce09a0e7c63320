package dev.whence.command;

import dev.whence.Outcome;
import dev.whence.command.EvaluationReport.Confidence;
import dev.whence.command.EvaluationReport.Figures;
import dev.whence.command.EvaluationReport.Miss;
import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks labelled texts as a channel's members would, and counts what came back. */
public final class Evaluation {
  /** Where the confidence of answers is cut into ranges: close where promises are high. */
  private static final double[] RANGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01};

  private static final String NOTHING = "-";

  private final Function<Question, Outcome> troubleshooter;

  public Evaluation(Function<Question, Outcome> troubleshooter) {
    this.troubleshooter = troubleshooter;
  }

  /** One text and what came of it. */
  private record Result(LabelledText text, Outcome outcome) {
    boolean wanted() {
      return !text.deservesSilence();
    }

    boolean hit() {
      return wanted() && outcome.answered() && isRight();
    }

    boolean wrong() {
      return wanted() && outcome.answered() && !isRight();
    }

    boolean falseReply() {
      return !wanted() && outcome.answered();
    }

    boolean languageKnown() {
      return wanted() && text.language().isPresent();
    }

    boolean languageRight() {
      return languageKnown() && text.language().get() == outcome.language().language();
    }

    private boolean isRight() {
      if (text.namesTopic()) {
        return first().map(match -> match.topic().id()).equals(Optional.of(text.label()));
      }
      Optional<ErrorKind> wanted = ErrorKind.of(text.label());
      return outcome.symptoms().errorKind().isPresent()
          ? outcome.symptoms().errorKind().equals(wanted)
          : first()
              .filter(match -> match.topic().errorKinds().contains(wanted.orElseThrow()))
              .isPresent();
    }

    private Optional<Match> first() {
      return outcome.matches().stream().findFirst();
    }

    String got() {
      Optional<String> topic = first().map(match -> match.topic().id());
      Optional<String> kind = outcome.symptoms().errorKind().map(ErrorKind::id);
      return text.namesTopic() ? topic.orElse(NOTHING) : kind.or(() -> topic).orElse(NOTHING);
    }

    String lang() {
      return text.language().map(Language::tag).orElse(NOTHING);
    }
  }

  /** Evaluates the lines of a file, unusable ones apart. */
  public EvaluationReport evaluate(List<String> lines) {
    LabelledFile file = LabelledFile.read(lines);
    List<Result> results = file.texts().stream().map(this::ask).toList();
    Figures all = count(results, _ -> true);
    Map<String, Figures> byLabel = group(results, result -> result.text().label());
    return new EvaluationReport(
        all.texts(),
        all.hitRate(),
        meanOverLabels(byLabel),
        all.wrongRate(),
        all.falseReplyRate(),
        all.languageRate(),
        byLabel,
        group(results, Result::lang),
        calibration(results),
        misses(results),
        file.faults());
  }

  private Result ask(LabelledText text) {
    Question question =
        new Question(
            text.text(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
    return new Result(text, troubleshooter.apply(question));
  }

  private static double meanOverLabels(Map<String, Figures> byLabel) {
    return byLabel.values().stream()
        .filter(figures -> figures.wanted() > 0)
        .mapToDouble(Figures::hitRate)
        .average()
        .orElse(1);
  }

  private static Map<String, Figures> group(List<Result> results, Function<Result, String> key) {
    Map<String, Figures> groups = new TreeMap<>();
    for (Result result : results) {
      groups.computeIfAbsent(
          key.apply(result), wanted -> count(results, other -> key.apply(other).equals(wanted)));
    }
    return groups;
  }

  private static Figures count(List<Result> results, Predicate<Result> which) {
    List<Result> chosen = results.stream().filter(which).toList();
    return new Figures(
        chosen.size(),
        number(chosen, Result::wanted),
        number(chosen, Result::hit),
        number(chosen, Result::wrong),
        number(chosen, result -> !result.wanted()),
        number(chosen, Result::falseReply),
        number(chosen, Result::languageKnown),
        number(chosen, Result::languageRight));
  }

  private static int number(List<Result> results, Predicate<Result> which) {
    return (int) results.stream().filter(which).count();
  }

  private static List<Confidence> calibration(List<Result> results) {
    List<Confidence> ranges = new ArrayList<>();
    for (int i = 0; i + 1 < RANGES.length; i++) {
      double from = RANGES[i];
      double below = RANGES[i + 1];
      List<Result> answers =
          results.stream()
              .filter(result -> result.outcome().answered())
              .filter(r -> r.outcome().confidence() >= from && r.outcome().confidence() < below)
              .toList();
      double mean = answers.stream().mapToDouble(r -> r.outcome().confidence()).average().orElse(0);
      ranges.add(new Confidence(from, below, answers.size(), number(answers, Result::hit), mean));
    }
    return ranges;
  }

  private static List<Miss> misses(List<Result> results) {
    List<Miss> misses = new ArrayList<>();
    for (Result result : results) {
      if (result.falseReply()) {
        misses.add(miss(result, "false reply", result.got()));
      } else if (result.wrong()) {
        misses.add(miss(result, "wrong answer", result.got()));
      } else if (result.wanted() && !result.hit()) {
        misses.add(miss(result, "no answer", result.got()));
      }
      if (result.languageKnown() && !result.languageRight()) {
        misses.add(miss(result, "language", result.outcome().language().language().tag()));
      }
    }
    return misses;
  }

  private static Miss miss(Result result, String what, String got) {
    LabelledText text = result.text();
    return new Miss(
        text.line(),
        what,
        text.label(),
        got,
        result.lang(),
        result.outcome().confidence(),
        text.text());
  }
}
