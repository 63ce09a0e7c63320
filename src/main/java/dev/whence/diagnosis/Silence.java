package dev.whence.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the proposed commands it was that printed nothing, where that means something. */
final class Silence {
  /** An answer shows so many; what stands behind "more" is hardly ever run first. */
  private static final int SHOWN = 2;

  /** Commands that print nothing where there is nothing; all others always print something. */
  private static final List<String> MAY_BE_SILENT =
      List.of("ss", "netstat", "lsof", "nft", "powershell Get-NetTCPConnection");

  private Silence() {}

  /** The only one that it can have been, or the one that the message names. */
  static Optional<String> of(List<String> proposed, String text) {
    List<String> silent =
        proposed.stream().limit(SHOWN).filter(one -> !tool(one).isEmpty()).toList();
    List<String> words = FollowUp.words(text.toLowerCase(Locale.ROOT));
    List<String> named =
        proposed.stream().filter(one -> !tool(one).isEmpty() && words.contains(tool(one))).toList();
    List<String> meant = named.isEmpty() ? silent : named;
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static String tool(String command) {
    String bare = command.startsWith("sudo ") ? command.substring("sudo ".length()) : command;
    return MAY_BE_SILENT.stream().filter(one -> bare.startsWith(one + " ")).findFirst().orElse("");
  }
}
