package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where a command seems to have been run: a prompt names its machine, and servers have no
 * radio. It proves nothing; it is reason enough not to take the machine for the server.
 */
final class WhereaboutsReader implements CommandReader {
  /** A prompt stands at the beginning of a line. */
  private static final int LONGEST_PROMPT = 120;

  private static final Pattern PROMPT =
      Pattern.compile(
          "^(?:\\([^)]{1,40}\\) ?)?\\[?[A-Za-z0-9._-]{1,40}@([A-Za-z0-9._-]{1,64})[:\\s\\]]");

  private static final Pattern OF_A_PERSON =
      Pattern.compile(
          "(?i)laptop|notebook|macbook|imac|mbp\\b|desktop-|thinkpad|-pc\\b|chromebook");

  /** What Docker calls a container that nobody named. */
  private static final Pattern OF_A_CONTAINER = Pattern.compile("[0-9a-f]{12}");

  private static final Pattern RADIO =
      Pattern.compile("^(?:[0-9]{1,4}: )?(?:wl[a-z0-9]{2,14}|wlan[0-9])[:\\s]");

  @Override
  public String kind() {
    return "whereabouts";
  }

  @Override
  public List<String> needles() {
    return List.of("@", "wl");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return false; // it only judges what others recognise
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    for (Line line : pasted.lines()) {
      String text = line.text().strip();
      String head = text.length() > LONGEST_PROMPT ? text.substring(0, LONGEST_PROMPT) : text;
      Optional<String> sign = sign(head);
      if (sign.isPresent()) {
        return List.of(new Sighting(Finding.PERHAPS_ELSEWHERE, "prompt", "sign=" + sign.get()));
      }
    }
    return List.of();
  }

  private static Optional<String> sign(String head) {
    if (RADIO.matcher(head).find()) {
      return Optional.of("radio");
    }
    Matcher prompt = PROMPT.matcher(head);
    if (!prompt.find()) {
      return Optional.empty();
    }
    String machine = prompt.group(1);
    if (OF_A_CONTAINER.matcher(machine).matches()) {
      return Optional.of("container");
    }
    return OF_A_PERSON.matcher(machine).find() ? Optional.of("personal") : Optional.empty();
  }
}
