package dev.whence.chat.discord;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Which shards a process runs: {@code auto}, or a range of a total such as {@code 0-3/8}.
 *
 * @param total how many there are over all processes; 0 lets Discord recommend
 */
record ShardRange(int first, int last, int total) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?/(\\d{1,4})");
  private static final ShardRange AUTOMATIC = new ShardRange(0, 0, 0);

  ShardRange {
    if (total != 0 && (first > last || last >= total)) {
      throw new IllegalArgumentException(
          "shards " + first + "-" + last + " are not among " + total + ", counted from 0");
    }
  }

  static ShardRange of(String written) {
    if (written.equals("auto")) {
      return AUTOMATIC;
    }
    Matcher range = RANGE.matcher(written);
    if (!range.matches()) {
      throw new IllegalArgumentException("auto, or a range of a total such as 0-3/8: " + written);
    }
    int first = Integer.parseInt(range.group(1));
    int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
    return new ShardRange(first, last, Integer.parseInt(range.group(3)));
  }

  boolean isAutomatic() {
    return total == 0;
  }
}
