package dev.whence.chat.telegram;

import dev.whence.chat.Reception;
import dev.whence.language.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** What Telegram shows of Whence before anybody asks: commands and descriptions, by language. */
final class Profile {
  private static final Logger LOG = LoggerFactory.getLogger(Profile.class);
  private static final String NOTE = "profile";
  private static final List<String> COMMANDS =
      List.of("why", "check", "language", "help", "privacy", "forget", "settings");

  /** Nobody waits for it; what comes at once is refused sooner. */
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private static final Duration USUAL_WAIT = Duration.ofSeconds(3);
  private static final int TRIES = 10;

  private final Api api;
  private final Reception reception;
  private final BooleanSupplier ended;

  Profile(Api api, Reception reception, BooleanSupplier ended) {
    this.api = api;
    this.reception = reception;
    this.ended = ended;
  }

  /** Tells Telegram what it shall show, where that changed since it was told last. */
  void tell(Self self) {
    String wanted = fingerprint(self);
    if (reception.noted(Translation.PLATFORM, NOTE).equals(Optional.of(wanted))) {
      return;
    }
    for (BotApiMethod<Boolean> method : methods()) {
      if (!done(method)) {
        return;
      }
    }
    reception.note(Translation.PLATFORM, NOTE, wanted);
    LOG.info("Telegram: commands and descriptions are set");
  }

  private boolean done(BotApiMethod<Boolean> method) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Duration wait = BETWEEN;
      switch (api.call(method)) {
        case Reply.Done<Boolean> _ -> {
          return pause(wait);
        }
        case Reply.Refused<Boolean> refused when refused.isTooMany() || refused.isPassing() ->
            wait = refused.again().orElse(USUAL_WAIT);
        case Reply.Refused<Boolean> refused -> {
          LOG.warn("Telegram does not take {}: {}", method.getMethod(), refused.why());
          return pause(wait); // the other languages may well be taken
        }
        case Reply.Lost<Boolean> _ -> wait = USUAL_WAIT;
      }
      if (!pause(wait)) {
        return false;
      }
    }
    LOG.warn("commands and descriptions could not be set; tried again at the next start");
    return false;
  }

  private boolean pause(Duration wait) {
    try {
      Thread.sleep(wait);
      return !ended.getAsBoolean();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<BotApiMethod<Boolean>> methods() {
    List<BotApiMethod<Boolean>> methods = new ArrayList<>();
    languages()
        .forEach(
            (code, language) -> {
              String shown = code.isEmpty() ? null : code;
              methods.add(
                  SetMyCommands.builder().commands(commands(language)).languageCode(shown).build());
              methods.add(new SetMyDescription(words(language, "telegram.description"), shown));
              methods.add(new SetMyShortDescription(words(language, "telegram.about"), shown));
            });
    return methods;
  }

  /** Telegram's codes have two letters, so one stands for both scripts of Chinese. */
  Map<String, Language> languages() {
    Map<String, Language> languages = new LinkedHashMap<>();
    languages.put("", reception.standardLanguage());
    for (Language language : Language.values()) {
      languages.putIfAbsent(language.tag().substring(0, 2), language);
    }
    return languages;
  }

  private List<BotCommand> commands(Language language) {
    return COMMANDS.stream()
        .map(name -> new BotCommand(name, words(language, "chat.command." + name)))
        .toList();
  }

  private String words(Language language, String key) {
    return reception.words(language, key);
  }

  private String fingerprint(Self self) {
    StringBuilder all = new StringBuilder().append(self.id());
    methods().forEach(method -> all.append(method));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
