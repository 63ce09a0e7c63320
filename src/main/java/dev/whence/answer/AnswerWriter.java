package dev.whence.answer;

import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.NextStep;
import dev.whence.diagnosis.Verdict;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Match;
import dev.whence.knowledge.Section;
import dev.whence.language.Language;
import dev.whence.probe.CheckReport;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.RecognisedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an answer in the person's language: the answer first, then the causes, then what to do
 * next, then the source; what does not fit a phone's screen stands behind "more".
 */
public final class AnswerWriter {
  /** More than two things to do at once are done by nobody. */
  private static final int STEPS_IN_BRIEF = 2;

  /** More names of other pages than this are a search result, not a help. */
  private static final int CLOSEST_NAMED = 3;

  /** With so few causes the solution is part of the answer, not of the rest. */
  private static final int FEW_CAUSES = 2;

  private static final int SOLUTIONS_IN_BRIEF = 2;

  /** A phone shows about this many characters of a paragraph before the causes scroll away. */
  private static final int MEANING_LENGTH = 320;

  private final Phrasebook phrasebook;
  private final MoreWriter moreWriter;
  private final CheckWriter checkWriter;
  private final RemedyWriter remedyWriter;

  public AnswerWriter(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
    this.moreWriter = new MoreWriter(phrasebook);
    this.checkWriter = new CheckWriter(phrasebook);
    this.remedyWriter = new RemedyWriter(phrasebook);
  }

  public Answer write(Material material) {
    if (material.found() && !material.matches().isEmpty()) {
      return documented(material);
    }
    return material.symptoms().errorKind().isPresent()
        ? undocumented(material)
        : notFound(material);
  }

  /** What a check that stands alone has seen, and what it means. */
  public Answer writeCheck(CheckMaterial material) {
    Language language = material.language();
    List<Block> brief = new ArrayList<>(checkWriter.seen(language, material.report()));
    material
        .seen()
        .ifPresentOrElse(
            kind -> brief.addFirst(new Block.Title(Text.plain(kindName(language, kind)))),
            () -> verdictOfNoFault(material, brief));
    List<Block> more = new ArrayList<>();
    if (material.match().isPresent()) {
      Section section = material.match().get().section();
      causes(language, material.diagnosis(), section, brief);
      brief.addAll(remedyWriter.write(language, material.diagnosis(), section));
      steps(language, material.diagnosis(), brief, 0, STEPS_IN_BRIEF);
      brief.add(source(language, material.match().get()));
      steps(language, material.diagnosis(), more, STEPS_IN_BRIEF, Integer.MAX_VALUE);
      more.addAll(moreWriter.write(language, List.of(), section, false));
    }
    return new Answer(language, brief, more, Actions.afterCheck(!more.isEmpty()));
  }

  private void verdictOfNoFault(CheckMaterial material, List<Block> brief) {
    if (material.report() instanceof CheckReport.Report report
        && report.dialled()
        && !report.foundFault()) {
      brief.add(
          new Block.Note(
              phrasebook.text(
                  material.language(), "answer.no-fault", Map.of("vantage", report.vantage()))));
    }
  }

  private Answer documented(Material material) {
    Match match = material.matches().getFirst();
    Section section = match.section();
    Language language = material.language();
    List<Block> brief = new ArrayList<>();
    brief.add(new Block.Title(title(material, section)));
    quote(material, brief);
    conflict(material, brief);
    boolean told = true;
    if (section.causes().isEmpty()) {
      Excerpt excerpt = Excerpt.of(section, material.symptoms().text());
      excerpt(section, excerpt, brief);
      firstSolution(section, brief);
      told = excerpt.whole();
    } else {
      meaning(section, brief);
      causes(language, material.diagnosis(), section, brief);
      codeOfFewCauses(section, brief);
    }
    brief.addAll(checkWriter.seen(material));
    brief.addAll(remedyWriter.write(language, material.diagnosis(), section));
    steps(material.language(), material.diagnosis(), brief, 0, STEPS_IN_BRIEF);
    notes(material, section, brief);
    brief.add(source(language, match));
    List<Block> more = new ArrayList<>();
    steps(material.language(), material.diagnosis(), more, STEPS_IN_BRIEF, Integer.MAX_VALUE);
    more.addAll(moreWriter.write(language, material.matches(), section, told));
    return new Answer(language, brief, more, Actions.offered(material, !more.isEmpty()));
  }

  private static void meaning(Section section, List<Block> blocks) {
    if (!section.meaning().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.plain(shorten(section.meaning(), MEANING_LENGTH))));
    }
  }

  private static void excerpt(Section section, Excerpt excerpt, List<Block> blocks) {
    if (!excerpt.words().isEmpty()) {
      blocks.add(new Block.Paragraph(new CodeMarks(section.codes()).of(excerpt.words())));
    }
  }

  private Answer undocumented(Material material) {
    List<Block> brief = new ArrayList<>();
    ErrorKind kind = material.symptoms().errorKind().orElseThrow();
    brief.add(new Block.Title(Text.plain(kindName(material.language(), kind))));
    quote(material, brief);
    brief.add(paragraph(material.language(), "answer.undocumented"));
    brief.addAll(checkWriter.seen(material));
    closest(material, brief);
    steps(material.language(), material.diagnosis(), brief, 0, STEPS_IN_BRIEF);
    brief.add(paragraph(material.language(), "answer.tell-me"));
    return new Answer(material.language(), brief, List.of(), Actions.offered(material, false));
  }

  private Answer notFound(Material material) {
    List<Block> brief = new ArrayList<>();
    boolean asks = material.symptoms().connectionQuestion();
    brief.add(paragraph(material.language(), asks ? "answer.which-error" : "answer.nothing"));
    brief.addAll(checkWriter.seen(material));
    closest(material, brief);
    brief.add(paragraph(material.language(), "answer.tell-me"));
    return new Answer(material.language(), brief, List.of(), Actions.offered(material, false));
  }

  private Text title(Material material, Section section) {
    Optional<ErrorKind> kind = material.symptoms().errorKind();
    return Text.plain(
        kind.map(known -> kindName(material.language(), known)).orElseGet(section::heading));
  }

  private String listed(Language language, String some, String other) {
    return phrasebook.words(
        language,
        "answer.also-others",
        Map.of("some", Text.plain(some), "other", Text.plain(other)));
  }

  private String kindName(Language language, ErrorKind kind) {
    return phrasebook.words(language, "answer.kind." + kind.id());
  }

  /** What a program printed is shown as recognised; a person knows their own words. */
  private static void quote(Material material, List<Block> blocks) {
    material
        .symptoms()
        .decisiveLine()
        .filter(line -> !material.symptoms().ownWords().contains(line.strip()))
        .ifPresent(line -> blocks.add(new Block.Quoted(line)));
  }

  private void conflict(Material material, List<Block> blocks) {
    material
        .diagnosis()
        .flatMap(Diagnosis::conflict)
        .ifPresent(
            remark ->
                blocks.add(
                    new Block.Note(
                        phrasebook.text(material.language(), remark.key(), remark.details()))));
  }

  private void causes(
      Language language, Optional<Diagnosis> diagnosis, Section section, List<Block> blocks) {
    List<Verdict> verdicts = diagnosis.map(Diagnosis::verdicts).orElseGet(List::of);
    boolean judged =
        verdicts.stream()
            .anyMatch(verdict -> verdict.ruling() != Ruling.UNKNOWN || restsOnALook(verdict));
    blocks.add(paragraph(language, judged ? "answer.causes-judged" : "answer.causes"));
    int number = 1;
    for (Cause cause : section.causes()) {
      Optional<Verdict> verdict =
          verdicts.size() == section.causes().size()
              ? Optional.of(verdicts.get(number - 1))
              : Optional.empty();
      blocks.add(item(language, number++, cause, verdict.filter(_ -> judged)));
    }
  }

  /**
   * Once something was looked at, a proxy's log too, what stays open says why, and what would
   * settle it.
   */
  private static boolean restsOnALook(Verdict verdict) {
    return verdict.evidence().stream()
        .anyMatch(
            one -> !(one instanceof Evidence.Pasted) || one.finding() == Finding.PASTED_BACKEND);
  }

  private Block.CauseItem item(
      Language language, int number, Cause cause, Optional<Verdict> verdict) {
    return new Block.CauseItem(
        number,
        Text.plain(cause.title()),
        verdict.map(Verdict::ruling),
        verdict.map(judged -> phrasebook.text(language, judged.reason(), judged.details())));
  }

  /** Where hardly anything else can be the matter, the line to change belongs to the answer. */
  private static void codeOfFewCauses(Section section, List<Block> blocks) {
    if (section.causes().size() > FEW_CAUSES) {
      return;
    }
    section.solutions().stream()
        .filter(solution -> solution.code().isPresent())
        .limit(SOLUTIONS_IN_BRIEF)
        .forEach(
            solution -> {
              if (!solution.text().isEmpty()) {
                blocks.add(
                    new Block.Paragraph(Text.plain(shorten(solution.text(), MEANING_LENGTH))));
              }
              blocks.add(new Block.Code(solution.code().orElseThrow(), solution.codeLanguage()));
            });
  }

  private void firstSolution(Section section, List<Block> blocks) {
    section.solutions().stream()
        .findFirst()
        .ifPresent(
            solution ->
                solution
                    .code()
                    .ifPresent(code -> blocks.add(new Block.Code(code, solution.codeLanguage()))));
  }

  private void steps(
      Language language, Optional<Diagnosis> diagnosis, List<Block> blocks, int from, int to) {
    List<NextStep> steps = diagnosis.map(Diagnosis::next).orElseGet(List::of);
    List<NextStep> wanted = steps.subList(Math.min(from, steps.size()), Math.min(to, steps.size()));
    if (wanted.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(phrasebook.text(language, "answer.next")));
    for (NextStep step : wanted) {
      Text reason = phrasebook.text(language, step.reason().key(), step.reason().details());
      blocks.add(new Block.Command(step.command(), reason));
    }
  }

  private void notes(Material material, Section section, List<Block> blocks) {
    Language language = material.language();
    List<RecognisedError> errors = material.symptoms().errors();
    if (errors.size() > 1) {
      String others =
          errors.stream()
              .skip(1)
              .map(error -> kindName(language, error.kind()))
              .distinct()
              .reduce((some, other) -> listed(language, some, other))
              .orElseThrow();
      blocks.add(note(language, "answer.also", Map.of("errors", others)));
    }
    if (section.language() != language) {
      Map<String, Language> spoken = Map.of("language", section.language());
      blocks.add(note(language, "answer.other-language", spoken));
    }
    if (material.symptoms().shortened()) {
      blocks.add(note(language, "answer.shortened", Map.of()));
    }
  }

  private void closest(Material material, List<Block> blocks) {
    if (material.matches().isEmpty()) {
      return;
    }
    blocks.add(paragraph(material.language(), "answer.closest"));
    material.matches().stream()
        .limit(CLOSEST_NAMED)
        .forEach(match -> blocks.add(source(match.section().heading(), match)));
  }

  private Block source(Language language, Match match) {
    return source(
        phrasebook.words(language, "answer.source", Map.of("title", name(match.section()))), match);
  }

  private static Block source(String label, Match match) {
    return new Block.Source(Text.plain(label), match.source());
  }

  /** The page's title and the section's, so that a person finds it in the documents. */
  private static String name(Section section) {
    return section.path().isEmpty()
        ? section.heading()
        : section.path().getFirst() + " › " + section.heading();
  }

  private Block paragraph(Language language, String key) {
    return new Block.Paragraph(phrasebook.text(language, key));
  }

  private Block note(Language language, String key, Map<String, ?> values) {
    return new Block.Note(phrasebook.text(language, key, values));
  }

  /** Cuts at the end of a sentence where there is one, else at a word. */
  static String shorten(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    for (int end = length; end > length / 3; end--) {
      if ("。！？؟".indexOf(text.charAt(end - 1)) >= 0
          || (".!?".indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end) == ' ')) {
        return text.substring(0, end);
      }
    }
    int space = text.lastIndexOf(' ', length - 1);
    int cut = space > length / 2 ? space : length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }
}
