package dev.whence.knowledge.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the start of a line that counts something, in any of the ways in which people
 * count: {@code 1.} {@code 1、} {@code （1）} {@code ①} {@code 一、} {@code ١.} {@code ๑)}. Before a
 * colon three digits are a code that is explained, as in {@code 502: nobody answers}.
 */
record Enumeration(String rest) {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[(（【\\[]\\s?\\p{Nd}{1,3}\\s?[)）】\\]][.、:：]?"
              + "|\\p{Nd}{1,3}\\s?(?:[、)）．。]|[.](?![\\p{Nd}])|\\.\\))"
              + "|\\p{Nd}{1,2}\\s?(?:：|[:](?=\\s))"
              + "|[①-⑳㉑-㉟⑴-⒇⒈-⒛❶-❿➀-➓][.、]?"
              + "|\\p{Nd}\\uFE0F?\\u20E3"
              + "|[一二三四五六七八九十]{1,3}、"
              + "|[(（][一二三四五六七八九十]{1,3}[)）])\\s*");

  static Optional<Enumeration> of(String line) {
    Matcher matcher = NUMBERED.matcher(line);
    if (!matcher.find() || matcher.end() == line.length()) {
      return Optional.empty();
    }
    return Optional.of(new Enumeration(line.substring(matcher.end())));
  }
}
