package dev.whence.probe;

import dev.whence.diagnosis.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of scenarios.txt.
 *
 * @param words what the person writes around the error, in English and two more languages
 * @param commands what is run after the first answer, each with the place where; {@code proposed}
 *     is what Whence proposed, {@code proposed client} as far as a person without the server can;
 *     {@code ports} stages local ports before all else, {@code dial} dials while the next command
 *     runs
 * @param expected every cause with its verdict after that: what is so, or unknown
 */
record DiagnosisScenario(
    String name,
    List<String> words,
    String paste,
    boolean allowPrivate,
    List<String> commands,
    List<String> expected) {

  static DiagnosisScenario read(String line) {
    String[] cells = line.split("\\|", -1);
    return new DiagnosisScenario(
        cells[0].strip(),
        list(cells[1], "/"),
        cells[2].strip(),
        !cells[3].strip().equals("public only"),
        list(cells[4], ";"),
        list(cells[5], " "));
  }

  private static List<String> list(String cell, String separator) {
    return Stream.of(cell.strip().split(separator, -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** In the order of the scenario; "proposed" stands for what Whence proposed. */
  List<String> commandsAfter(List<NextStep> proposed) {
    List<String> all = new ArrayList<>();
    for (String command : commands) {
      if (command.startsWith("proposed")) {
        String only = command.substring("proposed".length()).strip();
        proposed.stream()
            .map(DiagnosisScenario::placed)
            .filter(step -> only.isEmpty() || step.startsWith(only))
            .forEach(all::add);
      } else {
        all.add(command);
      }
    }
    return all;
  }

  /** Where a person runs it as they are told to: on the server, or on their own computer. */
  private static String placed(NextStep step) {
    String reason = step.reason().key();
    String place =
        switch (reason.substring(reason.lastIndexOf('.') + 1)) {
          case "listing", "firewall", "own-address", "packets" -> "server";
          case "ports" -> "router";
          default -> "client";
        };
    return place + " " + step.command().replace("sudo ", "").replace("timeout 30", "timeout 6");
  }

  /** The causes alone. */
  List<String> causes() {
    return expected.stream().map(item -> item.substring(0, item.indexOf('='))).toList();
  }

  /** How the person's local ports are used up, if they are. */
  Optional<String> localPorts() {
    return commands.stream()
        .filter(command -> command.startsWith("ports "))
        .map(command -> command.substring("ports ".length()))
        .findFirst();
  }
}
