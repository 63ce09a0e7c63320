package dev.whence.symptom;

import dev.whence.evidence.Finding;
import dev.whence.symptom.paste.Needles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which an error says more than its kind: which limit, which call, what a backend did. */
final class PastedSigns {
  /** A longer line is data, and the signs stand close together. */
  private static final int LONGEST_LINE = 2_000;

  private PastedSigns() {}

  /** What one sign shows. */
  record Sign(Finding finding, String detail) {}

  /**
   * A sign, and the words that show it.
   *
   * @param needles one of these stands in every text that the words match; most texts have none
   */
  private record Row(Pattern words, Sign sign, List<String> needles) {
    Row of(String... any) {
      return new Row(words, sign, List.of(any));
    }
  }

  /** Signatures of errno and of nginx, HAProxy and Envoy are the same in every language. */
  private static final List<Row> ROWS =
      List.of(
          row(
                  "\\b(?:bind|listen)\\b.{0,60}(?:eaddrnotavail|cannot assign requested|can't"
                      + " assign requested|\\(99:|10049)",
                  Finding.PASTED_BIND,
                  "call=bind")
              .of("eaddrnotavail", "assign requested", "(99:", "10049"),
          row(
                  "(?:eaddrnotavail|cannot assign requested address|10049).{0,30}\\(?bind failed",
                  Finding.PASTED_BIND,
                  "call=bind")
              .of("bind failed"),
          row("file watchers? reached|inotify", Finding.PASTED_LIMIT, "of=watchers")
              .of("file watcher", "inotify"),
          row(
                  "worker_connections are not enough|max(?:imum)? ?connections? reached",
                  Finding.PASTED_LIMIT,
                  "of=program")
              .of("worker_connections are not enough", "reached"),
          row(
                  "\\benfile\\b|too many open files in system|file table overflow",
                  Finding.PASTED_LIMIT,
                  "of=system")
              .of("enfile", "too many open files in system", "file table overflow"),
          row(
                  "\\bemfile\\b|\\(24: too many open files|os error 24\\b|errno 24\\b",
                  Finding.PASTED_LIMIT,
                  "of=process")
              .of("emfile", "(24: too many open files", "os error 24", "errno 24"),
          row(
                  "no live upstreams|no healthy upstream|no server is available to handle this"
                      + " request",
                  Finding.PASTED_BACKEND,
                  "says=none-healthy")
              .of("no live upstreams", "no healthy upstream", "no server is available"),
          row(
                  "connect\\(\\) (?:to .{1,120} )?failed \\(111: .{1,80}while connecting to"
                      + " upstream",
                  Finding.PASTED_BACKEND,
                  "says=refused")
              .of("while connecting to upstream"),
          row("host not found in upstream", Finding.PASTED_BACKEND, "says=unresolved")
              .of("host not found in upstream"),
          row(
                  "upstream timed out .{0,80}while reading (?:response|upstream)",
                  Finding.PASTED_BACKEND,
                  "says=slow")
              .of("upstream timed out"),
          row(
                  "upstream prematurely closed connection|\\(104: .{0,60}while reading response"
                      + " header from upstream",
                  Finding.PASTED_BACKEND,
                  "says=broke-off")
              .of("upstream prematurely closed connection", "while reading response header"),
          row(
                  "upstream sent (?:invalid|no valid) (?:http|header)|wrong version"
                      + " number.{0,40}ssl handshaking to upstream",
                  Finding.PASTED_BACKEND,
                  "says=other-protocol")
              .of("upstream sent", "handshaking to upstream"));

  private static final Needles NEEDLES = new Needles(ROWS.stream().map(Row::needles).toList());

  private static Row row(String words, Finding finding, String detail) {
    return new Row(Pattern.compile(words), new Sign(finding, detail), List.of());
  }

  static List<Sign> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Row> rows = NEEDLES.in(lower).stream().mapToObj(ROWS::get).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Sign> signs = new ArrayList<>();
    for (String line : lower.split("\\R", -1)) {
      String head = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
      for (Row row : rows) {
        if (!signs.contains(row.sign()) && row.words().matcher(head).find()) {
          signs.add(row.sign());
        }
      }
    }
    return signs;
  }
}
