package dev.whence.chat.telegram;

import dev.whence.chat.Place;
import dev.whence.chat.TypedCommand;
import dev.whence.chat.telegram.Arrival.Enclosed;
import dev.whence.chat.telegram.Arrival.Pressed;
import dev.whence.chat.telegram.Arrival.Said;
import dev.whence.chat.telegram.Arrival.Where;
import dev.whence.chat.telegram.Arrival.Who;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.TextQuote;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Telegram's words in ours; what is not for Whence comes to nothing. */
final class Translation {
  static final String PLATFORM = "telegram";

  private static final String PRIVATE = "private";
  private static final List<String> CHATS = List.of(PRIVATE, "group", "supergroup");

  private static final Pattern COMMAND_OF_A_BOT = Pattern.compile("/\\w{1,32}@(\\w{1,64})");

  private final Self self;
  private final Predicate<Place> readsAlong;

  /**
   * For one bot.
   *
   * @param readsAlong whether Whence answers unasked at a place
   */
  Translation(Self self, Predicate<Place> readsAlong) {
    this.self = self;
    this.readsAlong = readsAlong;
  }

  static Place place(Where where) {
    String chat = String.valueOf(where.chat());
    return new Place(
        PLATFORM,
        where.direct() ? Optional.empty() : Optional.of(chat),
        where.topic().map(topic -> chat + "/" + topic).orElse(chat),
        where.topic().map(_ -> chat),
        where.direct());
  }

  Optional<Arrival> read(Update update) {
    int id = update.getUpdateId();
    if (update.getMessage() != null) {
      return said(id, update.getMessage(), false);
    }
    if (update.getEditedMessage() != null) {
      return said(id, update.getEditedMessage(), true);
    }
    return update.getCallbackQuery() == null
        ? Optional.empty()
        : pressed(id, update.getCallbackQuery());
  }

  /** Bots are left out, and whoever writes in a chat's name: they might be bots, or ourselves. */
  private Optional<Arrival> said(int update, Message message, boolean edited) {
    User from = message.getFrom();
    boolean person =
        from != null
            && !Boolean.TRUE.equals(from.getIsBot())
            && message.getSenderChat() == null
            && message.getViaBot() == null;
    if (!person || !CHATS.contains(message.getChat().getType())) {
      return Optional.empty();
    }
    Where where = where(message);
    if (!where.direct() && isOfAnotherBot(text(message))) {
      return Optional.empty();
    }
    boolean addressed = where.direct() || mentionsUs(message) || repliesToUs(message);
    boolean command = isCommand(message, where);
    boolean forNobody = isSomeCommand(text(message)) || !readsAlong.test(place(where));
    if (!addressed && !command && forNobody) {
      return Optional.empty();
    }
    return content(update, message, edited, where, addressed || command);
  }

  private Optional<Arrival> content(
      int update, Message message, boolean edited, Where where, boolean addressed) {
    boolean another = asksAboutAnother(message);
    Message shown = another ? message.getReplyToMessage() : message;
    String text = another ? quoted(message, shown) : withoutOurName(text(message));
    List<Enclosed> files = files(shown, text);
    if (text.isBlank() && files.isEmpty() && !mentionsUs(message)) {
      return Optional.empty(); // somebody joined, a sticker, a pinned message
    }
    Integer changed = message.getEditDate();
    return Optional.of(
        new Said(
            update,
            where,
            who(message.getFrom()),
            message.getMessageId(),
            edited && changed != null ? changed : message.getDate(),
            edited,
            repliesToUs(message)
                ? Optional.of(message.getReplyToMessage().getMessageId())
                : Optional.empty(),
            text,
            files,
            addressed,
            false));
  }

  private static Who who(User user) {
    return new Who(user.getId(), Optional.ofNullable(user.getLanguageCode()));
  }

  private static Where where(MaybeInaccessibleMessage message) {
    Optional<Integer> topic =
        message instanceof Message seen && seen.isTopicMessage()
            ? Optional.ofNullable(seen.getMessageThreadId())
            : Optional.empty();
    boolean direct = PRIVATE.equals(message.getChat().getType());
    return new Where(message.getChat().getId(), topic, direct);
  }

  private Optional<Arrival> pressed(int update, CallbackQuery press) {
    MaybeInaccessibleMessage message = press.getMessage();
    boolean whole = message != null && press.getId() != null && press.getData() != null;
    if (!whole || press.getFrom().getIsBot()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pressed(
            update,
            where(message),
            who(press.getFrom()),
            press.getId(),
            press.getData(),
            message.getMessageId()));
  }

  private static String text(Message message) {
    return Objects.requireNonNullElse(
        message.getText(), Objects.requireNonNullElse(message.getCaption(), ""));
  }

  private boolean mentionsUs(Message message) {
    String text = text(message);
    boolean captioned = message.getText() == null;
    List<MessageEntity> entities = captioned ? message.getCaptionEntities() : message.getEntities();
    return entities != null && entities.stream().anyMatch(entity -> namesUs(text, entity));
  }

  private boolean namesUs(String text, MessageEntity entity) {
    User user = entity.getUser();
    if ("text_mention".equals(entity.getType()) && user != null) {
      return user.getId() == self.id();
    }
    int start = entity.getOffset();
    int end = start + entity.getLength();
    return "mention".equals(entity.getType())
        && start >= 0
        && start <= end
        && end <= text.length()
        && text.substring(start, end).equalsIgnoreCase("@" + self.name());
  }

  private boolean repliesToUs(Message message) {
    Message answered = message.getReplyToMessage();
    return answered != null
        && answered.getFrom() != null
        && answered.getFrom().getId() == self.id()
        && !text(answered).isEmpty(); // a topic that we made is no message of ours
  }

  /** A command that names its bot is that bot's affair, whatever it looks like. */
  private boolean isOfAnotherBot(String text) {
    Matcher command = COMMAND_OF_A_BOT.matcher(text);
    return command.lookingAt() && !command.group(1).equalsIgnoreCase(self.name());
  }

  /** A command of ours; in a group, another bot's may look alike but for its name. */
  private boolean isCommand(Message message, Where where) {
    return !where.direct()
        && !(TypedCommand.read(text(message), self.name()) instanceof TypedCommand.None);
  }

  /** What begins with a command, and is none of ours, is meant for another bot all the same. */
  private static boolean isSomeCommand(String text) {
    return text.split("\\s", 2)[0].matches("/\\w{1,64}");
  }

  /** A bare mention or {@code /why} below somebody's message asks about that message. */
  private boolean asksAboutAnother(Message message) {
    Message other = message.getReplyToMessage();
    if (other == null || repliesToUs(message)) {
      return false;
    }
    String own = withoutOurName(text(message));
    boolean bareName = own.isBlank() && files(message, "").isEmpty() && mentionsUs(message);
    return (bareName || isBareWhy(own)) && (!text(other).isBlank() || other.getDocument() != null);
  }

  private boolean isBareWhy(String text) {
    return TypedCommand.read(text, self.name()) instanceof TypedCommand.Why(String asked)
        && asked.isEmpty();
  }

  /** The part that was marked for the reply, else all of it. */
  private static String quoted(Message message, Message other) {
    TextQuote quote = message.getQuote();
    return quote == null ? text(other) : quote.getText();
  }

  private String withoutOurName(String text) {
    String name = "@" + self.name();
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.length() == text.length() ? lower.indexOf(name.toLowerCase(Locale.ROOT)) : -1;
    boolean whole = at >= 0 && !continues(text, at + name.length());
    boolean ofCommand = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    return whole && !ofCommand
        ? (text.substring(0, at) + text.substring(at + name.length())).strip()
        : text;
  }

  private static boolean continues(String text, int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  /** A picture that comes with words needs none about it. */
  private static List<Enclosed> files(Message message, String text) {
    Document document = message.getDocument();
    if (document == null || (document.getFileId().equals(Sieve.NO_FILE) && !text.isBlank())) {
      return List.of();
    }
    String name = name(document.getFileName());
    return List.of(new Enclosed(name, document.getFileId()));
  }

  private static String name(@Nullable String given) {
    return given == null || given.isBlank() ? "file" : given;
  }
}
