package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the words {@code name=value} of an evidence's detail. */
final class Detail {
  private Detail() {}

  static Optional<String> value(Evidence evidence, String name) {
    for (String word : evidence.detail().split(" ", -1)) {
      if (word.startsWith(name + "=")) {
        return Optional.of(word.substring(name.length() + 1)).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  static List<String> list(Evidence evidence, String name) {
    return value(evidence, name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
  }

  static OptionalLong number(Evidence evidence, String name) {
    Optional<String> value = value(evidence, name).filter(Detail::isNumber);
    return value.isPresent() ? OptionalLong.of(Long.parseLong(value.get())) : OptionalLong.empty();
  }

  private static boolean isNumber(String word) {
    boolean digits = !word.isEmpty() && word.length() <= 12;
    for (int at = 0; at < word.length() && digits; at++) {
      digits = word.charAt(at) >= '0' && word.charAt(at) <= '9';
    }
    return digits;
  }

  static Optional<Instant> instant(Evidence evidence, String name) {
    try {
      return value(evidence, name).map(Instant::parse);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
