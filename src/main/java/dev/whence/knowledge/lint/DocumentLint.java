package dev.whence.knowledge.lint;

import dev.whence.knowledge.Document;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Link;
import dev.whence.knowledge.markdown.Draft;
import dev.whence.knowledge.markdown.Marker;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with one document by itself. */
final class DocumentLint {
  private final Document document;
  private final List<Fault> faults = new ArrayList<>();

  private DocumentLint(Document document) {
    this.document = document;
  }

  static List<Fault> check(Document document, Set<String> knownCauses) {
    DocumentLint lint = new DocumentLint(document);
    lint.headings();
    for (Draft draft : document.drafts()) {
      draft.markers().forEach(marker -> lint.marker(marker, knownCauses));
      draft.references().forEach(lint::reference);
    }
    return lint.faults;
  }

  private void headings() {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (Draft draft : document.drafts()) {
      List<String> place = new ArrayList<>(draft.path());
      place.add(draft.heading());
      Integer first = seen.putIfAbsent(place, draft.line());
      if (first != null) {
        faults.add(
            Fault.warning(
                document.file(),
                draft.line(),
                "duplicate-heading",
                "The heading \"" + draft.heading() + "\" stands on line " + first + " too.",
                "Give the two different headings, or join them, so that a link can name each."));
      }
    }
  }

  private void marker(Marker marker, Set<String> knownCauses) {
    if (!knownCauses.contains(marker.cause())) {
      faults.add(
          Fault.warning(
              document.file(),
              marker.line(),
              "unknown-cause-marker",
              "No cause is called \"" + marker.cause() + "\".",
              "Use one of the ids in docs/CAUSES.md, or take the marker out."));
    }
  }

  private void reference(Link reference) {
    String address = reference.url();
    int end = address.length();
    for (int at = 0; at < end; at++) {
      char character = address.charAt(at);
      if (character == '#' || character == '?') {
        end = at;
      } else if (character == ':' || (at == 0 && character == '/')) {
        return;
      }
    }
    if (end > 0 && !exists(address.substring(0, end))) {
      faults.add(
          Fault.warning(
              document.file(),
              reference.line(),
              "dead-link",
              "There is no file \"" + address.substring(0, end) + "\" seen from this document.",
              "Correct the link, or add the file."));
    }
  }

  private boolean exists(String address) {
    try {
      String decoded =
          address.contains("%")
              ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
              : address;
      Path folder = document.path().getParent();
      Path target = folder == null ? Path.of(decoded) : folder.resolve(decoded).normalize();
      String name = target.toString();
      return Files.exists(target)
          || Files.exists(Path.of(name + ".md"))
          || (name.endsWith(".html")
              && Files.exists(Path.of(name.substring(0, name.length() - 5) + ".md")));
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
