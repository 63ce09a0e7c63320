package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens that their issuers gave a prefix, so that they can be told. */
final class PrefixedTokens {
  /**
   * One prefix.
   *
   * @param minimum characters that must follow; fewer are an ordinary word
   * @param bordered whether it must stand at the start of a word, because it is short or common
   * @param digit whether a digit must be among what follows, to tell it from prose
   */
  private record Prefix(
      String start, int minimum, boolean bordered, boolean digit, SecretKind kind) {}

  /** Characters that a token is judged by, so that a miss costs no more than that. */
  private static final int JUDGED = 128;

  private static final List<Prefix> PREFIXES =
      List.of(
          plain("ghp_", 20, SecretKind.GITHUB_TOKEN),
          plain("gho_", 20, SecretKind.GITHUB_TOKEN),
          plain("ghu_", 20, SecretKind.GITHUB_TOKEN),
          plain("ghs_", 20, SecretKind.GITHUB_TOKEN),
          plain("ghr_", 20, SecretKind.GITHUB_TOKEN),
          plain("github_pat_", 20, SecretKind.GITHUB_TOKEN),
          plain("glpat-", 16, SecretKind.GITLAB_TOKEN),
          plain("gldt-", 16, SecretKind.GITLAB_TOKEN),
          plain("glrt-", 16, SecretKind.GITLAB_TOKEN),
          plain("glcbt-", 16, SecretKind.GITLAB_TOKEN),
          plain("glptt-", 16, SecretKind.GITLAB_TOKEN),
          plain("glsoat-", 16, SecretKind.GITLAB_TOKEN),
          plain("glagent-", 16, SecretKind.GITLAB_TOKEN),
          plain("glimt-", 16, SecretKind.GITLAB_TOKEN),
          bordered("AKIA", 16, SecretKind.AWS_KEY),
          bordered("ASIA", 16, SecretKind.AWS_KEY),
          bordered("ABIA", 16, SecretKind.AWS_KEY),
          bordered("ACCA", 16, SecretKind.AWS_KEY),
          bordered("AIza", 30, SecretKind.GOOGLE_KEY),
          plain("GOCSPX-", 20, SecretKind.GOOGLE_KEY),
          bordered("LTAI", 12, SecretKind.ALIYUN_KEY),
          plain("xoxb-", 10, SecretKind.SLACK_TOKEN),
          plain("xoxp-", 10, SecretKind.SLACK_TOKEN),
          plain("xoxa-", 10, SecretKind.SLACK_TOKEN),
          plain("xoxr-", 10, SecretKind.SLACK_TOKEN),
          plain("xoxs-", 10, SecretKind.SLACK_TOKEN),
          plain("xoxc-", 10, SecretKind.SLACK_TOKEN),
          plain("xoxd-", 10, SecretKind.SLACK_TOKEN),
          plain("xapp-", 10, SecretKind.SLACK_TOKEN),
          plain("sk_live_", 10, SecretKind.STRIPE_KEY),
          plain("rk_live_", 10, SecretKind.STRIPE_KEY),
          plain("sk_test_", 10, SecretKind.STRIPE_KEY),
          plain("rk_test_", 10, SecretKind.STRIPE_KEY),
          plain("whsec_", 16, SecretKind.STRIPE_KEY),
          plain("sk-ant-", 16, SecretKind.ANTHROPIC_KEY),
          plain("sk-proj-", 16, SecretKind.OPENAI_KEY),
          plain("sk-svcacct-", 16, SecretKind.OPENAI_KEY),
          plain("sk-admin-", 16, SecretKind.OPENAI_KEY),
          new Prefix("sk-", 20, true, true, SecretKind.OPENAI_KEY),
          new Prefix("hf_", 30, true, false, SecretKind.HUGGING_FACE_TOKEN),
          new Prefix("npm_", 30, true, false, SecretKind.NPM_TOKEN),
          new Prefix("pypi-", 50, true, false, SecretKind.PYPI_TOKEN),
          plain("dop_v1_", 32, SecretKind.DIGITALOCEAN_TOKEN),
          plain("doo_v1_", 32, SecretKind.DIGITALOCEAN_TOKEN),
          plain("dor_v1_", 32, SecretKind.DIGITALOCEAN_TOKEN));

  private static final Map<Character, List<Prefix>> BY_FIRST =
      PREFIXES.stream().collect(Collectors.groupingBy(prefix -> prefix.start().charAt(0)));

  /** Their first letters, as bits: most letters are none of these. */
  private static final BitSet FIRST = new BitSet();

  static {
    BY_FIRST.keySet().forEach(FIRST::set);
  }

  private PrefixedTokens() {}

  private static Prefix plain(String start, int minimum, SecretKind kind) {
    return new Prefix(start, minimum, false, false, kind);
  }

  private static Prefix bordered(String start, int minimum, SecretKind kind) {
    return new Prefix(start, minimum, true, false, kind);
  }

  static void find(String text, List<Secret> found) {
    int at = 0;
    while (at < text.length()) {
      at = FIRST.get(text.charAt(at)) ? tokenAt(text, at, found) : at + 1;
    }
  }

  /** Where to go on: behind a token, or one step further. */
  private static int tokenAt(String text, int at, List<Secret> found) {
    for (Prefix prefix : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(prefix.start(), at) && (!prefix.bordered() || Scan.isBorder(text, at))) {
        int from = at + prefix.start().length();
        int seen = Scan.endOfWord(text, from, from + JUDGED);
        if (seen - from >= prefix.minimum()
            && (!prefix.digit() || Scan.hasDigit(text, from, seen))) {
          int end = Scan.endOfWord(text, seen);
          found.add(Secret.of(from, end, prefix.kind()));
          return end;
        }
      }
    }
    return at + 1;
  }
}
