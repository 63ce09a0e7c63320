package dev.whence.chat.terminal;

import dev.whence.answer.Phrasebook;
import dev.whence.chat.Answering;
import dev.whence.chat.Checking;
import dev.whence.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Starts a conversation at a prompt, or over a pipe. */
public final class Terminals {
  private final Answering answering;
  private final Checking checking;
  private final Phrasebook phrasebook;
  private final Map<String, String> environment;
  private final Optional<String> wanted;

  /**
   * @param wanted the language asked for, over the one that the environment tells
   */
  public Terminals(
      Answering answering,
      Checking checking,
      Phrasebook phrasebook,
      Map<String, String> environment,
      Optional<String> wanted) {
    this.answering = answering;
    this.checking = checking;
    this.phrasebook = phrasebook;
    this.environment = environment;
    this.wanted = wanted;
  }

  /** A terminal with editing and history, until the person ends it. */
  public void talk(Path history) throws IOException {
    try (Prompt prompt = Prompt.terminal(history)) {
      chat(prompt, Paint.isWanted(true, environment)).talk(true);
    }
  }

  /** A question a line; the number of questions that came. */
  public int answerLines(BufferedReader in, PrintWriter out) throws IOException {
    try (Prompt prompt = Prompt.lines(in, out)) {
      return chat(prompt, false).talk(false);
    }
  }

  private TerminalChat chat(Prompt prompt, boolean coloured) {
    Optional<String> locale = wanted.or(() -> locale(environment));
    return new TerminalChat(prompt, coloured, answering, checking, phrasebook, locale);
  }

  /** What a person at the prompt reads while the documents are read for the first time. */
  public static String indexing(
      Phrasebook phrasebook, Map<String, String> environment, Optional<String> wanted) {
    Language language =
        wanted.or(() -> locale(environment)).flatMap(Language::of).orElse(Language.ENGLISH);
    return phrasebook.words(language, "terminal.indexing");
  }

  /** The person's language as their shell tells it. */
  private static Optional<String> locale(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty() && !value.startsWith("C") && !value.equals("POSIX")) {
        return Optional.of(value.replaceAll("[.@].*", "").replace('_', '-'));
      }
    }
    return Optional.empty();
  }
}
