package dev.whence.knowledge.markdown;

import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what may be causes, and solutions with their code, from the run of a section. */
final class Gatherer {
  /** A bold line up to here is a pseudo-heading, beyond it emphasis. */
  private static final int LONGEST_LABEL = 240;

  private static final int LONGEST_TITLE = 300;

  private final Language language;
  private final CauseWords words;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();
  private final StringBuilder recent = new StringBuilder();
  private final StringBuilder tentative = new StringBuilder();
  private Candidate.Offer offer = Candidate.Offer.UNSAID;
  private Candidate.Offer nextOffer = Candidate.Offer.UNSAID;
  private Optional<String> nextMarker = Optional.empty();
  private int group = -1;
  private int inGroup;
  private Candidate.Style style = Candidate.Style.NUMBERED;
  private boolean groupOpen;
  private boolean boldOpen;
  private boolean entryOpen;
  private boolean solving;
  private int lineEntries;

  Gatherer(Language language, CauseWords words) {
    this.language = language;
    this.words = words;
  }

  void markNext(String cause) {
    nextMarker = Optional.of(cause);
  }

  /** Takes one line of a paragraph; true where it starts an entry or is a label. */
  boolean line(Line line) {
    Optional<Enumeration> counted = Enumeration.of(line.text());
    if (counted.isPresent()) {
      counted(line, counted.get().rest());
      return true;
    }
    if (line.bold() && line.text().length() <= LONGEST_LABEL) {
      label(line);
      return true;
    }
    Optional<String> marker = line.cause().or(() -> take(nextMarker));
    if (marker.isPresent() && !line.text().isEmpty()) {
      open(Candidate.Style.PARAGRAPH, line.text(), line.number(), marker);
      boldOpen = true;
      return true;
    }
    if (marker.isPresent()) {
      nextMarker = marker;
      return true;
    }
    announce(line.text());
    recent.append(recent.isEmpty() ? "" : "\n").append(line.text());
    continueEntry(line.text());
    return false;
  }

  private Optional<String> take(Optional<String> marker) {
    nextMarker = Optional.empty();
    return marker;
  }

  private void counted(Line line, String rest) {
    lineEntries++;
    Candidate.Style wanted = line.bold() ? Candidate.Style.BOLD : Candidate.Style.NUMBERED;
    if (!groupOpen || style != wanted) {
      openGroup(wanted);
    }
    keepTentative();
    open(wanted, rest, line.number(), line.cause().or(() -> take(nextMarker)));
    solving = offer == Candidate.Offer.SOLUTIONS;
    boldOpen = line.bold();
    entryOpen = true;
  }

  private void label(Line line) {
    String label = line.text();
    recent.setLength(0);
    if (words.announcesSolutions(language, label)) {
      solving = true;
      nextOffer = Candidate.Offer.SOLUTIONS;
      closeEntry();
      return;
    }
    if (SectionReader.endsWithColon(label) || words.announcesNote(language, label)) {
      announce(label);
      closeEntry();
      return;
    }
    solving = false;
    if (!groupOpen || style != Candidate.Style.BOLD) {
      openGroup(Candidate.Style.BOLD);
    }
    open(Candidate.Style.BOLD, label, line.number(), line.cause().or(() -> take(nextMarker)));
    boldOpen = true;
  }

  private void announce(String line) {
    if (words.announcesCauses(language, line)) {
      nextOffer = Candidate.Offer.CAUSES;
    } else if (words.announcesSolutions(language, line)) {
      nextOffer = Candidate.Offer.SOLUTIONS;
    } else if (!SectionReader.endsWithColon(line)) {
      nextOffer = Candidate.Offer.UNSAID;
    }
  }

  private void openGroup(Candidate.Style wanted) {
    group++;
    inGroup = 0;
    style = wanted;
    groupOpen = true;
    offer = nextOffer;
    nextOffer = Candidate.Offer.UNSAID;
    tentative.setLength(0);
  }

  private void open(Candidate.Style kind, String text, int line, Optional<String> marker) {
    inGroup++;
    String title = Sentences.first(text);
    String bounded = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    candidates.add(
        new Candidate(kind, Math.max(group, 0), offer, bounded, text, line, List.of(), marker));
    recent.setLength(0);
  }

  private void continueEntry(String line) {
    if (candidates.isEmpty() || solving) {
      return;
    }
    if (entryOpen || boldOpen) {
      append(line);
      return;
    }
    if (groupOpen) {
      tentative.append('\n').append(line);
    }
  }

  private void append(String more) {
    Candidate last = candidates.removeLast();
    String text = last.text().isEmpty() ? more : last.text() + "\n" + more;
    candidates.add(
        new Candidate(
            last.style(),
            last.group(),
            last.offer(),
            last.title(),
            text,
            last.line(),
            last.literals(),
            last.marker()));
  }

  private void keepTentative() {
    if (!tentative.isEmpty() && !candidates.isEmpty()) {
      append(tentative.toString().strip());
    }
    tentative.setLength(0);
  }

  private void closeEntry() {
    entryOpen = false;
    boldOpen = false;
    tentative.setLength(0);
  }

  void endParagraph() {
    if (!boldOpen) {
      entryOpen = false;
    }
  }

  void startList(Candidate.Style kind, int start) {
    boolean goesOn =
        groupOpen && style == kind && recent.isEmpty() && start > 1 && start == inGroup + 1;
    if (boldOpen && style == Candidate.Style.BOLD) {
      return;
    }
    if (!goesOn) {
      openGroup(kind);
    }
    boldOpen = false;
  }

  /** Takes an item of a list. */
  void entry(List<Line> lines, int line) {
    String text =
        String.join(
            "\n",
            lines.stream()
                .filter(l -> !l.code())
                .map(Line::text)
                .filter(t -> !t.isEmpty())
                .toList());
    if (boldOpen && style == Candidate.Style.BOLD) {
      append(text);
      return;
    }
    Optional<String> marker =
        lines.stream().flatMap(l -> l.cause().stream()).findFirst().or(() -> take(nextMarker));
    if (!text.isEmpty()) {
      open(style, text, lines.getFirst().number() > 0 ? lines.getFirst().number() : line, marker);
    }
  }

  void endList() {
    recent.setLength(0);
    if (style != Candidate.Style.BOLD) {
      entryOpen = false;
    }
  }

  void codeOfEntry(String literal, String info) {
    int candidate = candidates.size() - 1;
    String text = candidate < 0 ? "" : candidates.get(candidate).text();
    remedies.add(
        new Remedy(text, Optional.of(literal.stripTrailing()), codeLanguage(info), candidate));
  }

  void code(String literal, String info) {
    int candidate = boldOpen || solving || entryOpen ? candidates.size() - 1 : -1;
    remedies.add(
        new Remedy(
            recent.toString(),
            Optional.of(literal.stripTrailing()),
            codeLanguage(info),
            candidate));
    recent.setLength(0);
  }

  private static Optional<String> codeLanguage(String info) {
    String first = info.strip().split("[\\s{,]", 2)[0];
    return first.isEmpty() ? Optional.empty() : Optional.of(first);
  }

  void end() {
    if (solving && !recent.isEmpty()) {
      remedies.add(
          new Remedy(recent.toString(), Optional.empty(), Optional.empty(), candidates.size() - 1));
    }
  }

  List<Candidate> candidates() {
    return candidates;
  }

  List<Remedy> remedies() {
    return remedies;
  }

  int lineEntries() {
    return lineEntries;
  }
}
