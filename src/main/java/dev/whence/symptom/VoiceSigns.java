package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Sign;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The signs of who speaks: of their own, or of how things are, by words that alone say little. */
final class VoiceSigns {
  /** Looking at more of a text's words tells no more of who speaks. */
  private static final int MOST_VOICE = 200;

  /** Different words of those who tell how things are: some, and many. */
  private static final int SOME_GENERAL = 3;

  private static final int MANY_GENERAL = 5;

  private final Gathering gathering;
  private final Clues clues;
  private final Set<Sign> signs;
  private final NamedPlaces places;

  VoiceSigns(Gathering gathering) {
    this.gathering = gathering;
    clues = gathering.clues();
    signs = gathering.signs();
    places = gathering.places();
  }

  void read() {
    if (signs.contains(Sign.PRINTED)) {
      return;
    }
    gathering.add(isSpoken(Role.SELF), Sign.SPEAKER);
    gathering.add(isSpoken(Role.TOGETHER), Sign.MAKERS);
    int general = generalWords();
    gathering.add(general > 0, Sign.SUPPOSING);
    gathering.add(general >= SOME_GENERAL, Sign.REASONING);
    gathering.add(general >= MANY_GENERAL, Sign.EXPOUNDING);
  }

  private boolean isSpoken(Role role) {
    for (Hit hit : firstOf(role)) {
      if (isSpoken(hit)) {
        return true;
      }
    }
    return false;
  }

  /** How many different words; more than many tell no more. */
  private int generalWords() {
    String text = clues.paste().text();
    Set<String> words = new HashSet<>();
    BitSet met = met();
    for (Hit hit : firstOf(Role.GENERAL)) {
      if (isSpoken(hit) && !met.get(hit.from())) {
        words.add(text.substring(hit.from(), hit.to()).toLowerCase(Locale.ROOT));
      }
    }
    return words.size();
  }

  /** "When I ...", "could not ...": part of what somebody complains of. */
  private BitSet met() {
    BitSet met = new BitSet();
    for (Hit hit : firstOf(Role.COMPLAINT)) {
      if (hit.signature().segments().size() == 1) {
        met.set(hit.from(), hit.to());
      }
    }
    return met;
  }

  private List<Hit> firstOf(Role role) {
    List<Hit> hits = clues.of(role);
    return hits.subList(0, Math.min(hits.size(), MOST_VOICE));
  }

  /** By a person, and no part of an error's name. */
  private boolean isSpoken(Hit hit) {
    int line = clues.lineOf(hit);
    return !clues.isPrinted(line) && !clues.isCode(line) && !places.named().get(hit.from());
  }
}
