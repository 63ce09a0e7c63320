package dev.whence.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a short message that says that a command printed nothing, and that alone. */
final class NothingCame {
  private static final String WORDS = "nothing-came.txt";

  /** A command may be named along with it. */
  private static final Set<String> TOOLS =
      Set.of("ss", "netstat", "lsof", "findstr", "grep", "nft", "sudo", "ltnp", "ltn", "ano");

  /** A port may be, too. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  private static final List<Sayings> ALL = read();

  private NothingCame() {}

  /** One language's sayings, already without its fillers. */
  private record Sayings(boolean apart, List<String> fillers, Set<String> whole) {
    boolean hold(String message) {
      String rest = rest(apart, fillers, message);
      return !rest.isEmpty() && whole.contains(rest);
    }
  }

  static boolean isSaid(String text) {
    return FollowUp.isShort(text) && ALL.stream().anyMatch(one -> one.hold(text));
  }

  private static String rest(boolean apart, List<String> fillers, String text) {
    Stream<String> words =
        FollowUp.words(text.toLowerCase(Locale.ROOT)).stream()
            .filter(word -> !TOOLS.contains(word) && !NUMBER.matcher(word).matches());
    if (apart) {
      return words.filter(word -> !fillers.contains(word)).collect(Collectors.joining(" "));
    }
    String together = words.collect(Collectors.joining());
    for (String filler : fillers) {
      together = together.replace(filler, "");
    }
    return together;
  }

  private static List<Sayings> read() {
    try (InputStream stream =
        Objects.requireNonNull(NothingCame.class.getResourceAsStream(WORDS), WORDS)) {
      List<Sayings> all = new ArrayList<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> all.add(sayings(line.split("\\|", -1))));
      return List.copyOf(all);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Longer fillers first, so that a shorter one within does not leave their rest behind. */
  private static Sayings sayings(String[] cells) {
    boolean apart = cells[1].strip().equals("apart");
    List<String> fillers =
        Stream.of(cells[2].strip().split("\\s+", -1))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    Set<String> whole =
        Stream.of(cells[3].split(";", -1))
            .map(saying -> rest(apart, fillers, saying))
            .collect(Collectors.toSet());
    return new Sayings(apart, fillers, whole);
  }
}
