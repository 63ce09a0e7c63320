package dev.whence.symptom;

import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;
import java.util.List;

/** The signatures found in a paste, by role and by line. */
final class Clues {
  private final Paste paste;
  private final List<Hit> hits;
  private final List<Hit> errors;
  private final BitSet errorLines = new BitSet();
  private final BitSet codeLines = new BitSet();

  Clues(Paste paste, List<Hit> hits) {
    this.paste = paste;
    this.hits = hits;
    errors = Shadows.without(hits);
    errors.forEach(hit -> errorLines.set(lineOf(hit)));
    hits.stream().filter(hit -> hit.role() == Role.CODE).forEach(hit -> codeLines.set(lineOf(hit)));
  }

  Paste paste() {
    return paste;
  }

  /** Signatures that name an error kind, a failure or another fault; none inside a longer one. */
  List<Hit> errors() {
    return errors;
  }

  List<Hit> of(Role role) {
    return hits.stream().filter(hit -> hit.role() == role).toList();
  }

  boolean has(Role role) {
    return hits.stream().anyMatch(hit -> hit.role() == role);
  }

  int lineOf(Hit hit) {
    return paste.lineAt(hit.to() - 1);
  }

  boolean isCode(int line) {
    return codeLines.get(line);
  }

  boolean holdsError(int line) {
    return errorLines.get(line);
  }

  /** Whether a program seems to have printed a line. */
  boolean isPrinted(int line) {
    Line place = paste.lines().get(line);
    return place.fenced() || PrintedLine.looksPrinted(place.in(paste.text()));
  }
}
