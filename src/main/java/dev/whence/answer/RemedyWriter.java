package dev.whence.answer;

import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.Verdict;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Section;
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
    if (confirmed.size() > MOST_CONFIRMED) {
      return List.of();
    }
    CodeMarks marks = new CodeMarks(section.codes());
    List<Block> blocks = new ArrayList<>();
    for (Cause cause : confirmed) {
      String words = beyondTitle(cause);
      if (!words.isEmpty()) {
        blocks.add(new Block.Paragraph(marks.of(AnswerWriter.shorten(words, LENGTH))));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Block.Heading(phrasebook.text(language, "answer.solution")));
    }
    return blocks;
  }

  /** The title stands in the list of causes already. */
  private static String beyondTitle(Cause cause) {
    String text = cause.text().strip();
    return text.startsWith(cause.title()) ? text.substring(cause.title().length()).strip() : text;
  }
}
