package dev.whence.knowledge.markdown;

import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the Markdown of one document into drafts of its sections. */
public final class DocumentReader {
  /**
   * No document means more; each blank line costs the parser one step a level, so without a bound
   * deep nesting would cost the square.
   */
  private static final int MAX_NESTING = 64;

  /** A longer heading is a paragraph that a ruler under it made into one. */
  private static final int LONGEST_HEADING = 300;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_NESTING)
          .build();

  private final CauseWords words;
  private final ErrorLooks looks;

  public DocumentReader(CauseWords words, Function<String, Set<ErrorKind>> errorKindsOf) {
    this.words = words;
    this.looks = new ErrorLooks(errorKindsOf);
  }

  /** What a document is, apart from its text. */
  public record Origin(String file, Language language, Optional<URI> baseUrl) {}

  public List<Draft> read(String text, Origin origin) {
    Node document = parser.parse(Preparation.prepare(text));
    return drafts(opened(document, origin), origin);
  }

  /** A heading and the blocks under it. */
  private record Opened(
      int line, int level, String heading, Literals literals, List<Node> blocks) {}

  private static List<Opened> opened(Node document, Origin origin) {
    List<Opened> sections = new ArrayList<>();
    List<Node> preamble = new ArrayList<>();
    String title = "";
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof YamlFrontMatterBlock matter) {
        title = title(matter);
        continue;
      }
      Optional<Opened> heading = heading(node);
      if (heading.isPresent()) {
        sections.add(heading.get());
      } else if (sections.isEmpty()) {
        preamble.add(node);
      } else {
        sections.getLast().blocks().add(node);
      }
    }
    return titled(sections, preamble, title, origin);
  }

  /** Gives what stands before the first heading a place. */
  private static List<Opened> titled(
      List<Opened> sections, List<Node> preamble, String title, Origin origin) {
    boolean hasTitle = sections.stream().anyMatch(section -> section.level() == 1);
    boolean repeated = !sections.isEmpty() && sections.getFirst().heading().equals(title);
    if (sections.isEmpty() && preamble.isEmpty() && title.isEmpty()) {
      return sections;
    }
    if (sections.isEmpty() || (!title.isEmpty() && !hasTitle && !repeated)) {
      String heading = title.isEmpty() ? fileTitle(origin.file()) : title;
      int line = preamble.isEmpty() ? 1 : Blocks.line(preamble.getFirst());
      sections.addFirst(new Opened(line, 1, heading, Literals.NONE, preamble));
      return sections;
    }
    sections.getFirst().blocks().addAll(0, preamble);
    return sections;
  }

  private static String fileTitle(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.substring(0, name.indexOf('.') > 0 ? name.indexOf('.') : name.length());
  }

  private static String title(YamlFrontMatterBlock matter) {
    for (Node node = matter.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof YamlFrontMatterNode entry
          && entry.getKey().equals("title")
          && !entry.getValues().isEmpty()) {
        return Spaces.squeeze(entry.getValues().getFirst());
      }
    }
    return "";
  }

  private static Optional<Opened> heading(Node node) {
    if (node instanceof HtmlBlock html) {
      return Html.heading(html.getLiteral())
          .map(found -> opened(node, found.level(), found.text(), List.of()));
    }
    if (!(node instanceof Heading heading)) {
      return Optional.empty();
    }
    List<Line> lines = Blocks.lines(heading, new Collected());
    String text = Spaces.squeeze(String.join(" ", Line.texts(lines)));
    String bare = withoutAnchor(text);
    if (bare.length() > LONGEST_HEADING || bare.isEmpty()) {
      return Optional.empty();
    }
    List<String> quotes = new ArrayList<>();
    lines.forEach(line -> quotes.addAll(line.quotes()));
    return Optional.of(opened(node, heading.getLevel(), bare, quotes));
  }

  private static Opened opened(Node node, int level, String text, List<String> quotes) {
    Literals.Gathering gathering = new Literals.Gathering();
    gathering.prose(text, true);
    quotes.forEach(gathering::quote);
    return new Opened(Blocks.line(node), level, text, gathering.done(), new ArrayList<>());
  }

  /** {@code Title {#anchor}} without its anchor. */
  private static String withoutAnchor(String heading) {
    int brace = heading.lastIndexOf("{#");
    return brace > 0 && heading.endsWith("}") ? heading.substring(0, brace).strip() : heading;
  }

  private List<Draft> drafts(List<Opened> sections, Origin origin) {
    List<Draft> drafts = new ArrayList<>(sections.size());
    List<Opened> above = new ArrayList<>();
    for (Opened section : sections) {
      while (!above.isEmpty() && above.getLast().level() >= section.level()) {
        above.removeLast();
      }
      List<String> path = above.stream().map(Opened::heading).toList();
      above.add(section);
      SectionReader reader = new SectionReader(origin, words, looks);
      section.blocks().forEach(reader::read);
      drafts.add(
          reader.draft(
              section.line(), section.level(), section.heading(), path, section.literals()));
    }
    return drafts;
  }
}
