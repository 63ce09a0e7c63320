package dev.whence.chat.discord;

import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.Text;
import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Status;
import dev.whence.language.Language;
import java.util.List;
import java.util.Optional;

/** Draws blocks in Discord's Markdown. What a person or program wrote stands in code alone. */
final class Markdown {
  /** Looks like a backtick and ends no code. */
  private static final char HARMLESS_BACKTICK = 'ˋ';

  private final Phrasebook phrasebook;

  Markdown(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  String write(Language language, List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      out.append(out.isEmpty() ? "" : "\n").append(block(language, block));
    }
    return out.toString();
  }

  private String block(Language language, Block block) {
    return switch (block) {
      case Block.Title(Text title) -> "### " + line(title);
      case Block.Quoted(String quoted) -> fenced(quoted, "");
      case Block.Paragraph(Text text) -> text(text);
      case Block.Heading(Text heading) -> "**" + line(heading) + "**";
      case Block.CauseItem item -> cause(language, item);
      case Block.CheckLine(Status status, Text found) -> mark(status) + " " + line(found);
      case Block.Command(String command, Text reason) ->
          fenced(command, "") + "\n-# " + line(reason);
      case Block.Code(String code, Optional<String> named) ->
          fenced(code, named.filter(name -> name.matches("[a-zA-Z0-9+-]{1,16}")).orElse(""));
      case Block.Note(Text note) -> "> ℹ️ " + line(note);
      case Block.Source(Text label, Optional<String> url) ->
          "-# " + url.map(address -> link(label, address)).orElseGet(() -> line(label));
    };
  }

  private String cause(Language language, Block.CauseItem item) {
    String ruling = item.ruling().map(given -> " — " + ruling(language, given)).orElse("");
    String reason = item.reason().map(text -> "\n-# " + line(text)).orElse("");
    return "**" + item.number() + ".** " + line(item.title()) + ruling + reason;
  }

  private String ruling(Language language, Ruling ruling) {
    String word = phrasebook.words(language, "answer.ruling." + ruling.id());
    return switch (ruling) {
      case CONFIRMED -> "✅ **" + word + "**";
      case RULED_OUT -> "❌ " + word;
      case UNKNOWN -> "❔ " + word;
    };
  }

  private static String mark(Status status) {
    return switch (status) {
      case PASS -> "✅";
      case WARN -> "⚠️";
      case FAIL -> "❌";
      case SKIP -> "➖";
    };
  }

  private static String link(Text label, String address) {
    String words = label.words().replace('[', '(').replace(']', ')').replace('\n', ' ');
    return "[" + words + "](<" + address + ">)";
  }

  private static String line(Text text) {
    return text(text).replace('\n', ' ');
  }

  private static String text(Text text) {
    StringBuilder out = new StringBuilder();
    for (Text.Span span : text.spans()) {
      switch (span.manner()) {
        case PLAIN -> out.append(escaped(span.words()));
        case STRONG -> out.append("**").append(escaped(span.words())).append("**");
        case CODE -> out.append(code(span.words()));
      }
    }
    return out.toString();
  }

  static String code(String words) {
    String line = words.replace('\n', ' ').replace('`', HARMLESS_BACKTICK);
    return line.isBlank() ? line : "`" + line + "`";
  }

  static String fenced(String code, String named) {
    String harmless = code.strip().replace("``", "" + HARMLESS_BACKTICK + HARMLESS_BACKTICK);
    return "```" + named + "\n" + harmless + "\n```";
  }

  /** Makes every mark of Discord's a plain letter: in documents they mean nothing of its own. */
  static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    boolean lineStart = true;
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      boolean always = "\\*_~`|[]<".indexOf(letter) >= 0;
      boolean atStart = lineStart && "#>-+".indexOf(letter) >= 0;
      if (always || atStart) {
        out.append('\\');
      }
      out.append(letter);
      lineStart = letter == '\n' || (lineStart && letter == ' ');
    }
    return out.toString();
  }
}
