package dev.whence.symptom.output;

import dev.whence.symptom.output.Pasted.Line;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which port curl or openssl has last been said to try, followed line by line. */
final class AttemptedPort {
  /** A line that names a port stands near its beginning. */
  private static final int LONGEST_LINE = 300;

  private static final Pattern PORT =
      Pattern.compile(
          "(?:-connect \\S*:|Trying \\S*:|[)] port |[ (][0-9a-fA-F.:]{3,45} port |tunnel to \\S*:)"
              + "([0-9]{1,5})(?![0-9])");

  private OptionalInt port = OptionalInt.empty();

  void add(Line line) {
    String text = line.text();
    Matcher matcher =
        PORT.matcher(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
    if (matcher.find()) {
      port = OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
  }

  /** Where the output names no port at all, it is the one that was asked for. */
  boolean mayBe(OptionalInt asked) {
    return port.isEmpty() || asked.isEmpty() || port.getAsInt() == asked.getAsInt();
  }
}
