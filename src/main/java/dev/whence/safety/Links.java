package dev.whence.safety;

import com.google.re2j.Pattern;

/** Makes a stranger's links and mentions unclickable while they stay readable. */
final class Links {
  private static final Pattern SCHEME = Pattern.compile("(?i)\\bh(tt)(ps?://)");
  private static final Pattern INVITE =
      Pattern.compile(
          "(?i)\\b(discord|discordapp|t|telegram|tg|dsc)\\.(gg|me|dog|com/invite|li|link)/");
  private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)\\b(tg|discord|ftp|steam):(//)");
  private static final Pattern MENTION = Pattern.compile("@([\\pL\\pN_&!])");
  private static final Pattern ANGLE = Pattern.compile("<([@#:/]|a:|t:|id:)");

  private Links() {}

  /** Invitations alone, for code: nothing else in it can be followed. */
  static String defangInvites(String text) {
    return INVITE.matcher(text).replaceAll("$1[.]$2/");
  }

  static String defang(String text) {
    String out = SCHEME.matcher(text).replaceAll("hxx$2");
    out = OTHER_SCHEME.matcher(out).replaceAll("$1[:]$2");
    out = INVITE.matcher(out).replaceAll("$1[.]$2/");
    out = MENTION.matcher(out).replaceAll("@ $1");
    return ANGLE.matcher(out).replaceAll("< $1");
  }
}
