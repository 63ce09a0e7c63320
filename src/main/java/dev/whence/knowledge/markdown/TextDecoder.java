package dev.whence.knowledge.markdown;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.whence.language.Language;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns the bytes of a document into text, whatever they are encoded in. */
final class TextDecoder {
  /** Below this the detector of ICU is guessing. */
  private static final int SURE_ENOUGH = 15;

  /** One byte in so many may be a control character; beyond it the file is not text. */
  private static final int CONTROL_CHARACTERS_ONE_IN = 50;

  /** As much as the detector needs. */
  private static final int SAMPLE = 16_384;

  /** What Java puts in place of bytes that are none of an encoding. */
  private static final char UNREADABLE = '\uFFFD';

  private TextDecoder() {}

  /** The text and the name of its encoding; absent where the bytes are not text. */
  record Decoded(String text, String encoding) {
    boolean isUtf8() {
      return encoding.equals("UTF-8");
    }
  }

  static Optional<Decoded> decode(byte[] bytes, Optional<Language> language) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.filter(decoded -> isText(decoded.text()));
    }
    Optional<Decoded> wide = wideWithoutMark(bytes);
    if (wide.isPresent()) {
      return wide;
    }
    return utf8(bytes).or(() -> legacy(bytes, language)).filter(decoded -> isText(decoded.text()));
  }

  private static Optional<Decoded> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return strict(bytes, Charset.forName("GB18030"), 4);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int at = 0; at < mark.length; at++) {
      if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark shows by its zero bytes (line ends and spaces), all on one side. */
  private static Optional<Decoded> wideWithoutMark(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int limit = Math.min(bytes.length & ~1, SAMPLE);
    for (int at = 0; at < limit; at++) {
      if (bytes[at] == 0) {
        if ((at & 1) == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (bytes.length % 2 != 0 || even + odd < Math.max(2, limit / 100)) {
      return Optional.empty();
    }
    if (even > 8 * odd) {
      return strict(bytes, StandardCharsets.UTF_16BE, 0).filter(wide -> isText(wide.text()));
    }
    return odd > 8 * even
        ? strict(bytes, StandardCharsets.UTF_16LE, 0).filter(wide -> isText(wide.text()))
        : Optional.empty();
  }

  /** Most documents: what Java decodes without a mark of what it could not is what stands there. */
  private static Optional<Decoded> utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(UNREADABLE) < 0
        ? Optional.of(new Decoded(text, StandardCharsets.UTF_8.name()))
        : strict(bytes, StandardCharsets.UTF_8, 0);
  }

  private static Optional<Decoded> strict(byte[] bytes, Charset charset, int from) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(new Decoded(charset.newDecoder().decode(rest).toString(), charset.name()));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static Optional<Decoded> legacy(byte[] bytes, Optional<Language> language) {
    for (String name : language.map(TextDecoder::usual).orElse(List.of())) {
      Optional<Decoded> decoded = strict(bytes, Charset.forName(name), 0);
      if (decoded.isPresent()) {
        return decoded;
      }
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() >= SURE_ENOUGH && Charset.isSupported(match.getName())) {
        Optional<Decoded> decoded = strict(bytes, Charset.forName(match.getName()), 0);
        if (decoded.isPresent()) {
          return decoded;
        }
      }
    }
    return Optional.empty();
  }

  /** The encodings that a language's files are found in, the stricter ones first. */
  private static List<String> usual(Language language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED -> List.of("GB18030", "Big5");
      case CHINESE_TRADITIONAL -> List.of("Big5", "GB18030");
      case JAPANESE -> List.of("ISO-2022-JP", "EUC-JP", "windows-31j");
      case KOREAN -> List.of("x-windows-949");
      case THAI -> List.of("x-windows-874");
      case TURKISH -> List.of("windows-1254");
      case VIETNAMESE -> List.of("windows-1258");
      case ENGLISH, FRENCH, PORTUGUESE, SPANISH, GERMAN, ITALIAN -> List.of("windows-1252");
      case RUSSIAN, ARABIC -> List.of();
    };
  }

  private static boolean isText(String text) {
    long controls = 0;
    char[] characters = text.toCharArray();
    for (char character : characters) {
      if (character < ' ' && isControl(character)) {
        controls++;
      }
    }
    return controls * CONTROL_CHARACTERS_ONE_IN <= text.length();
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }
}
