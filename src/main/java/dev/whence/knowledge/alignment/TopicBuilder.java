package dev.whence.knowledge.alignment;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.knowledge.markdown.Draft;
import dev.whence.knowledge.markdown.Example;
import dev.whence.knowledge.markdown.Remedy;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a topic of a section's translations: what one of them says, the others help to read. */
final class TopicBuilder {
  private final CauseWords words;
  private final Function<String, Set<ErrorKind>> errorKindsOf;

  TopicBuilder(CauseWords words, Function<String, Set<ErrorKind>> errorKindsOf) {
    this.words = words;
    this.errorKindsOf = errorKindsOf;
  }

  Topic build(String id, Column column) {
    List<Portrait> portraits = column.portraits();
    boolean anyError =
        portraits.stream().anyMatch(p -> p.draft().examples().stream().anyMatch(Example::certain));
    Set<ErrorKind> own = ownKinds(portraits);
    Set<ErrorKind> kinds = own.isEmpty() ? inheritedKinds(portraits) : own;
    List<List<Reason>> reasons = reasons(portraits, kinds);
    boolean hasCauses = reasons.stream().anyMatch(list -> !list.isEmpty());
    List<Section> sections = new ArrayList<>();
    for (int at = 0; at < portraits.size(); at++) {
      sections.add(section(portraits.get(at), reasons.get(at), anyError));
    }
    return new Topic(id, sections, hasCauses ? kinds : own);
  }

  private List<List<Reason>> reasons(List<Portrait> portraits, Set<ErrorKind> kinds) {
    CauseFinder finder = new CauseFinder(words, kinds);
    List<List<Reason>> reasons = finder.find(portraits);
    if (!kinds.isEmpty() && reasons.stream().allMatch(List::isEmpty)) {
      return isOverview(portraits.getFirst(), kinds)
          ? reasons
          : new ProseCauses(finder, words.ids()).find(portraits);
    }
    CauseIdentifier.identify(words.ids(), reasons);
    return reasons;
  }

  /** Whether the sections below this one speak of the same error, and will tell its causes. */
  private boolean isOverview(Portrait portrait, Set<ErrorKind> kinds) {
    String heading = portrait.draft().heading();
    return portrait.draft().level() == 1
        && portrait.document().drafts().stream()
            .filter(draft -> draft.path().contains(heading))
            .anyMatch(
                draft -> errorKindsOf.apply(draft.heading()).stream().anyMatch(kinds::contains));
  }

  /** What the headings name; where they name nothing, what the printed errors are. */
  private Set<ErrorKind> ownKinds(List<Portrait> portraits) {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    portraits.forEach(portrait -> kinds.addAll(portrait.kinds()));
    if (!kinds.isEmpty()) {
      return kinds;
    }
    for (Portrait portrait : portraits) {
      for (Example example : portrait.draft().examples()) {
        kinds.addAll(errorKindsOf.apply(example.text()));
      }
    }
    return kinds;
  }

  /** The errors that the nearest heading above names, for a section such as "Causes". */
  private Set<ErrorKind> inheritedKinds(List<Portrait> portraits) {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (Portrait portrait : portraits) {
      if (portrait.draft().candidates().isEmpty()) {
        continue;
      }
      for (String heading : portrait.draft().path().reversed()) {
        Set<ErrorKind> named = errorKindsOf.apply(heading);
        if (!named.isEmpty()) {
          kinds.addAll(named);
          break;
        }
      }
    }
    return kinds;
  }

  private static Section section(Portrait portrait, List<Reason> reasons, boolean anyError) {
    Draft draft = portrait.draft();
    List<String> signatures = new ArrayList<>();
    List<String> notes = new ArrayList<>(draft.notes());
    for (Example example : draft.examples()) {
      (example.certain() || anyError ? signatures : notes).add(example.text());
    }
    return new Section(
        portrait.document().file(),
        draft.line(),
        draft.level(),
        portrait.document().language(),
        draft.heading(),
        draft.path(),
        draft.text(),
        draft.meaning(),
        reasons.stream().map(TopicBuilder::cause).toList(),
        signatures,
        notes,
        solutions(draft, reasons),
        draft.links(),
        draft.asked(),
        draft.codes());
  }

  private static Cause cause(Reason reason) {
    return new Cause(reason.id(), reason.title(), reason.text(), reason.line());
  }

  private static List<Solution> solutions(Draft draft, List<Reason> reasons) {
    Map<Integer, String> causes = new HashMap<>();
    reasons.forEach(reason -> reason.id().ifPresent(id -> causes.put(reason.candidate(), id)));
    List<Solution> solutions = new ArrayList<>();
    for (Remedy remedy : draft.remedies()) {
      Optional<String> cause =
          remedy.candidate() < 0
              ? Optional.empty()
              : Optional.ofNullable(causes.get(remedy.candidate()));
      solutions.add(new Solution(remedy.text(), remedy.code(), remedy.codeLanguage(), cause));
    }
    return solutions;
  }
}
