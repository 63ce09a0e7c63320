package dev.whence.knowledge.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads file names as UTF-8 whatever the process's locale is: under {@code LANG=C} Java shows every
 * other letter as a question mark.
 */
final class FileNames {
  private FileNames() {}

  /** The name as text; absent where its bytes are not UTF-8. */
  static Optional<String> name(Path path) {
    String shown = String.valueOf(path.getFileName());
    if (isPlain(shown)) {
      return Optional.of(shown);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The name with every byte that is not plain ASCII as {@code %XX}, for messages. */
  static String escaped(Path path) {
    String raw = path.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static boolean isPlain(String name) {
    return name.chars()
        .allMatch(character -> character >= ' ' && character < 0x7f && character != '?');
  }

  private static byte[] bytes(Path path) {
    String escaped = escaped(path);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < escaped.length(); at++) {
      if (escaped.charAt(at) == '%' && at + 2 < escaped.length()) {
        bytes.write(Integer.parseInt(escaped.substring(at + 1, at + 3), 16));
        at += 2;
        continue;
      }
      bytes.write(escaped.charAt(at));
    }
    return bytes.toByteArray();
  }
}
