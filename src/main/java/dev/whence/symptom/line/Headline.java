package dev.whence.symptom.line;

import java.util.Locale;
import java.util.Set;

/**
 * A line that begins as people begin commits, reviews and notices: {@code fix(client): handle ...},
 * {@code nit: ...}. It looks like a program's label and is none.
 */
public final class Headline {
  private static final int LONGEST = 48;

  private static final Set<String> COMMITS =
      Set.of(
          "feat",
          "feature",
          "fix",
          "bugfix",
          "hotfix",
          "docs",
          "doc",
          "test",
          "tests",
          "chore",
          "refactor",
          "perf",
          "style",
          "build",
          "ci",
          "revert",
          "wip",
          "release",
          "changelog",
          "pr",
          "mr",
          "nit",
          "review",
          "deps",
          "proposal",
          "rfc",
          "idea",
          "ref",
          "enhancement",
          "improvement",
          "improve",
          "add",
          "task",
          "fixes",
          "patch",
          "suggestion");

  private static final Set<String> NOTES =
      Set.of(
          "note",
          "edit",
          "update",
          "ps",
          "fyi",
          "re",
          "status",
          "question",
          "btw",
          "todo",
          "tldr",
          "recovery",
          "resolved",
          "solved",
          "title",
          "subject",
          "version");

  private Headline() {}

  public static boolean isOne(String line) {
    String label = label(line);
    return COMMITS.contains(label) || NOTES.contains(label);
  }

  /** Whether a change is announced. */
  public static boolean isChange(String line) {
    return COMMITS.contains(label(line));
  }

  /** The word before the colon, without marks of lists, a scope in brackets, a mark behind it. */
  private static String label(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LONGEST) {
      return "";
    }
    int from = 0;
    while (from < colon && !Character.isLetter(line.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < colon && Character.isLetter(line.charAt(to))) {
      to++;
    }
    boolean scope = to == colon || "(!/# ".indexOf(line.charAt(to)) >= 0;
    boolean closed = line.charAt(colon - 1) != ' ' && (to == colon || hasScope(line, to, colon));
    return scope && closed ? line.substring(from, to).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean hasScope(String line, int from, int colon) {
    char first = line.charAt(from);
    char last = line.charAt(colon - 1);
    boolean number = first == ' ' && line.charAt(Math.min(colon, from + 1)) == '#';
    return number || first == '!' || (first == '(' && (last == ')' || last == '!')) || first == '#';
  }
}
