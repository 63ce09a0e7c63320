package dev.whence.answer;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Link;
import dev.whence.knowledge.Match;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what stands behind "more": each cause in full, the solutions, notes and links. */
final class MoreWriter {
  private final Phrasebook phrasebook;

  MoreWriter(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /**
   * @param told whether the section's own words were all said already
   */
  List<Block> write(Language language, List<Match> matches, Section section, boolean told) {
    List<Block> blocks = new ArrayList<>();
    CodeMarks marks = new CodeMarks(section.codes());
    causes(language, section, marks, blocks);
    if (section.causes().isEmpty() && !told) {
      blocks.add(new Block.Paragraph(marks.of(section.text())));
    }
    solutions(language, section, marks, blocks);
    section.notes().forEach(note -> blocks.add(new Block.Note(marks.of(note))));
    links(language, section, blocks);
    others(language, matches, blocks);
    return blocks;
  }

  private void causes(Language language, Section section, CodeMarks marks, List<Block> blocks) {
    List<Block> full = new ArrayList<>();
    int number = 0;
    for (Cause cause : section.causes()) {
      number++;
      if (!cause.text().equals(cause.title())) {
        full.add(new Block.Paragraph(marks.of(number + ". " + cause.text())));
      }
    }
    if (!full.isEmpty()) {
      blocks.add(heading(language, "answer.details"));
      blocks.addAll(full);
    }
  }

  /** What stands in a cause's own paragraph already is not said twice; its code is shown here. */
  private void solutions(Language language, Section section, CodeMarks marks, List<Block> blocks) {
    List<Block> shown = new ArrayList<>();
    List<String> plainCauses =
        section.solutions().isEmpty()
            ? List.of()
            : section.causes().stream().map(cause -> plain(cause.text())).toList();
    for (Solution solution : section.solutions()) {
      Optional<String> told = toldWithItsCause(section.causes(), plainCauses, solution);
      if (told.isPresent() && solution.code().isEmpty()) {
        continue;
      }
      String text = told.orElse(solution.text());
      if (!text.isEmpty()) {
        shown.add(new Block.Paragraph(marks.of(text)));
      }
      solution.code().ifPresent(code -> shown.add(new Block.Code(code, solution.codeLanguage())));
    }
    if (!shown.isEmpty()) {
      blocks.add(heading(language, "answer.solution"));
      blocks.addAll(shown);
    }
  }

  /** The cause, by its number and title, whose paragraph holds the solution's words. */
  private static Optional<String> toldWithItsCause(
      List<Cause> causes, List<String> plainCauses, Solution solution) {
    if (solution.text().isEmpty()) {
      return Optional.empty();
    }
    String solved = plain(solution.text());
    for (int at = 0; at < causes.size(); at++) {
      if (plainCauses.get(at).contains(solved)) {
        return Optional.of((at + 1) + ". " + causes.get(at).title());
      }
    }
    return Optional.empty();
  }

  /** Line breaks and marks differ between the two, the words do not. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (!isBetweenWords(character)) {
        plain.append(character);
      }
    }
    return plain.toString();
  }

  /** Line breaks, blanks, and Markdown's marks of code and stress. */
  private static boolean isBetweenWords(char character) {
    return switch (character) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '`', '*' -> true;
      default -> false;
    };
  }

  private void links(Language language, Section section, List<Block> blocks) {
    List<Link> usable =
        section.links().stream().filter(link -> link.url().startsWith("https://")).toList();
    if (usable.isEmpty()) {
      return;
    }
    blocks.add(heading(language, "answer.links"));
    usable.forEach(
        link ->
            blocks.add(
                new Block.Source(Text.plain(link.text()), java.util.Optional.of(link.url()))));
  }

  private void others(Language language, List<Match> matches, List<Block> blocks) {
    List<Match> others = matches.stream().skip(1).limit(3).toList();
    if (others.isEmpty()) {
      return;
    }
    blocks.add(heading(language, "answer.related"));
    others.forEach(
        match ->
            blocks.add(new Block.Source(Text.plain(match.section().heading()), match.source())));
  }

  private Block heading(Language language, String key) {
    return new Block.Heading(phrasebook.text(language, key));
  }
}
