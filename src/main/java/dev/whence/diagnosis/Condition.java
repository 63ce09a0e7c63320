package dev.whence.diagnosis;

import dev.whence.evidence.Finding;
import dev.whence.symptom.ErrorKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a rule holds, in words for the page of causes and as a test of the facts.
 *
 * @param findings those that it rests on, so that the verdict can show them
 */
record Condition(String words, Set<Finding> findings, Predicate<Facts> test) {
  Condition {
    findings = Set.copyOf(findings);
  }

  boolean holds(Facts facts) {
    return test.test(facts);
  }

  /** What is left when nothing above it in the table holds. */
  static Condition otherwise() {
    return new Condition("otherwise", Set.of(), facts -> true);
  }

  static Condition seen(Finding... any) {
    Set<Finding> findings = EnumSet.copyOf(List.of(any));
    String words =
        findings.stream()
            .map(finding -> "`" + finding.id() + "`")
            .collect(Collectors.joining(" or "));
    return new Condition(words, findings, facts -> facts.hasAny(findings));
  }

  static Condition pasted(ErrorKind... any) {
    Set<ErrorKind> kinds = EnumSet.copyOf(List.of(any));
    String words = kinds.stream().map(ErrorKind::id).collect(Collectors.joining(" or "));
    return new Condition(
        "the error is " + words,
        Set.of(),
        facts -> facts.pasted().filter(kinds::contains).isPresent());
  }

  /** Nothing pasted is an error of another kind than these. */
  static Condition pastedNoOther(ErrorKind... any) {
    Set<ErrorKind> kinds = EnumSet.copyOf(List.of(any));
    String words = kinds.stream().map(ErrorKind::id).collect(Collectors.joining(" or "));
    return new Condition(
        "no error was pasted but " + words,
        Set.of(),
        facts -> facts.pasted().isEmpty() || facts.pasted().filter(kinds::contains).isPresent());
  }

  static Condition fact(String words, Predicate<Facts> test, Finding... restsOn) {
    return new Condition(words, Set.of(restsOn), test);
  }

  Condition and(Condition other) {
    return new Condition(
        words + ", and " + other.words,
        Stream.concat(findings.stream(), other.findings.stream()).collect(Collectors.toSet()),
        facts -> holds(facts) && other.holds(facts));
  }

  Condition butNot(Condition other) {
    return new Condition(
        words + ", but not " + other.words, findings, facts -> holds(facts) && !other.holds(facts));
  }
}
