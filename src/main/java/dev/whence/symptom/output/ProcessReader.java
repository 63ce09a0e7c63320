package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what becomes of a program: its service's state, the kernel's kills, its limits. */
final class ProcessReader implements CommandReader {
  /** Longer lines are log lines; what is sought stands near the beginning. */
  private static final int LONGEST_LINE = 300;

  /** {@code Active: failed (Result: core-dump) since …}. */
  private static final Pattern FAILED =
      Pattern.compile("^\\s*Active: failed \\(Result: (signal|core-dump|oom-kill|watchdog)\\)");

  private static final Pattern ACTIVE = Pattern.compile("^\\s*Active: (?:in)?active \\(");

  private static final Pattern UNIT = Pattern.compile("^\\S+ ([A-Za-z0-9@._-]+)\\.service\\b");

  private static final Pattern KILLED =
      Pattern.compile("Out of memory: Killed process [0-9]{1,9} \\(([^)]{1,40})\\)");

  /** {@code Max open files 1024 524288 files}; {@code ulimit -a} of a shell. */
  private static final Pattern LIMIT = Pattern.compile("^Max open files\\s+([0-9]{1,9})\\s");

  private static final Pattern SHELL_LIMIT =
      Pattern.compile("^open files\\s+\\(-n\\) ([0-9]{1,9})$");

  @Override
  public String kind() {
    return "process";
  }

  @Override
  public List<String> needles() {
    return List.of("Active: ", "Out of memory: Killed process", "open files");
  }

  @Override
  public Set<String> kinds(Pasted pasted) {
    Set<String> kinds = new TreeSet<>();
    for (Line line : pasted.lines()) {
      String text = head(line);
      if (FAILED.matcher(text).find() || ACTIVE.matcher(text).find()) {
        kinds.add("service");
      }
      if (KILLED.matcher(text).find()) {
        kinds.add("kernel-log");
      }
      if (LIMIT.matcher(text).find() || SHELL_LIMIT.matcher(text).find()) {
        kinds.add("limits");
      }
    }
    return kinds;
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return !kinds(pasted).isEmpty();
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Sighting> seen = new ArrayList<>();
    String unit = "";
    for (Line line : pasted.lines()) {
      String text = head(line);
      unit = group(UNIT, text).orElse(unit);
      if (FAILED.matcher(text).find()) {
        seen.add(new Sighting(Finding.SERVICE_BROKE_OFF, "systemctl", process(unit)));
      }
      group(KILLED, text)
          .ifPresent(
              name -> seen.add(new Sighting(Finding.PROCESS_KILLED, "dmesg", process(name))));
      group(LIMIT, text).ifPresent(most -> seen.add(limit("process", most)));
      group(SHELL_LIMIT, text).ifPresent(most -> seen.add(limit("shell", most)));
    }
    return seen;
  }

  private static Sighting limit(String of, String most) {
    return new Sighting(Finding.OPEN_FILES_LIMIT, "limits", "of=" + of + " limit=" + most);
  }

  private static String process(String name) {
    String harmless = Sockets.harmless(name);
    return harmless.isEmpty() ? "" : "process=" + harmless;
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String head(Line line) {
    String text = line.text();
    return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
  }
}
