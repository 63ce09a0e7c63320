package dev.whence.chat;

import dev.whence.answer.Action;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Clearing;
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
    Answer answer = shown.answer();
    Language language = answer.language();
    Paging paging = new Paging(replier.limits().page(), blocks -> replier.length(language, blocks));
    List<Block> brief = Clearing.clear(language, answer.brief());
    List<Block> more = Clearing.clear(language, answer.more());
    if (replier.folds() && !more.isEmpty() && fits(language, brief, more, replier)) {
      return outgoing(shown, brief, more, buttons(shown, 0, 1, replier.limits()));
    }
    List<List<Block>> pages = new ArrayList<>(paging.pages(brief));
    pages.addAll(paging.pages(more));
    int page = Math.clamp(wanted, 0, pages.size() - 1);
    return outgoing(
        shown, pages.get(page), List.of(), buttons(shown, page, pages.size(), replier.limits()));
  }

  private static boolean fits(
      Language language, List<Block> brief, List<Block> more, Replier replier) {
    List<Block> all = new ArrayList<>(brief);
    all.addAll(more);
    return replier.length(language, all) <= replier.limits().page();
  }

  private static Outgoing outgoing(
      Remembered shown, List<Block> blocks, List<Block> folded, List<Button> buttons) {
    return new Outgoing(
        shown.key(),
        shown.answer().language(),
        blocks,
        buttons,
        shown.visibility(),
        shown.message(),
        folded);
  }

  private List<Button> buttons(Remembered shown, int page, int pages, Replier.Limits limits) {
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
      List<Button> buttons,
      Button.Kind kind,
      String name,
      Remembered shown,
      Replier.Limits limits) {
    String label = speaker.words(shown.answer().language(), "chat.button." + name);
    buttons.add(new Button(kind, fit(label, limits), new Token(kind, shown.key(), "").written()));
  }

  /** A button for a target: whole in its token where that fits, else by its place. */
  private Optional<Button> check(Remembered shown, Target target, Replier.Limits limits) {
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
      Language language, String key, int page, int pages, Replier.Limits limits) {
    List<Button> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(turn(language, "back", key, page - 1, limits));
    }
    if (page + 1 < pages) {
      buttons.add(turn(language, page == 0 ? "more" : "next", key, page + 1, limits));
    }
    return buttons;
  }

  private Button turn(Language language, String name, String key, int page, Replier.Limits limits) {
    return new Button(
        Button.Kind.PAGE,
        fit(speaker.words(language, "chat.button." + name), limits),
        new Token(Button.Kind.PAGE, key, String.valueOf(page)).written());
  }

  private static String fit(String label, Replier.Limits limits) {
    if (label.length() <= limits.label()) {
      return label;
    }
    int end = limits.label() - 1;
    end -= Character.isHighSurrogate(label.charAt(end - 1)) ? 1 : 0;
    return label.substring(0, end) + "…";
  }
}
