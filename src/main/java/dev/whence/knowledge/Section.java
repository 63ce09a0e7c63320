package dev.whence.knowledge;

import dev.whence.language.Language;
import java.util.List;

/**
 * A heading and what stands under it, in one document.
 *
 * @param file the file below its documents folder, with {@code /}
 * @param line the heading's line, from 1
 * @param heading the heading as plain text
 * @param path the headings above it, the page's title first
 * @param text everything under the heading as plain text
 * @param meaning the first sentence or two, where the document has such
 * @param signatures error examples
 * @param asked other wordings of its question
 * @param codes what the document writes as code within its sentences: commands, options, addresses
 */
public record Section(
    String file,
    int line,
    int level,
    Language language,
    String heading,
    List<String> path,
    String text,
    String meaning,
    List<Cause> causes,
    List<String> signatures,
    List<String> notes,
    List<Solution> solutions,
    List<Link> links,
    List<String> asked,
    List<String> codes) {
  public Section {
    path = List.copyOf(path);
    causes = List.copyOf(causes);
    signatures = List.copyOf(signatures);
    notes = List.copyOf(notes);
    solutions = List.copyOf(solutions);
    links = List.copyOf(links);
    asked = List.copyOf(asked);
    codes = List.copyOf(codes);
  }
}
