package dev.whence.chat.terminal;

import dev.whence.Outcome;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.chat.Answering;
import dev.whence.chat.Checking;
import dev.whence.language.Language;
import dev.whence.symptom.Question;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation at a prompt: each thing typed is a question, a command starts with a slash. */
public final class TerminalChat {
  private static final Pattern COMMAND = Pattern.compile("/[a-z?]+");
  private static final Logger LOG = LoggerFactory.getLogger(TerminalChat.class);
  private static final String CONVERSATION = "terminal";

  private final Prompt prompt;
  private final Answering answering;
  private final Checking checking;
  private final Phrasebook phrasebook;
  private final TerminalWriter writer;
  private final Optional<String> locale;
  private Language language;
  private Optional<Language> setting = Optional.empty();
  private Optional<Answer> last = Optional.empty();

  TerminalChat(
      Prompt prompt,
      boolean coloured,
      Answering answering,
      Checking checking,
      Phrasebook phrasebook,
      Optional<String> locale) {
    this.prompt = prompt;
    this.answering = answering;
    this.checking = checking;
    this.phrasebook = phrasebook;
    this.writer = new TerminalWriter(phrasebook, coloured, prompt.width());
    this.locale = locale;
    this.language = locale.flatMap(Language::of).orElse(Language.ENGLISH);
  }

  /** Talks until the person ends it; the number of questions that were asked. */
  int talk(boolean greeted) throws IOException {
    if (greeted) {
      say("terminal.hello", Map.of());
    }
    int asked = 0;
    Optional<String> typed = prompt.next();
    while (typed.isPresent() && !isEnd(typed.get())) {
      if (!typed.get().isBlank()) {
        asked++;
        handle(typed.get().strip());
        prompt.out().flush();
      }
      typed = prompt.next();
    }
    return asked;
  }

  private static boolean isEnd(String typed) {
    return List.of("/quit", "/exit", "/bye").contains(typed.strip());
  }

  private void handle(String typed) {
    try {
      String[] words = typed.split("\\s+", 2);
      String rest = words.length > 1 ? words[1] : "";
      switch (words[0]) {
        case "/more" -> more();
        case "/language" -> setLanguage(rest);
        case "/check" -> check(rest);
        case "/why" -> askOrHelp(rest.isBlank() ? typed : rest);
        default -> askOrHelp(typed);
      }
    } catch (RuntimeException failure) {
      LOG.error("a question at the prompt failed", failure);
      say("terminal.failed", Map.of());
    }
  }

  /** A word after a slash is a command that there is or is not; a path in an error goes on. */
  private void askOrHelp(String typed) {
    if (COMMAND.matcher(typed).matches()) {
      say("terminal.help", Map.of());
    } else {
      ask(typed);
    }
  }

  private void ask(String text) {
    Outcome outcome = answering.ask(question(text));
    show(outcome.answer());
  }

  private Question question(String text) {
    return new Question(text, setting, locale, Optional.empty(), true, Optional.of(CONVERSATION));
  }

  private void show(Answer answer) {
    language = answer.language();
    last = Optional.of(answer);
    print(answer, answer.brief());
  }

  private void check(String target) {
    if (target.isBlank()) {
      say("terminal.help", Map.of());
      return;
    }
    show(
        checking
            .check(new Checking.Request(target, question(""), "terminal", "terminal"), _ -> {})
            .answer());
  }

  private void more() {
    if (last.isEmpty() || last.get().more().isEmpty()) {
      say("terminal.no-more", Map.of());
      return;
    }
    print(last.get(), last.get().more());
  }

  private void setLanguage(String tag) {
    Optional<Language> wanted = tag.isBlank() ? Optional.empty() : Language.of(tag);
    if (wanted.isEmpty()) {
      String tags =
          Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
      say("terminal.which-language", Map.of("languages", tags));
      return;
    }
    setting = wanted;
    language = wanted.get();
    say("terminal.language", Map.of("language", language));
  }

  private void print(Answer answer, List<Block> blocks) {
    prompt.out().println();
    prompt.out().println(writer.write(answer, blocks));
  }

  private void say(String key, Map<String, ?> values) {
    prompt.out().println(phrasebook.words(language, key, values));
    prompt.out().flush();
  }
}
