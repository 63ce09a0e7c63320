package dev.whence.symptom.signature;

import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the catalogue's folder: one file an error kind, one a context below {@code context}, the
 * forms of words, and what makes a number an error number.
 */
final class CatalogueReader {
  private static final String WORD_FORMS = "word-forms.txt";
  private static final String NUMBER_CONTEXTS = "number-contexts.txt";
  private static final String WEIGHTS = "weights.txt";
  private static final Set<String> NO_SIGNATURES = Set.of(WORD_FORMS, NUMBER_CONTEXTS, WEIGHTS);
  private static final String CONTEXT = "context";

  /** Begins a number's context that makes it none of the scheme. */
  private static final String DENIED = "!";

  private static final String GAP = "...";

  /** Near each other, in either order. */
  private static final String AND = " & ";

  private static final String LINE_START = "^";

  private final Path folder;
  private final Catalogue.Builder catalogue;
  private final List<CatalogueFault> faults = new ArrayList<>();

  CatalogueReader(Path folder, Catalogue.Builder catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
  }

  List<CatalogueFault> read() throws IOException {
    readForms(folder.resolve(WORD_FORMS));
    readNumberContexts(folder.resolve(NUMBER_CONTEXTS));
    readWeights(folder.resolve(WEIGHTS));
    for (Path file : textFiles(folder)) {
      readKind(file);
    }
    for (Path file : textFiles(folder.resolve(CONTEXT))) {
      readContext(file);
    }
    return faults;
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    List<Path> texts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
        for (Path file : files) {
          if (!NO_SIGNATURES.contains(String.valueOf(file.getFileName()))) {
            texts.add(file);
          }
        }
      }
    }
    Collections.sort(texts);
    return texts;
  }

  private void readForms(Path file) throws IOException {
    Lines lines = new Lines(file);
    while (lines.next()) {
      int equals = lines.line.indexOf('=');
      if (equals <= 0) {
        lines.fault("a line says: word = form form prefix~");
        continue;
      }
      List<String> forms = words(lines.line.substring(equals + 1));
      catalogue.addForms(lines.line.substring(0, equals).strip(), forms);
    }
  }

  private void readNumberContexts(Path file) throws IOException {
    Lines lines = new Lines(file);
    String scheme = "";
    while (lines.next()) {
      if (lines.isHeader()) {
        scheme = lines.header().getFirst();
      } else if (scheme.isEmpty() || !lines.line.endsWith("#")) {
        lines.fault("a number's context stands under a [scheme] and ends with # for the number");
      } else {
        addNumberContext(lines, scheme);
      }
    }
  }

  private void readWeights(Path file) throws IOException {
    Lines lines = new Lines(file);
    while (lines.next()) {
      List<String> words = words(lines.line);
      Optional<Sign> sign = Sign.of(words.getFirst());
      if (sign.isEmpty() || words.size() != 3) {
        lines.fault("a line says: sign weight weight; the signs are " + Sign.ids());
        continue;
      }
      try {
        double alone = Double.parseDouble(words.get(1));
        catalogue.addWeight(sign.get(), alone, Double.parseDouble(words.get(2)));
      } catch (NumberFormatException noNumber) {
        lines.fault(words.get(1) + " or " + words.get(2) + " is no number");
      }
    }
  }

  private void addNumberContext(Lines lines, String scheme) {
    boolean denies = lines.line.startsWith(DENIED);
    for (String context : lines.alternatives(lines.line.substring(denies ? DENIED.length() : 0))) {
      String before = context.replace('#', '0');
      int gap = before.indexOf(GAP);
      String far = gap < 0 ? "" : before.substring(0, gap);
      catalogue.addNumberContext(
          scheme, far, before.substring(gap < 0 ? 0 : gap + GAP.length()), denies);
    }
  }

  private void readKind(Path file) throws IOException {
    Lines lines = new Lines(file);
    Optional<ErrorKind> kind = ErrorKind.of(lines.nameOfFile());
    if (kind.isEmpty()) {
      lines.fault("no error kind is called " + lines.nameOfFile());
      return;
    }
    Optional<Role> role = Optional.empty();
    String scheme = "";
    while (lines.next()) {
      if (lines.isHeader()) {
        scheme = schemeOf(lines);
        role = scheme.isEmpty() ? roleOf(lines) : Optional.of(numberRole(lines));
      } else if (role.isEmpty()) {
        lines.fault("a signature stands under a header such as [text] or [spoken de]");
      } else if (scheme.isEmpty()) {
        add(lines, kind, role.get());
      } else {
        addNumbers(lines, scheme, kind.get(), role.get());
      }
    }
  }

  /** The scheme that the header of a list of numbers names; empty for other headers. */
  private String schemeOf(Lines lines) {
    List<String> header = lines.header();
    if (!header.getFirst().equals("number")) {
      return "";
    }
    if (header.size() < 2 || !catalogue.knowsScheme(header.get(1))) {
      lines.fault("a [number] header names a scheme of " + NUMBER_CONTEXTS);
      return "unknown";
    }
    return header.get(1);
  }

  private static Optional<Role> roleOf(Lines lines) {
    Optional<Role> role = Role.of(lines.header().getFirst());
    if (role.isEmpty() || !role.get().namesKind()) {
      lines.fault("a header is one of [symbol] [text] [spoken] [wrapper] [hint] [number SCHEME]");
      return Optional.empty();
    }
    return role;
  }

  private void readContext(Path file) throws IOException {
    Lines lines = new Lines(file);
    Optional<Role> role = Role.of(lines.nameOfFile());
    if (role.isEmpty() || role.get().namesKind()) {
      lines.fault("no context is called " + lines.nameOfFile());
      return;
    }
    while (lines.next()) {
      if (!lines.isHeader()) {
        add(lines, Optional.empty(), role.get());
      }
    }
  }

  /** {@code [number curl hint]}: curl's numbers say less than the words behind them. */
  private static Role numberRole(Lines lines) {
    List<String> header = lines.header();
    Optional<Role> role = header.size() < 3 ? Optional.empty() : Role.of(header.get(2));
    return role.isPresent() && role.get().namesKind() ? role.get() : Role.SYMBOL;
  }

  private void addNumbers(Lines lines, String scheme, ErrorKind kind, Role role) {
    for (String number : words(lines.line)) {
      try {
        catalogue.addNumber(scheme, number, kind, role);
      } catch (IllegalArgumentException unusable) {
        lines.fault(String.valueOf(unusable.getMessage()));
      }
    }
  }

  private void add(Lines lines, Optional<ErrorKind> kind, Role role) {
    if (numbered(lines.line).indexOf('#') >= 0) {
      lines.fault("any number is written " + Words.LONG_NUMBER + ", which has five digits or more");
      return;
    }
    if (holdsGaps(lines.line) && !chooseGaps(lines.line)) {
      addParts(lines, kind, role);
      return;
    }
    for (String phrase : lines.alternatives(numbered(lines.line))) {
      addPhrase(lines, kind, role, phrase);
    }
  }

  private static String numbered(String line) {
    return line.replace(Words.LONG_NUMBER, Words.LONG_NUMBER.replace('#', '0'));
  }

  private static boolean holdsGaps(String line) {
    return line.contains(GAP) || line.contains(AND);
  }

  /** Whether gaps stand inside braces, so that what is chosen decides how many parts there are. */
  private static boolean chooseGaps(String line) {
    int open = line.indexOf('{');
    while (open >= 0) {
      int close = line.indexOf('}', open);
      if (close < 0 || holdsGaps(line.substring(open, close))) {
        return true;
      }
      open = line.indexOf('{', close);
    }
    return false;
  }

  /**
   * A line with gaps is one signature, each of whose parts has its spellings: written out whole,
   * three times three choices would be nine.
   */
  private void addParts(Lines lines, Optional<ErrorKind> kind, Role role) {
    int and = lines.line.indexOf(AND);
    if (and < 0) {
      addParts(lines, kind, role, segments(lines.line));
      return;
    }
    List<String> left = segments(lines.line.substring(0, and));
    List<String> right = segments(lines.line.substring(and + AND.length()));
    addParts(lines, kind, role, joined(left, right));
    addParts(lines, kind, role, joined(right, left));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private void addParts(Lines lines, Optional<ErrorKind> kind, Role role, List<String> written) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : written) {
      parts.add(lines.alternatives(numbered(part)));
    }
    List<String> heads = new ArrayList<>();
    List<String> anywhere = new ArrayList<>();
    for (String start : parts.getFirst()) {
      boolean atLineStart = start.startsWith(LINE_START);
      (atLineStart ? heads : anywhere).add(start.substring(atLineStart ? 1 : 0));
    }
    addParts(lines, kind, role, heads, parts, true);
    addParts(lines, kind, role, anywhere, parts, false);
  }

  private void addParts(
      Lines lines,
      Optional<ErrorKind> kind,
      Role role,
      List<String> starts,
      List<List<String>> parts,
      boolean atLineStart) {
    List<List<String>> spellings = new ArrayList<>(parts);
    spellings.set(0, starts);
    if (spellings.stream().allMatch(spelling -> !spelling.isEmpty())) {
      add(lines, kind, role, spellings, atLineStart);
    }
  }

  private void addPhrase(Lines lines, Optional<ErrorKind> kind, Role role, String phrase) {
    int and = phrase.indexOf(AND);
    if (and >= 0) {
      String left = phrase.substring(0, and);
      String right = phrase.substring(and + AND.length());
      addPhrase(lines, kind, role, left + GAP + right);
      addPhrase(lines, kind, role, right + GAP + left);
      return;
    }
    boolean atLineStart = phrase.startsWith(LINE_START);
    List<List<String>> spellings = new ArrayList<>();
    for (String segment : segments(atLineStart ? phrase.substring(1) : phrase)) {
      spellings.add(List.of(segment));
    }
    add(lines, kind, role, spellings, atLineStart);
  }

  private void add(
      Lines lines,
      Optional<ErrorKind> kind,
      Role role,
      List<List<String>> spellings,
      boolean atLineStart) {
    try {
      catalogue.add(kind, role, spellings, atLineStart);
    } catch (IllegalArgumentException unusable) {
      lines.fault(String.valueOf(unusable.getMessage()));
    }
  }

  private static List<String> segments(String phrase) {
    int gap = phrase.indexOf(GAP);
    if (gap < 0) {
      return List.of(phrase);
    }
    List<String> segments = new ArrayList<>();
    int from = 0;
    while (gap >= 0) {
      segments.add(phrase.substring(from, gap));
      from = gap + GAP.length();
      gap = phrase.indexOf(GAP, from);
    }
    segments.add(phrase.substring(from));
    return segments;
  }

  /** Cut by hand: this runs at every start, before regular expressions are loaded. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int index = 0; index <= line.length(); index++) {
      if (index == line.length() || line.charAt(index) <= ' ') {
        if (index > start) {
          words.add(line.substring(start, index));
        }
        start = index + 1;
      }
    }
    return words;
  }

  /** A file's lines that say something, one after the other. */
  private final class Lines {
    private final String name;
    private final List<String> lines;
    private int next;
    private String line = "";

    Lines(Path file) throws IOException {
      name = folder.relativize(file).toString();
      lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    boolean next() {
      while (next < lines.size()) {
        line = lines.get(next++).strip();
        if (!line.isEmpty() && line.charAt(0) != '#') {
          return true;
        }
      }
      return false;
    }

    boolean isHeader() {
      return line.charAt(0) == '[' && line.indexOf(']') > 0;
    }

    List<String> header() {
      List<String> header = words(line.substring(1, line.indexOf(']')));
      return header.isEmpty() ? List.of("") : header;
    }

    String nameOfFile() {
      int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
      return name.substring(slash + 1, name.length() - ".txt".length());
    }

    /** What the line, or a part of it, stands for, its alternatives written out. */
    List<String> alternatives(String part) {
      try {
        return PhraseReader.alternatives(part);
      } catch (PhraseReader.Unreadable unreadable) {
        fault(String.valueOf(unreadable.getMessage()));
        return List.of();
      }
    }

    void fault(String message) {
      faults.add(new CatalogueFault(name, next, message));
    }
  }
}
