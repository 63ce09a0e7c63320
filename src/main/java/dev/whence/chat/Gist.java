package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice.Origin;
import dev.whence.symptom.ErrorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an answer spoke of and to whom, without a word of the person's: enough to keep for a week,
 * so that its buttons work when the answer itself is long forgotten.
 *
 * @param topics the sections it came from, best first; none where nothing more stands behind it
 * @param from what had decided its language
 */
record Gist(
    Optional<ErrorKind> kind,
    List<String> topics,
    Language language,
    Origin from,
    Incoming.Manner manner,
    Visibility visibility) {
  /** More topics than an answer names are no help. */
  private static final int MOST_TOPICS = 5;

  /** Comes before the topics; no file name holds it. */
  private static final String BORDER = "\n";

  Gist {
    topics = topics.stream().limit(MOST_TOPICS).toList();
  }

  static Gist of(Outcome outcome, Incoming.Manner manner, Visibility visibility) {
    boolean more = !outcome.answer().more().isEmpty();
    return new Gist(
        outcome.symptoms().errorKind(),
        more ? outcome.matches().stream().map(match -> match.topic().id()).toList() : List.of(),
        outcome.answer().language(),
        outcome.language().from(),
        manner,
        visibility);
  }

  Gist with(Visibility other) {
    return new Gist(kind, topics, language, from, manner, other);
  }

  Gist with(Language other) {
    return new Gist(kind, topics, other, from, manner, visibility);
  }

  /** For feedback: the section, else the error. */
  String subject() {
    return topics.stream().findFirst().or(() -> kind.map(ErrorKind::id)).orElse("nothing");
  }

  String written() {
    return String.join(
        BORDER,
        language.tag(),
        from.name(),
        manner.name(),
        visibility.name(),
        kind.map(ErrorKind::id).orElse(""),
        String.join(BORDER, topics));
  }

  /** Empty where another version wrote it. */
  static Optional<Gist> read(String written) {
    String[] parts = written.split(BORDER, -1);
    if (parts.length < 6) {
      return Optional.empty();
    }
    Optional<Language> language = Language.of(parts[0]);
    Optional<Origin> from = named(Origin.values(), parts[1]);
    Optional<Incoming.Manner> manner = named(Incoming.Manner.values(), parts[2]);
    Optional<Visibility> visibility = named(Visibility.values(), parts[3]);
    if (language.isEmpty() || from.isEmpty() || manner.isEmpty() || visibility.isEmpty()) {
      return Optional.empty();
    }
    Optional<ErrorKind> kind =
        Arrays.stream(ErrorKind.values()).filter(known -> known.id().equals(parts[4])).findFirst();
    List<String> topics = Arrays.stream(parts).skip(5).filter(topic -> !topic.isEmpty()).toList();
    return Optional.of(
        new Gist(kind, topics, language.get(), from.get(), manner.get(), visibility.get()));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
