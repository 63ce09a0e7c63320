package dev.whence.answer;

import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.Verdict;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes how to mend the cause that is confirmed: whoever knows it wants nothing else first. */
final class RemedyWriter {
  /** Two confirmed causes may be one matter seen twice; more say that the reader is to choose. */
  private static final int MOST_CONFIRMED = 2;

  /** A phone shows about this much of a paragraph before the source scrolls away. */
  private static final int LENGTH = 400;

  private final Phrasebook phrasebook;

  RemedyWriter(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  List<Block> write(Language language, Optional<Diagnosis> diagnosis, Section section) {
    List<Verdict> verdicts = diagnosis.map(Diagnosis::verdicts).orElseGet(List::of);
    if (verdicts.size() != section.causes().size()) {
      return List.of();
    }
    List<Cause> confirmed =
        IntStream.range(0, verdicts.size())
            .filter(at -> verdicts.get(at).ruling() == Ruling.CONFIRMED)
            .mapToObj(section.causes()::get)
            .toList();
    if (confirmed.isEmpty() || confirmed.size() > MOST_CONFIRMED) {
      return List.of();
    }
    CodeMarks marks = new CodeMarks(section.codes());
    List<Block> blocks = new ArrayList<>();
    for (Cause cause : confirmed) {
      blocks.addAll(remedy(section, cause, marks));
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Block.Heading(phrasebook.text(language, "answer.solution")));
    }
    return blocks;
  }

  /** What the document says of the cause, each sample behind the line that announces it. */
  private static List<Block> remedy(Section section, Cause cause, CodeMarks marks) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int room = LENGTH;
    for (String line : beyondTitle(cause).lines().toList()) {
      if (room <= 0) {
        break;
      }
      String shown = AnswerWriter.shorten(line, room);
      words.append(words.isEmpty() ? "" : "\n").append(shown);
      room -= line.length();
      Optional<Solution> sample = sampleAfter(section, line);
      if (sample.isPresent()) {
        blocks.add(new Block.Paragraph(marks.of(words.toString())));
        blocks.add(new Block.Code(sample.get().code().orElseThrow(), sample.get().codeLanguage()));
        words.setLength(0);
      }
    }
    if (!words.isEmpty()) {
      blocks.add(new Block.Paragraph(marks.of(words.toString())));
    }
    return blocks;
  }

  private static Optional<Solution> sampleAfter(Section section, String line) {
    if (!line.endsWith(":") && !line.endsWith("：")) {
      return Optional.empty();
    }
    return section.solutions().stream()
        .filter(solution -> solution.code().isPresent() && solution.text().endsWith(line))
        .findFirst();
  }

  /** The title stands in the list of causes already. */
  private static String beyondTitle(Cause cause) {
    String text = cause.text().strip();
    return text.startsWith(cause.title()) ? text.substring(cause.title().length()).strip() : text;
  }
}
