package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Link;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads the blocks under one heading, in order. */
final class SectionReader {
  /** One sentence or two say what a section means; more is the text itself. */
  private static final int MEANING_SENTENCES = 2;

  /** The fullest section shipped has some forty; a reference page may have thousands. */
  private static final int MAX_CODE_SPANS = 256;

  /** A command to copy fits; a span left open over half a page is none. */
  private static final int LONGEST_CODE_SPAN = 300;

  /** How some platforms mark a quotation as a note or a warning: {@code [!TIP]}. */
  private static final String ALERT = "[!";

  private final DocumentReader.Origin origin;
  private final CauseWords words;
  private final ErrorLooks looks;
  private final Collected collected = new Collected();
  private final Literals.Gathering literals = new Literals.Gathering();
  private final StringBuilder text = new StringBuilder();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Draft.Prose> prose = new ArrayList<>();
  private final Set<String> codeSpans = new LinkedHashSet<>();
  private final Gatherer gatherer;
  private String meaning = "";
  private boolean meaningSought = true;
  private int paragraphs;
  private int entries;
  private int quotes;
  private int codes;
  private int tables;

  SectionReader(DocumentReader.Origin origin, CauseWords words, ErrorLooks looks) {
    this.origin = origin;
    this.looks = looks;
    this.gatherer = new Gatherer(origin.language(), words);
    this.words = words;
  }

  void read(Node block) {
    switch (block) {
      case Paragraph paragraph -> paragraph(lines(paragraph));
      case ListBlock list -> list(list);
      case BlockQuote quote -> quote(lines(quote));
      case FencedCodeBlock code -> code(code.getLiteral(), code.getInfo(), lines(code));
      case IndentedCodeBlock code -> code(code.getLiteral(), "", lines(code));
      case HtmlBlock html -> html(lines(html));
      default -> other(block);
    }
  }

  private List<Line> lines(Node block) {
    List<Line> lines = Blocks.lines(block, collected);
    boolean all = !Scripts.isLatin(origin.language());
    for (Line line : lines) {
      if (line.code()) {
        literals.code(line.text());
      } else {
        literals.prose(line.text(), all);
        line.quotes().forEach(literals::quote);
        codeSpans(line.quotes());
      }
      if (!line.text().isEmpty()) {
        text.append(line.text()).append('\n');
      }
    }
    return lines;
  }

  private void paragraph(List<Line> lines) {
    paragraphs++;
    for (Line line : lines) {
      if (gatherer.line(line)) {
        meaningSought = false;
        continue;
      }
      prose.add(new Draft.Prose(line.number(), line.text()));
    }
    if (meaningSought && !lines.isEmpty() && !lines.getFirst().bold()) {
      meaningSought = false;
      String joined = Sentences.join(Line.texts(lines));
      if (!endsWithColon(joined) && !words.announcesCauses(origin.language(), joined)) {
        meaning = Sentences.join(Sentences.split(joined, MEANING_SENTENCES));
      }
    }
    gatherer.endParagraph();
  }

  static boolean endsWithColon(String line) {
    return line.endsWith(":") || line.endsWith("：");
  }

  private void list(ListBlock list) {
    meaningSought = false;
    boolean ordered = list instanceof OrderedList;
    int start =
        list instanceof OrderedList numbered
            ? Optional.ofNullable(numbered.getMarkerStartNumber()).orElse(1)
            : 1;
    gatherer.startList(ordered ? Candidate.Style.NUMBERED : Candidate.Style.BULLET, start);
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        entries++;
        item(item);
      }
    }
    gatherer.endList();
  }

  private void item(Node item) {
    gatherer.entry(lines(item));
    Optional<Paragraph> before = Optional.empty();
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Paragraph paragraph -> before = Optional.of(paragraph);
        case FencedCodeBlock code -> codeOfItem(text(before), code.getLiteral(), code.getInfo());
        case IndentedCodeBlock code -> codeOfItem(text(before), code.getLiteral(), "");
        default -> {}
      }
    }
  }

  private static String text(Optional<Paragraph> paragraph) {
    if (paragraph.isEmpty()) {
      return "";
    }
    List<Line> lines = Blocks.lines(paragraph.get(), new Collected());
    return String.join("\n", Line.texts(lines)).strip();
  }

  private void codeOfItem(String before, String literal, String info) {
    codes++;
    gatherer.codeOfEntry(before, literal, info);
  }

  private void quote(List<Line> lines) {
    quotes++;
    if (lines.isEmpty()) {
      return;
    }
    String joined = String.join(" ", Line.texts(lines)).strip();
    if (isNote(lines, joined)) {
      notes.add(note(lines, joined));
      return;
    }
    boolean any = false;
    for (Line line : lines) {
      boolean certain = looks.isError(line.text());
      if (certain || looks.mayBeError(line.text())) {
        examples.add(new Example(line.text(), line.number(), certain));
        any = true;
      }
    }
    if (!any) {
      notes.add(joined);
    }
  }

  /** A label on a line of its own, such as Note, is set apart from what it labels. */
  private String note(List<Line> lines, String joined) {
    if (joined.startsWith(ALERT) && joined.indexOf(']') > 0) {
      return joined.substring(joined.indexOf(']') + 1).strip();
    }
    String label = lines.getFirst().text().strip();
    if (!lines.getFirst().bold() || lines.size() == 1 || endsWithColon(label)) {
      return joined;
    }
    return label + colon(origin.language()) + joined.substring(label.length()).strip();
  }

  private static String colon(Language language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE -> "：";
      case FRENCH -> "\u00a0: ";
      default -> ": ";
    };
  }

  private boolean isNote(List<Line> lines, String joined) {
    return joined.startsWith(ALERT)
        || (lines.getFirst().bold() && lines.size() > 1)
        || words.announcesNote(origin.language(), joined);
  }

  private void code(String literal, String info, List<Line> lines) {
    codes++;
    boolean errors =
        !lines.isEmpty()
            && isOutput(info)
            && lines.size() <= 40
            && looks.isError(lines.getFirst().text());
    if (errors) {
      for (Line line : lines) {
        if (looks.isError(line.text())) {
          examples.add(new Example(line.text(), line.number(), true));
        }
      }
      return;
    }
    gatherer.code(literal, info);
  }

  private static boolean isOutput(String info) {
    String language = info.strip();
    return language.isEmpty()
        || language.equals("text")
        || language.equals("log")
        || language.equals("console")
        || language.equals("txt")
        || language.equals("plaintext");
  }

  private void html(List<Line> lines) {
    for (Line line : lines) {
      line.cause().ifPresent(gatherer::markNext);
      if (!line.text().isEmpty()) {
        prose.add(new Draft.Prose(line.number(), line.text()));
      }
    }
  }

  private void codeSpans(List<String> spans) {
    for (String span : spans) {
      if (codeSpans.size() < MAX_CODE_SPANS && span.length() <= LONGEST_CODE_SPAN) {
        codeSpans.add(span);
      }
    }
  }

  private void other(Node block) {
    if (block instanceof org.commonmark.ext.gfm.tables.TableBlock) {
      tables++;
    }
    lines(block);
  }

  Draft draft(int line, int level, String heading, List<String> path, Literals headingLiterals) {
    gatherer.end();
    List<Link> links =
        collected.links.stream()
            .map(
                link ->
                    new Link(
                        link.text(),
                        Links.resolve(origin.baseUrl(), origin.file(), link.url()),
                        link.line()))
            .toList();
    return new Draft(
        line,
        level,
        heading,
        path,
        text.toString().strip(),
        meaning,
        gatherer.candidates(),
        examples,
        notes,
        gatherer.remedies(),
        links,
        collected.references,
        collected.asked,
        List.copyOf(codeSpans),
        collected.markers,
        prose,
        headingLiterals,
        literals.done(),
        new Draft.Shape(paragraphs, entries + gatherer.lineEntries(), quotes, codes, tables));
  }
}
