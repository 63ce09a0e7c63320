package dev.whence.chat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes text of a file's bytes: by its byte order mark, as UTF-8 where hardly a letter is broken,
 * else as the likeliest of the encodings in which logs still come.
 */
public final class TextBytes {
  /** A longer line is a dump; its beginning says what it is. */
  static final int LONGEST_LINE = 8 << 10;

  /** Control characters that no text has; a few come from terminals, more are a binary. */
  private static final int MOST_CONTROLS_PERCENT = 2;

  /** How many whole letters there are in UTF-8 at least to each that is broken. */
  private static final int WHOLE_TO_BROKEN = 4;

  private static final List<Charset> LEGACY =
      List.of(
          Charset.forName("GB18030"),
          Charset.forName("Shift_JIS"),
          Charset.forName("windows-1251"));

  private TextBytes() {}

  static Reading decode(HeadAndTail kept) {
    byte[] head = kept.head();
    Optional<Charset> charset = charset(head);
    if (charset.isEmpty()) {
      return new Reading.Unreadable(Reading.Why.NOT_TEXT);
    }
    String text = text(head, charset.get());
    if (!kept.isWhole()) {
      text = wholeLines(text, false) + "\n" + wholeLines(text(kept.tail(), charset.get()), true);
    }
    return new Reading.Text(shortLines(text));
  }

  /**
   * The whole of what was piped in, in its encoding; nothing of a binary. Zero bytes alone make no
   * binary of it: a log holds some where the machine went down.
   */
  public static Optional<String> piped(byte[] bytes) {
    boolean plain = byMark(bytes).isEmpty() && decodes(bytes, StandardCharsets.UTF_8);
    Optional<Charset> charset = plain ? Optional.of(StandardCharsets.UTF_8) : charset(bytes);
    return charset.map(known -> text(bytes, known));
  }

  private static String text(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> charset(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    if (decodes(bytes, StandardCharsets.UTF_8) || isNearlyUtf8(bytes)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    Charset best = LEGACY.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset candidate : LEGACY) {
      double score = Plausibility.of(bytes, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return Optional.of(best);
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(bytes, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int at = 0; at < mark.length; at++) {
      if (at >= bytes.length || (bytes[at] & 0xff) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    for (byte value : bytes) {
      if (value == 0) {
        return true;
      }
      boolean usual =
          value == '\n' || value == '\r' || value == '\t' || value == 0x1b || value == '\f';
      controls += value >= 0 && value < ' ' && !usual ? 1 : 0;
    }
    return controls * 100L > (long) bytes.length * MOST_CONTROLS_PERCENT;
  }

  /**
   * Letters that were cut or mixed in are few; of another encoding hardly any makes a whole one.
   */
  private static boolean isNearlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int whole = 0;
    int broken = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      broken += letter == '\ufffd' ? 1 : 0;
      whole += letter >= 0x80 && letter != '\ufffd' ? 1 : 0;
    }
    return broken * WHOLE_TO_BROKEN <= whole;
  }

  /** Strictly; a letter that the cut at the end went through is forgiven. */
  private static boolean decodes(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, false);
    try {
      if (result.isError()) {
        result.throwException();
      }
      return true;
    } catch (CharacterCodingException notThis) {
      return false;
    }
  }

  private static String wholeLines(String text, boolean fromStart) {
    int border = fromStart ? text.indexOf('\n') : text.lastIndexOf('\n');
    if (border < 0) {
      return text;
    }
    return fromStart ? text.substring(border + 1) : text.substring(0, border);
  }

  private static String shortLines(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), 1 << 20));
    for (String line : Arrays.asList(text.split("\n", -1))) {
      out.append(line, 0, Math.min(line.length(), LONGEST_LINE)).append('\n');
    }
    out.setLength(out.length() - 1);
    return out.toString();
  }
}
