package dev.whence.symptom.output;

import dev.whence.symptom.output.FilterRule.Applies;
import dev.whence.symptom.output.FilterRule.Verdict;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one rule of nftables, word by word: its conditions, then what it does. */
final class NftablesRule {
  private final List<String> words;
  private final int port;
  private final Function<String, @Nullable String> sets;
  private int at;
  private Applies applies = Applies.YES;

  NftablesRule(List<String> words, int port, Function<String, @Nullable String> sets) {
    this.words = words;
    this.port = port;
    this.sets = sets;
  }

  FilterRule read() {
    while (at < words.size()) {
      String word = next();
      switch (word) {
        case "accept" -> {
          return FilterRule.of(applies, Verdict.ACCEPT);
        }
        case "drop", "reject" -> {
          return FilterRule.of(applies, Verdict.BLOCK);
        }
        case "return" -> {
          return FilterRule.of(applies, Verdict.RETURN);
        }
        case "jump", "goto" -> {
          return new FilterRule(applies, Verdict.JUMP, next());
        }
        case "counter" -> counter();
        case "log" -> skipLog();
        case "comment" -> {
          return FilterRule.of(applies, Verdict.NONE);
        }
        case "tcp" -> tcp();
        case "th" -> tcp();
        case "udp", "icmp", "icmpv6", "ip6" -> no();
        case "ct" -> connectionState();
        case "iif", "iifname" -> near();
        case "meta" -> meta();
        case "ip" -> ip();
        case "limit" -> {
          // A limit lets the first connections through whatever follows: it decides nothing here.
          maybe();
          skipUntilVerdict();
        }
        default -> {
          maybe();
          skipUntilVerdict();
        }
      }
    }
    return FilterRule.of(applies, Verdict.NONE);
  }

  private String next() {
    return at < words.size() ? words.get(at++) : "";
  }

  private String peek() {
    return at < words.size() ? words.get(at) : "";
  }

  private void no() {
    applies = Applies.NO;
    skipUntilVerdict();
  }

  private void maybe() {
    if (applies == Applies.YES) {
      applies = Applies.MAYBE;
    }
  }

  private void skipUntilVerdict() {
    while (at < words.size() && !isVerdict(peek())) {
      at++;
    }
  }

  private static boolean isVerdict(String word) {
    return List.of("accept", "drop", "reject", "return", "jump", "goto").contains(word);
  }

  private void counter() {
    if (peek().equals("packets")) {
      at += 4;
    }
  }

  private void skipLog() {
    skipUntilVerdict();
  }

  /** A value: one word, or everything in braces. */
  private String value() {
    StringBuilder value = new StringBuilder(next());
    if (value.toString().startsWith("{")) {
      while (at < words.size() && value.indexOf("}") < 0) {
        value.append(' ').append(next());
      }
    } else {
      while (value.toString().endsWith(",") && at < words.size()) {
        value.append(next());
      }
    }
    return value.toString();
  }

  private void tcp() {
    String field = next();
    if (!field.equals("dport")) {
      maybe();
      skipUntilVerdict();
      return;
    }
    boolean not = peek().equals("!=");
    if (not) {
      at++;
    }
    String value = value();
    if (peek().equals("map") || peek().equals("vmap")) {
      maybe();
      skipUntilVerdict();
      return;
    }
    String ports = value.startsWith("@") ? sets.apply(value.substring(1)) : value;
    if (ports == null) {
      maybe();
      return;
    }
    if (PortWords.holds(ports, port) == not) {
      no();
    }
  }

  private void connectionState() {
    if (!next().equals("state")) {
      maybe();
      skipUntilVerdict();
      return;
    }
    if (peek().equals("vmap")) {
      boolean newDecided = String.join(" ", words).contains("new");
      at = words.size();
      applies = newDecided ? Applies.MAYBE : Applies.NO;
      return;
    }
    String states = value();
    if (!states.contains("new")) {
      no();
    }
  }

  private void near() {
    boolean not = peek().equals("!=");
    if (not) {
      at++;
    }
    String name = value();
    if (name.replace("\"", "").equals("lo")) {
      if (!not) {
        no();
      }
      return;
    }
    maybe();
  }

  private void meta() {
    String field = next();
    if (!field.equals("l4proto") && !field.equals("protocol") && !field.equals("nfproto")) {
      maybe();
      skipUntilVerdict();
      return;
    }
    String value = value();
    boolean ipv4 = value.equals("ip") || value.equals("ipv4");
    boolean fits = value.contains("tcp") || ipv4;
    if (!fits && !value.equals("6")) {
      no();
    }
  }

  private void ip() {
    String field = next();
    if (field.equals("protocol")) {
      String value = value();
      if (!value.contains("tcp") && !value.equals("6")) {
        no();
      }
      return;
    }
    maybe();
    if (!field.equals("saddr") && !field.equals("daddr")) {
      skipUntilVerdict();
      return;
    }
    // Whoever it is from or to, the conditions behind may still say that it is another port.
    if (peek().equals("!=")) {
      at++;
    }
    value();
    if (peek().equals("map") || peek().equals("vmap")) {
      skipUntilVerdict();
    }
  }
}
