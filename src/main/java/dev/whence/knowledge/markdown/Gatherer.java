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

  /** A longer line without a colon announces no list. */
  private static final int LONGEST_ANNOUNCEMENT = 100;

  /** As much of the text before a code sample as is worth showing with it. */
  private static final int LONGEST_RECENT = 4_000;

  private final Language language;
  private final CauseWords words;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();
  private final StringBuilder recent = new StringBuilder();
  private final List<Line> tentative = new ArrayList<>();
  private Candidate.Offer offer = Candidate.Offer.UNSAID;
  private Candidate.Offer nextOffer = Candidate.Offer.UNSAID;
  private Optional<String> nextMarker = Optional.empty();
  private Candidate.Style style = Candidate.Style.NUMBERED;
  private int group = -1;
  private int inGroup;
  private boolean boldOpen;
  private boolean entryOpen;
  private boolean solving;
  private boolean proseSinceList;
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
    if (line.text().isEmpty()) {
      nextMarker = line.cause().or(() -> nextMarker);
      return true;
    }
    Optional<String> marker = line.cause().or(this::takeMarker);
    if (marker.isPresent()) {
      openGroup(Candidate.Style.PARAGRAPH);
      open(Candidate.Style.PARAGRAPH, line, line.text(), marker);
      boldOpen = true;
      return false;
    }
    running(line);
    return false;
  }

  private Optional<String> takeMarker() {
    Optional<String> marker = nextMarker;
    nextMarker = Optional.empty();
    return marker;
  }

  private void running(Line line) {
    proseSinceList = true;
    announce(line.text());
    if (recent.length() < LONGEST_RECENT) {
      recent.append(recent.isEmpty() ? "" : "\n").append(line.text());
    }
    if (entries.isEmpty() || solving) {
      return;
    }
    if (entryOpen || boldOpen) {
      entries.getLast().append(line);
    } else {
      tentative.add(line);
    }
  }

  private void counted(Line line, String rest) {
    lineEntries++;
    Candidate.Style wanted = line.bold() ? Candidate.Style.BOLD : Candidate.Style.NUMBERED;
    boolean announced = nextOffer != Candidate.Offer.UNSAID && nextOffer != offer;
    if (group < 0 || style != wanted || announced) {
      openGroup(wanted);
    }
    tentative.forEach(more -> entries.getLast().append(more));
    tentative.clear();
    open(wanted, line, rest, line.cause().or(this::takeMarker));
    solving = offer == Candidate.Offer.SOLUTIONS;
    boldOpen = line.bold();
    entryOpen = true;
  }

  private void label(Line line) {
    recent.setLength(0);
    if (words.announcesSolutions(language, line.text())) {
      solving = true;
      nextOffer = Candidate.Offer.SOLUTIONS;
      close();
      return;
    }
    if (SectionReader.endsWithColon(line.text()) || words.announcesNote(language, line.text())) {
      announce(line.text());
      close();
      return;
    }
    solving = false;
    openGroup(Candidate.Style.LABEL);
    open(Candidate.Style.LABEL, line, line.text(), line.cause().or(this::takeMarker));
    boldOpen = true;
  }

  private void announce(String line) {
    boolean colon = SectionReader.endsWithColon(line);
    if (!colon && line.length() > LONGEST_ANNOUNCEMENT) {
      nextOffer = Candidate.Offer.UNSAID;
    } else if (words.announcesCauses(language, line)) {
      nextOffer = Candidate.Offer.CAUSES;
    } else if (colon && words.announcesSolutions(language, line)) {
      nextOffer = Candidate.Offer.SOLUTIONS;
    } else if (!colon) {
      nextOffer = Candidate.Offer.UNSAID;
    }
  }

  private void openGroup(Candidate.Style wanted) {
    group++;
    inGroup = 0;
    style = wanted;
    offer = nextOffer;
    nextOffer = Candidate.Offer.UNSAID;
    tentative.clear();
  }

  private void open(Candidate.Style kind, Line line, String text, Optional<String> marker) {
    inGroup++;
    entries.add(new Entry(kind, group, offer, line, text, marker, !Scripts.isLatin(language)));
    recent.setLength(0);
  }

  private void close() {
    entryOpen = false;
    boldOpen = false;
    tentative.clear();
  }

  void endParagraph() {
    if (!boldOpen) {
      entryOpen = false;
    }
  }

  void startList(Candidate.Style kind, int start) {
    if (partOfBold()) {
      return;
    }
    boolean goesOn =
        group >= 0
            && style == kind
            && (kind == Candidate.Style.NUMBERED
                ? start > 1 && start == inGroup + 1
                : !proseSinceList);
    if (!goesOn) {
      openGroup(kind);
    }
    boldOpen = false;
    proseSinceList = false;
  }

  /**
   * A list under a numbered bold line explains it; under a plain label it is what the label names.
   */
  private boolean partOfBold() {
    return boldOpen && entries.getLast().style() == Candidate.Style.BOLD;
  }

  /** Takes an item of a list. */
  void entry(List<Line> lines) {
    if (partOfBold()) {
      lines.stream().filter(line -> !line.code()).forEach(entries.getLast()::append);
      return;
    }
    Optional<String> marker = Optional.empty();
    List<Line> texts = new ArrayList<>(lines.size());
    for (Line line : lines) {
      if (!line.code()) {
        marker = marker.isPresent() ? marker : line.cause();
        if (!line.text().isEmpty()) {
          texts.add(line);
        }
      }
    }
    marker = marker.isPresent() ? marker : takeMarker();
    if (!texts.isEmpty()) {
      open(style, texts.getFirst(), texts.getFirst().text(), marker);
      texts.subList(1, texts.size()).forEach(entries.getLast()::append);
    }
  }

  void endList() {
    recent.setLength(0);
    entryOpen = false;
  }

  /** Takes a code sample within an item of a list, and the paragraph before it there. */
  void codeOfEntry(String before, String literal, String info) {
    remedies.add(
        new Remedy(
            before, Optional.of(literal.stripTrailing()), codeLanguage(info), entries.size() - 1));
  }

  void code(String literal, String info) {
    int owner = boldOpen || solving || entryOpen ? entries.size() - 1 : -1;
    remedies.add(
        new Remedy(
            recent.toString(), Optional.of(literal.stripTrailing()), codeLanguage(info), owner));
    recent.setLength(0);
  }

  private static Optional<String> codeLanguage(String info) {
    String stripped = info.strip();
    int end = 0;
    while (end < stripped.length() && !endsName(stripped.charAt(end))) {
      end++;
    }
    String first = stripped.substring(0, end);
    return first.isEmpty() ? Optional.empty() : Optional.of(first);
  }

  private static boolean endsName(char character) {
    return character == '{' || character == ',' || Character.isWhitespace(character);
  }

  void end() {
    if (solving && !recent.isEmpty()) {
      remedies.add(
          new Remedy(recent.toString(), Optional.empty(), Optional.empty(), entries.size() - 1));
    }
  }

  List<Candidate> candidates() {
    return entries.stream().map(Entry::done).toList();
  }

  List<Remedy> remedies() {
    return remedies;
  }

  int lineEntries() {
    return lineEntries;
  }
}
