package dev.whence.symptom.signature;

import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the catalogue's folder: one file an error kind, one a context below {@code context}, the
 * forms of words, and what makes a number an error number.
 */
final class CatalogueReader {
  private static final String WORD_FORMS = "word-forms.txt";
  private static final String NUMBER_CONTEXTS = "number-contexts.txt";
  private static final String CONTEXT = "context";

  private final Path folder;
  private final Catalogue.Builder catalogue;
  private final List<CatalogueFault> faults = new ArrayList<>();
  private final Map<String, List<String>> numberContexts = new LinkedHashMap<>();

  CatalogueReader(Path folder, Catalogue.Builder catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
  }

  List<CatalogueFault> read() throws IOException {
    readForms(folder.resolve(WORD_FORMS));
    readNumberContexts(folder.resolve(NUMBER_CONTEXTS));
    for (Path file : textFiles(folder)) {
      readKind(file);
    }
    for (Path file : textFiles(folder.resolve(CONTEXT))) {
      readContext(file);
    }
    return faults;
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && !isShared(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isShared(Path file) {
    return file.endsWith(WORD_FORMS) || file.endsWith(NUMBER_CONTEXTS);
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
        scheme = lines.header()[0];
      } else if (scheme.isEmpty() || lines.line.indexOf('#') < 0) {
        lines.fault("a number's context stands under a [scheme] and has a # where the number is");
      } else {
        numberContexts.computeIfAbsent(scheme, _ -> new ArrayList<>()).add(lines.line);
      }
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
    List<String> contexts = List.of();
    while (lines.next()) {
      if (lines.isHeader()) {
        contexts = numberContexts(lines);
        role = contexts.isEmpty() ? roleOf(lines) : Optional.of(Role.SYMBOL);
      } else if (role.isEmpty()) {
        lines.fault("a signature stands under a header such as [text] or [spoken de]");
      } else if (contexts.isEmpty()) {
        add(lines, kind, role.get(), lines.line);
      } else {
        addNumbers(lines, kind.get(), contexts);
      }
    }
  }

  private List<String> numberContexts(Lines lines) {
    String[] header = lines.header();
    if (!header[0].equals("number")) {
      return List.of();
    }
    List<String> contexts =
        header.length < 2 ? List.of() : numberContexts.getOrDefault(header[1], List.of());
    if (contexts.isEmpty()) {
      lines.fault("a [number] header names a scheme of " + NUMBER_CONTEXTS);
    }
    return contexts;
  }

  private static Optional<Role> roleOf(Lines lines) {
    Optional<Role> role = Role.of(lines.header()[0]).filter(Role::namesKind);
    if (role.isEmpty()) {
      lines.fault("a header is one of [symbol] [text] [spoken] [hint] [number SCHEME]");
    }
    return role;
  }

  private void readContext(Path file) throws IOException {
    Lines lines = new Lines(file);
    Optional<Role> role = Role.of(lines.nameOfFile()).filter(known -> !known.namesKind());
    if (role.isEmpty()) {
      lines.fault("no context is called " + lines.nameOfFile());
      return;
    }
    while (lines.next()) {
      if (!lines.isHeader()) {
        add(lines, Optional.empty(), role.get(), lines.line);
      }
    }
  }

  private void addNumbers(Lines lines, ErrorKind kind, List<String> contexts) {
    for (String number : words(lines.line)) {
      for (String context : contexts) {
        add(lines, Optional.of(kind), Role.SYMBOL, context.replace("#", number));
      }
    }
  }

  private void add(Lines lines, Optional<ErrorKind> kind, Role role, String line) {
    try {
      for (String phrase : PhraseReader.alternatives(line)) {
        boolean atLineStart = phrase.startsWith("^");
        List<String> segments = segments(atLineStart ? phrase.substring(1) : phrase);
        catalogue.add(new Signature(kind, role, segments, atLineStart));
      }
    } catch (PhraseReader.Unreadable | IllegalArgumentException unusable) {
      lines.fault(String.valueOf(unusable.getMessage()));
    }
  }

  private static List<String> segments(String phrase) {
    if (!phrase.contains("...")) {
      return List.of(phrase.strip());
    }
    return Arrays.stream(phrase.split("\\.\\.\\.", -1)).map(String::strip).toList();
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
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

    String[] header() {
      return line.substring(1, line.indexOf(']')).strip().split("\\s+");
    }

    String nameOfFile() {
      int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
      return name.substring(slash + 1, name.length() - ".txt".length());
    }

    void fault(String message) {
      faults.add(new CatalogueFault(name, next, message));
    }
  }
}
