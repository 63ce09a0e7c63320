package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Link;
import java.util.List;

/**
 * A section of one document, before its translations were asked what it means.
 *
 * @param candidates what may be causes: entries of lists, and what reads as such
 * @param links every link, resolved where that was possible
 * @param references addresses of links and images as they were written, for the lint
 * @param codes what it writes as code within its sentences
 * @param prose its running text, in which causes may be told too
 * @param headingLiterals what translation leaves alone in the heading
 * @param literals what translation leaves alone in heading and text
 * @param shape how it is built
 */
public record Draft(
    int line,
    int level,
    String heading,
    List<String> path,
    String text,
    String meaning,
    List<Candidate> candidates,
    List<Example> examples,
    List<String> notes,
    List<Remedy> remedies,
    List<Link> links,
    List<Link> references,
    List<String> asked,
    List<String> codes,
    List<Marker> markers,
    List<Prose> prose,
    Literals headingLiterals,
    Literals literals,
    Shape shape) {
  public Draft {
    path = List.copyOf(path);
    candidates = List.copyOf(candidates);
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
    remedies = List.copyOf(remedies);
    links = List.copyOf(links);
    references = List.copyOf(references);
    asked = List.copyOf(asked);
    codes = List.copyOf(codes);
    markers = List.copyOf(markers);
    prose = List.copyOf(prose);
  }

  /** A line of running text, in which a cause may be told. */
  public record Prose(int line, String text) {}

  /** How many of each kind of block it holds; much the same in every translation. */
  public record Shape(int paragraphs, int entries, int quotes, int codes, int tables) {}
}
