package dev.whence.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The check against the published contract can fail, and is skipped by name where it is absent. */
class ContractTest {
  @Test
  void whatDiscordDoesNotTakeIsAFault() {
    Assumptions.assumeTrue(
        Contract.ofDiscord().isPresent(), "skipped: no Discord contract beside the project");
    Contract contract = Contract.ofDiscord().orElseThrow();
    ObjectNode body = new ObjectMapper().createObjectNode().put("content", "x");
    assertEquals(List.of(), contract.faults(List.of(request(body))));
    assertFalse(
        contract.faults(List.of(request(body.put("content", "x".repeat(5_000))))).isEmpty());
    assertFalse(contract.faults(List.of(request(body.put("flags", "many")))).isEmpty());
  }

  private static StandInDiscord.Request request(ObjectNode body) {
    return new StandInDiscord.Request("POST", "/channels/1/messages", body.deepCopy());
  }
}
