package dev.whence.chat.telegram;

import dev.whence.chat.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Lays out the buttons below a message so that their words fit a phone. */
final class Keyboard {
  /** Side by side; more are cut to nothing on a phone. */
  private static final int IN_A_ROW = 2;

  private Keyboard() {}

  static Optional<InlineKeyboardMarkup> of(List<Button> buttons) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    Button before = null;
    for (Button button : buttons) {
      boolean together =
          before != null && together(before, button) && rows.getLast().size() < IN_A_ROW;
      if (!together) {
        rows.add(new InlineKeyboardRow());
      }
      rows.getLast().add(button(button));
      before = button;
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private static boolean together(Button before, Button button) {
    return switch (button.kind()) {
      case CHECK -> false;
      case PAGE -> before.kind() == Button.Kind.PAGE;
      case HELPFUL -> false;
      case NOT_HELPFUL -> before.kind() == Button.Kind.HELPFUL;
      case SHOW_EVERYONE -> false;
      case DELETE -> before.kind() == Button.Kind.SHOW_EVERYONE;
    };
  }

  private static InlineKeyboardButton button(Button button) {
    return InlineKeyboardButton.builder().text(button.label()).callbackData(button.token()).build();
  }
}
