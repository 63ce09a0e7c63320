package dev.whence.knowledge;

import java.util.Locale;

/**
 * Something wrong with the documents, said so that their author can mend it.
 *
 * @param file the file below its documents folder, with {@code /}
 * @param line where it stands, from 1; 1 too where the whole file is meant
 * @param kind a stable name, lower-case words joined by {@code -}
 * @param what one sentence that says what is wrong
 * @param mend one sentence that says what to do
 */
public record Fault(
    String file, int line, Severity severity, String kind, String what, String mend) {

  /**
   * How much it matters: an error loses content, a warning answers, information is only worth
   * knowing.
   */
  public enum Severity {
    ERROR,
    WARNING,
    INFORMATION;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as grave as {@code bound}, or graver. */
    public boolean reaches(Severity bound) {
      return compareTo(bound) <= 0;
    }
  }

  public Fault {
    if (line < 1) {
      throw new IllegalArgumentException("line must be at least 1, not " + line);
    }
  }

  public static Fault error(String file, int line, String kind, String what, String mend) {
    return new Fault(file, line, Severity.ERROR, kind, what, mend);
  }

  public static Fault warning(String file, int line, String kind, String what, String mend) {
    return new Fault(file, line, Severity.WARNING, kind, what, mend);
  }

  public static Fault information(String file, int line, String kind, String what, String mend) {
    return new Fault(file, line, Severity.INFORMATION, kind, what, mend);
  }
}
