package dev.whence.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.Outcome;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.PlainText;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.NextStep;
import dev.whence.diagnosis.Verdict;
import dev.whence.knowledge.Match;
import dev.whence.knowledge.Section;
import dev.whence.language.Language;
import dev.whence.safety.Gate;
import dev.whence.symptom.ErrorKind;
import java.util.List;

/** Writes what came of a question as the JSON that scripts rely on. */
public final class OutcomeJson {
  private final Phrasebook phrasebook;
  private final PlainText plainText;

  public OutcomeJson(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
    this.plainText = new PlainText(phrasebook);
  }

  public ObjectNode write(Outcome outcome) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.putNull("id");
    object.put("answered", outcome.answered());
    object.put("language", outcome.language().language().tag());
    object.put("languageFrom", outcome.language().from().id());
    object.put("errorKind", outcome.symptoms().errorKind().map(ErrorKind::id).orElse(null));
    object.put("decisiveLine", outcome.symptoms().decisiveLine().map(Gate::quoted).orElse(null));
    object.put("confidence", rounded(outcome.confidence()));
    ArrayNode targets = object.putArray("targets");
    outcome.symptoms().targets().forEach(target -> targets.add(target.toString()));
    ArrayNode matches = object.putArray("matches");
    for (int rank = 0; rank < outcome.matches().size(); rank++) {
      matches.add(match(outcome, rank));
    }
    List<NextStep> next =
        outcome.diagnoses().isEmpty() ? List.of() : outcome.diagnoses().getFirst().next();
    object.set("next", next(next));
    object.put("reply", plainText.brief(outcome.answer()));
    return object;
  }

  private ObjectNode match(Outcome outcome, int rank) {
    Match match = outcome.matches().get(rank);
    Section section = match.section();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("topic", match.topic().id());
    object.put("file", section.file());
    object.put("line", section.line());
    object.put("heading", section.heading());
    object.put("score", rounded(match.confidence()));
    object.put("source", match.source().orElse(null));
    object.set("causes", causes(outcome.language().language(), outcome.diagnoses().get(rank)));
    ArrayNode solutions = object.putArray("solutions");
    section
        .solutions()
        .forEach(
            solution ->
                solutions
                    .addObject()
                    .put("text", solution.text())
                    .put("code", solution.code().orElse(null)));
    return object;
  }

  /** The causes with what the evidence says of each, its reason in the person's language. */
  ArrayNode causes(Language language, Diagnosis diagnosis) {
    ArrayNode causes = JsonNodeFactory.instance.arrayNode();
    for (Verdict verdict : diagnosis.verdicts()) {
      causes
          .addObject()
          .put("id", verdict.cause().id().orElse(null))
          .put("text", Gate.words(verdict.cause().text()))
          .put("verdict", verdict.ruling().id())
          .put(
              "reason",
              Gate.words(phrasebook.words(language, verdict.reason(), verdict.details())));
    }
    return causes;
  }

  static ArrayNode next(List<NextStep> steps) {
    ArrayNode next = JsonNodeFactory.instance.arrayNode();
    steps.forEach(step -> next.add(step.command()));
    return next;
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
