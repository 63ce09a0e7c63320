package dev.whence.chat;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came with a message.
 *
 * @param content opens it; the size that the platform declares is not believed
 */
public record Attachment(String name, Content content) {
  /** What {@link Content} throws where the platform itself does not give out so large a file. */
  public static IOException tooLarge() {
    return new TooMuchException(Reading.Why.TOO_LARGE);
  }

  /** Opens a file, over the network as a rule. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
