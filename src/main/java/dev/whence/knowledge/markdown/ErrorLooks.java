package dev.whence.knowledge.markdown;

import dev.whence.symptom.ErrorKind;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tells a printed error from a note or a sample. */
final class ErrorLooks {
  /** Programs print errors in a line or few; longer quotes are prose. */
  private static final int LONGEST_LINE = 600;

  private static final Pattern ERROR_NAME =
      Pattern.compile(
          "\\bE[A-Z]{4,}\\b|\\bERR_[A-Z_]{3,}|net::[A-Z]|\\b[A-Z][A-Za-z.]*(?:Error|Exception)\\b|(?i:\\b(?:error|failed|failure|fatal|warning|refused|timed"
              + " out|errno|cannot|unable|denied|unreachable)\\b)");

  private static final Pattern ADDRESS =
      Pattern.compile("\\b[a-z]{2,6}://|\\d{1,3}(?:\\.\\d{1,3}){3}");

  private final Function<String, Set<ErrorKind>> errorKindsOf;

  ErrorLooks(Function<String, Set<ErrorKind>> errorKindsOf) {
    this.errorKindsOf = errorKindsOf;
  }

  /** Whether a quoted line is an error by its own looks. */
  boolean isError(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    if (!errorKindsOf.apply(line).isEmpty() || line.contains("ERR_")) {
      return true;
    }
    return ERROR_NAME.matcher(line).find() && hasMachineDetail(line);
  }

  /** Whether a quoted line may be a translated error: an address or code, and a colon. */
  boolean mayBeError(String line) {
    return line.length() <= LONGEST_LINE
        && (line.indexOf(':') >= 0 || line.indexOf('：') >= 0)
        && (ADDRESS.matcher(line).find() || ERROR_NAME.matcher(line).find());
  }

  private static boolean hasMachineDetail(String line) {
    return line.indexOf(':') >= 0
        || line.indexOf('(') >= 0
        || line.indexOf('[') >= 0
        || ADDRESS.matcher(line).find();
  }
}
