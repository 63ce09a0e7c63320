package dev.whence.command;

import dev.whence.Workshop;
import org.jspecify.annotations.Nullable;

/** The name server of the command line, over the one of the settings. */
final class Resolvers {
  private Resolvers() {}

  static Workshop workshop(WhenceCommand whence, @Nullable String resolver) {
    return resolver == null ? whence.workshop() : whence.workshop("check.resolver", resolver);
  }
}
