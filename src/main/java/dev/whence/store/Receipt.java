package dev.whence.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A platform's word that a message is there.
 *
 * @param part which message of an item's answer, named the same when it is answered again
 * @param message the platform's id of it
 */
public record Receipt(String part, String message) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String BETWEEN = ":";

  public Receipt {
    if (!NAME.matcher(part).matches() || !NAME.matcher(message).matches()) {
      throw new IllegalArgumentException("a receipt names a part and a message, in letters");
    }
  }

  String written() {
    return part + BETWEEN + message;
  }

  /** Reads what was written, one after the other; what cannot be read is left out. */
  static List<Receipt> read(@Nullable String written) {
    List<Receipt> receipts = new ArrayList<>();
    if (written == null) {
      return receipts;
    }
    for (String one : written.split(" ", -1)) {
      String[] halves = one.split(BETWEEN, -1);
      if (halves.length == 2
          && NAME.matcher(halves[0]).matches()
          && NAME.matcher(halves[1]).matches()) {
        receipts.add(new Receipt(halves[0], halves[1]));
      }
    }
    return receipts;
  }
}
