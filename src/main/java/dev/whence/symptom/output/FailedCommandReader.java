package dev.whence.symptom.output;

import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads that a command is not there or wants more rights: the conversation goes on without it. */
final class FailedCommandReader implements CommandReader {
  /** A shell names itself, then the command, then says in its language that it is not there. */
  private static final String NAMES = "(ss|nft|ip|nc|lsof|tcpdump|curl|ping|netstat)";

  private static final Pattern MISSING =
      Pattern.compile(
          "^-?(?:ba|z|da|a|fi|k)?sh: (?:(?:line )?[0-9]+: )?"
              + NAMES
              + "[:：](?! [Pp]ermission)|(?:^|[\\s'\"])"
              + NAMES
              + "['\"]?: (?:command not found|not found|inaccessible or not found)"
              + "|command not found: "
              + NAMES
              + "$");

  private static final Set<String> RIGHTS =
      Set.of(
          "Operation not permitted (you must be root)",
          "Permission denied (you must be root)",
          "You don't have permission to capture on that device",
          "ERROR: You need to be root to run this script");

  @Override
  public String kind() {
    return "failed";
  }

  @Override
  public List<String> needles() {
    return Stream.concat(Stream.of("not found", "sh: "), RIGHTS.stream()).toList();
  }

  /** {@code missing-ss}, so that something else is asked for. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    return pasted.lines().stream()
        .map(FailedCommandReader::missing)
        .filter(name -> !name.isEmpty())
        .map(name -> "missing-" + name)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream().anyMatch(line -> isRights(line) || !missing(line).isEmpty());
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    return List.of();
  }

  private static boolean isRights(Line line) {
    return RIGHTS.stream().anyMatch(line::has);
  }

  private static String missing(Line line) {
    if (!line.has("not found") && !line.has("sh: ")) {
      return "";
    }
    String text = line.text().strip();
    Matcher matcher = MISSING.matcher(text.length() > 200 ? text.substring(0, 200) : text);
    if (!matcher.find()) {
      return "";
    }
    return Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
