package dev.whence.chat;

import dev.whence.answer.Action;
import dev.whence.answer.Answer;
import dev.whence.evidence.Target;
import dev.whence.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of an answer what is shown: one page of it, cleared, with its buttons. */
final class Presenter {
  private final Speaker speaker;
  private final Preferences preferences;

  Presenter(Speaker speaker, Preferences preferences) {
    this.speaker = speaker;
    this.preferences = preferences;
  }

  Outgoing page(Remembered shown, int wanted, Replier replier) {
    List<Pages.Page> pages = Pages.of(shown.answer(), replier);
    int number = Math.clamp(wanted, 0, pages.size() - 1);
    Pages.Page page = pages.get(number);
    return new Outgoing(
        shown.key(),
        shown.answer().language(),
        page.blocks(),
        buttons(shown, number, pages.size(), replier.limits()),
        shown.visibility(),
        shown.message(),
        page.folded());
  }

  private List<Button> buttons(Remembered shown, int page, int pages, Sizes.Limits limits) {
    List<Button> buttons = new ArrayList<>();
    Language language = shown.answer().language();
    boolean checks = preferences.checksAt(shown.envelope().place());
    for (Action action : shown.answer().actions()) {
      switch (action) {
        case Action.CheckTarget(Target target) -> {
          if (checks) {
            check(shown, target, limits).ifPresent(buttons::add);
          }
        }
        case Action.More _ -> {}
        case Action.Helpful _ -> add(buttons, Button.Kind.HELPFUL, "helpful", shown, limits);
        case Action.NotHelpful _ ->
            add(buttons, Button.Kind.NOT_HELPFUL, "not-helpful", shown, limits);
        case Action.ShowEveryone _ -> {
          if (shown.visibility() == Visibility.ASKER && !shown.envelope().place().direct()) {
            add(buttons, Button.Kind.SHOW_EVERYONE, "show-everyone", shown, limits);
          }
        }
        case Action.Delete _ -> {
          if (shown.visibility() == Visibility.EVERYONE) {
            add(buttons, Button.Kind.DELETE, "delete", shown, limits);
          }
        }
      }
    }
    buttons.addAll(turning(language, shown.key(), page, pages, limits));
    return buttons.stream().sorted(java.util.Comparator.comparing(Button::kind)).toList();
  }

  private void add(
      List<Button> buttons, Button.Kind kind, String name, Remembered shown, Sizes.Limits limits) {
    String label = speaker.words(shown.answer().language(), "chat.button." + name);
    buttons.add(new Button(kind, fit(label, limits), new Token(kind, shown.key(), "").written()));
  }

  /** A button for a target: whole in its token where that fits, else by its place. */
  private Optional<Button> check(Remembered shown, Target target, Sizes.Limits limits) {
    String label =
        speaker.words(
            shown.answer().language(), "chat.button.check", Map.of("target", target.endpoint()));
    String token = new Token(Button.Kind.CHECK, shown.key(), target.toString()).written();
    if (token.getBytes(StandardCharsets.UTF_8).length > limits.token()) {
      int place = targets(shown.answer()).indexOf(target);
      token = new Token(Button.Kind.CHECK, shown.key(), "#" + place).written();
    }
    return Optional.of(new Button(Button.Kind.CHECK, fit(label, limits), token));
  }

  static List<Target> targets(Answer answer) {
    List<Target> targets = new ArrayList<>();
    for (Action action : answer.actions()) {
      if (action instanceof Action.CheckTarget(Target target)) {
        targets.add(target);
      }
    }
    return targets;
  }

  private List<Button> turning(
      Language language, String key, int page, int pages, Sizes.Limits limits) {
    List<Button> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(turn(language, "back", key, page - 1, limits));
    }
    if (page + 1 < pages) {
      buttons.add(turn(language, page == 0 ? "more" : "next", key, page + 1, limits));
    }
    return buttons;
  }

  private Button turn(Language language, String name, String key, int page, Sizes.Limits limits) {
    return new Button(
        Button.Kind.PAGE,
        fit(speaker.words(language, "chat.button." + name), limits),
        new Token(Button.Kind.PAGE, key, String.valueOf(page)).written());
  }

  private static String fit(String label, Sizes.Limits limits) {
    if (label.length() <= limits.label()) {
      return label;
    }
    int end = limits.label() - 1;
    end -= Character.isHighSurrogate(label.charAt(end - 1)) ? 1 : 0;
    return label.substring(0, end) + "…";
  }
}
