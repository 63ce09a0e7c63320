package dev.whence.symptom.output;

import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command that a listing of sockets stands under, where it was pasted along: what it asked for,
 * so that what is missing below means something.
 */
record ListingCommand(String text, boolean nothingBelow, boolean byRoot) {
  /** Prompt and command are shorter; a longer line is searched no further. */
  private static final int LONGEST_COMMAND = 200;

  private static final Pattern TOOL =
      Pattern.compile("\\b(ss|netstat|lsof|Get-NetTCPConnection)(\\.exe)?\\b");

  /** One of these ends every prompt. */
  private static final String PROMPT_ENDS = "$#%>";

  /** Where a filter names a port, the number stands behind one of these. */
  private static final Pattern ONE_PORT =
      Pattern.compile(
          "(?:sport\\s*=\\s*:?|findstr\\s+.*?:?|grep\\s+.*?|Select-String\\s+.*?|-LocalPort\\s+|-i\\s*(?:tcp)?:)"
              + "[\"'\\\\]*:?([0-9]{1,5})\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code netstat -ano}, {@code ss -ltnp}, {@code ss state listening}. */
  private static final Pattern LISTENERS =
      Pattern.compile("\\b(?:ss|netstat)(?:\\.exe)?\\s.*(?:-[a-zA-Z]*[la]|listening)");

  private static final Pattern ALL_STATES =
      Pattern.compile("\\b(?:ss|netstat)(?:\\.exe)?\\s+-[a-zA-Z]*a");

  /** {@code ss -4ltn} leaves out sockets that serve both kinds of address. */
  private static final Pattern ONE_FAMILY =
      Pattern.compile(
          "\\s(?:-[a-zA-Z]*[46][a-zA-Z]*|--ipv?[46]|--inet6?|-A\\s*inet6?|-f\\s*inet6?|-i\\s*[46]\\S*)(?!\\S)");

  private static final Pattern PROMPT =
      Pattern.compile(
          "^(?:\\S+@\\S+ \\S+ [$#%>]\\s*|\\S*[$#%>]\\s*|PS"
              + " .*>\\s*|.*[\\])~][$#]\\s*|.*:[~/].*[$#]\\s*)");

  /** PowerShell says in the system's language that it found none, and repeats what it sought. */
  static boolean foundNone(Pasted pasted, int port) {
    return pasted.lines().stream()
        .anyMatch(
            line ->
                line.has("MSFT_NetTCPConnection")
                    && line.has("'LocalPort'")
                    && line.has("'" + port + "'"));
  }

  static ListingCommand in(Pasted pasted) {
    List<Line> lines =
        pasted.lines().stream()
            .filter(line -> !line.text().isBlank() && !line.text().startsWith("```"))
            .toList();
    for (int at = 0; at < lines.size(); at++) {
      Optional<String> command = command(lines.get(at).text());
      if (command.isPresent()) {
        boolean last = at + 1 == lines.size() || isPrompt(lines.get(at + 1).text());
        return new ListingCommand(command.get(), last, isByRoot(lines.get(at).text()));
      }
    }
    return new ListingCommand("", false, false);
  }

  /** The text, cut before each command that lists sockets. */
  static List<Pasted> parts(Pasted pasted) {
    List<Pasted> parts = new ArrayList<>();
    int from = 0;
    boolean begun = false;
    for (int at = 0; at < pasted.lines().size(); at++) {
      boolean command = command(pasted.lines().get(at).text()).isPresent();
      if (command && begun) {
        parts.add(pasted.part(from, at));
        from = at;
      }
      begun = begun || command;
    }
    parts.add(pasted.part(from, pasted.lines().size()));
    return parts;
  }

  private static boolean isByRoot(String line) {
    Matcher prompt = PROMPT.matcher(head(line));
    return line.contains("sudo ") || (prompt.lookingAt() && prompt.group().strip().endsWith("#"));
  }

  private static Optional<String> command(String line) {
    String head = head(line);
    if (!mayHavePrompt(head) || !TOOL.matcher(head).find()) {
      return Optional.empty();
    }
    Matcher prompt = PROMPT.matcher(head);
    if (!prompt.lookingAt()) {
      return Optional.empty();
    }
    String rest = head.substring(prompt.end());
    return TOOL.matcher(rest).find() ? Optional.of(rest) : Optional.empty();
  }

  private static boolean isPrompt(String line) {
    String head = head(line);
    return mayHavePrompt(head) && PROMPT.matcher(head).lookingAt();
  }

  /** Most lines are of no prompt at all, and told so in one step. */
  private static boolean mayHavePrompt(String head) {
    for (int at = 0; at < PROMPT_ENDS.length(); at++) {
      if (head.indexOf(PROMPT_ENDS.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String head(String line) {
    String text = line.strip();
    return text.length() > LONGEST_COMMAND ? text.substring(0, LONGEST_COMMAND) : text;
  }

  boolean asksForListeners() {
    return LISTENERS.matcher(text).find();
  }

  /** {@code ss -tan}, of one port or of all: whatever state a socket is in. */
  boolean asksForAll() {
    return ALL_STATES.matcher(text).find() && !text.contains("|") && !text.contains("state");
  }

  /** Rows may have been left out. */
  boolean isFiltered() {
    return text.contains("|")
        || text.contains("sport")
        || text.contains("dport")
        || text.contains("-LocalPort")
        || text.contains(" src ")
        || text.contains(" dst ")
        || text.contains("lsof")
        || isOfOneFamily();
  }

  private boolean isOfOneFamily() {
    return ONE_FAMILY.matcher(text).find();
  }

  /** {@code netstat -p TCP}. */
  boolean namesProtocol() {
    return text.contains(" -p ");
  }

  /** ss and netstat show connections alone where they are not asked for more. */
  private boolean showsListeners() {
    boolean asked = text.contains("lsof") || text.contains("Get-NetTCPConnection");
    return asked || asksForListeners();
  }

  /** Each filter lets everything through that listens on the port. */
  private boolean keepsPort(int port) {
    String[] parts = text.split("\\|", -1);
    return Stream.of(parts)
        .skip(1)
        .allMatch(
            part ->
                part.contains(Integer.toString(port))
                    || part.toUpperCase(Locale.ROOT).contains("LISTEN"));
  }

  /** Whether it left out nothing of this port; where it printed rows, they are of other ports. */
  boolean asksFor(int port, boolean printedRows) {
    Matcher one = ONE_PORT.matcher(text);
    boolean negated = text.contains("-v") && !text.contains("netstat");
    // lsof shows nobody but root the sockets of other people's programs.
    boolean all = byRoot || !text.contains("lsof");
    return (nothingBelow || printedRows)
        && all
        && !negated
        && !isOfOneFamily()
        && showsListeners()
        && keepsPort(port)
        && one.find()
        && Integer.parseInt(one.group(1)) == port;
  }
}
