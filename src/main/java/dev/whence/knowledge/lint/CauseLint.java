package dev.whence.knowledge.lint;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the causes and error examples of one topic's translations lack against the leading one. */
final class CauseLint {
  private CauseLint() {}

  static void check(Topic topic, Section leading, List<Fault> faults) {
    for (Section section : topic.sections()) {
      withoutId(section, faults);
      if (!section.file().equals(leading.file())) {
        causes(section, leading, faults);
        literals(section, leading, faults);
      }
    }
  }

  private static void withoutId(Section section, List<Fault> faults) {
    for (Cause cause : section.causes()) {
      if (cause.id().isEmpty()) {
        faults.add(
            Fault.information(
                section.file(),
                cause.line(),
                "cause-without-id",
                "Which cause \""
                    + shortened(cause.title())
                    + "\" is cannot be told from its words; no check can confirm it.",
                "Mark it: <!-- cause: id --> with one of the ids in docs/CAUSES.md, if one fits."));
      }
    }
  }

  private static void causes(Section section, Section leading, List<Fault> faults) {
    List<String> here = PageLint.ids(section);
    List<String> there = PageLint.ids(leading);
    for (String id : missing(there, here)) {
      faults.add(
          Fault.warning(
              section.file(),
              section.line(),
              "missing-cause",
              "The cause "
                  + id
                  + " of "
                  + leading.file()
                  + ":"
                  + leading.line()
                  + " is not among the causes here.",
              "Translate it, or mark which cause it is here: <!-- cause: " + id + " -->."));
    }
    for (String id : missing(here, there)) {
      faults.add(
          Fault.warning(
              section.file(),
              line(section, id),
              "surplus-cause",
              "The cause "
                  + id
                  + " is not among the causes of "
                  + leading.file()
                  + ":"
                  + leading.line()
                  + ".",
              "Add it there too, or take it out here."));
    }
    List<String> shared = new ArrayList<>(here);
    shared.retainAll(new HashSet<>(there));
    List<String> order = new ArrayList<>(there);
    order.retainAll(new HashSet<>(here));
    if (!shared.equals(order)) {
      faults.add(
          Fault.information(
              section.file(),
              section.line(),
              "reordered-causes",
              "The causes stand in another order than in "
                  + leading.file()
                  + ":"
                  + leading.line()
                  + ".",
              "Put them in the same order; the likeliest first helps readers most."));
    }
  }

  private static List<String> missing(List<String> from, List<String> in) {
    Set<String> present = new HashSet<>(in);
    return from.stream().filter(id -> !present.contains(id)).distinct().toList();
  }

  private static int line(Section section, String id) {
    return section.causes().stream()
        .filter(cause -> cause.id().filter(id::equals).isPresent())
        .mapToInt(Cause::line)
        .findFirst()
        .orElse(section.line());
  }

  private static void literals(Section section, Section leading, List<Fault> faults) {
    Set<String> original = new HashSet<>(leading.signatures());
    boolean sameCount = section.signatures().size() == leading.signatures().size();
    for (String signature : section.signatures()) {
      if (sameCount && !original.contains(signature)) {
        faults.add(
            Fault.warning(
                section.file(),
                section.line(),
                "translated-error",
                "The error \""
                    + shortened(signature)
                    + "\" differs from "
                    + leading.file()
                    + "; programs print it untranslated.",
                "Write it as the program prints it, and its meaning beside it."));
      }
    }
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 79) + "…" : text;
  }
}
