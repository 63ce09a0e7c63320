package dev.whence.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.CheckOutcome;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.PlainText;
import dev.whence.evidence.Evidence;
import dev.whence.probe.CheckReport;
import dev.whence.safety.Gate;
import dev.whence.symptom.ErrorKind;

/** Writes what came of a check as the JSON that scripts rely on. */
final class CheckJson {
  private final Phrasebook phrasebook;
  private final PlainText plainText;
  private final OutcomeJson outcomeJson;

  CheckJson(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
    this.plainText = new PlainText(phrasebook);
    this.outcomeJson = new OutcomeJson(phrasebook);
  }

  ObjectNode write(CheckOutcome outcome) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("target", Gate.code(outcome.report().target()));
    return switch (outcome.report()) {
      case CheckReport.Denied denied ->
          object
              .put("allowed", false)
              .put("why", Gate.words(phrasebook.words(outcome.language(), denied.key())));
      case CheckReport.Postponed postponed ->
          object
              .put("allowed", false)
              .put(
                  "why",
                  Gate.words(
                      phrasebook.words(outcome.language(), postponed.key(), postponed.details())));
      case CheckReport.Report report -> made(object, report, outcome);
    };
  }

  private ObjectNode made(ObjectNode object, CheckReport.Report report, CheckOutcome outcome) {
    object.put("allowed", true);
    object.put("from", report.vantage());
    object.put("at", report.at().toString());
    ArrayNode steps = object.putArray("steps");
    report.steps().forEach(step -> steps.add(step(step)));
    object.put("errorKind", report.errorKind().map(ErrorKind::id).orElse(null));
    object.set(
        "causes",
        outcome
            .diagnosis()
            .map(diagnosis -> outcomeJson.causes(outcome.language(), diagnosis))
            .orElseGet(JsonNodeFactory.instance::arrayNode));
    object.set(
        "next",
        outcome
            .diagnosis()
            .map(diagnosis -> OutcomeJson.next(diagnosis.next()))
            .orElseGet(JsonNodeFactory.instance::arrayNode));
    return object.put("reply", plainText.brief(outcome.answer()));
  }

  private static ObjectNode step(Evidence.Probed step) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("step", step.step().id())
        .put("address", step.address().orElse(null))
        .put("status", step.finding().status().id())
        .put("finding", step.finding().id())
        .put("detail", step.detail())
        .put("millis", step.millis());
  }
}
