package dev.whence.probe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what people type as a target. It takes one spelling of everything and no more: where two
 * programs could read a text differently, the text is refused and the person told how to write it.
 */
public final class TargetParser {
  /** The longest URL that browsers and servers agree on. */
  static final int LONGEST = 2048;

  private final HostReader hosts = new HostReader();

  public ParsedTarget parse(String text) {
    if (text.length() > LONGEST) {
      return refused(Refusal.TOO_LONG);
    }
    String inside = Envelope.open(text);
    if (inside.isEmpty()) {
      return refused(Refusal.EMPTY);
    }
    if (inside.codePoints().anyMatch(TargetParser::isBlank)) {
      return refused(Refusal.BLANK_INSIDE);
    }
    if (inside.indexOf('\\') >= 0) {
      return refused(Refusal.ODD_CHARACTER);
    }
    int colon = inside.indexOf("://");
    if (colon < 0) {
      return parseRest(Scheme.TCP, false, inside);
    }
    return Scheme.of(inside.substring(0, colon))
        .map(scheme -> parseRest(scheme, true, inside.substring(colon + 3)))
        .orElseGet(() -> refused(Refusal.SCHEME));
  }

  private static boolean isBlank(int letter) {
    return UCharacter.isUWhiteSpace(letter)
        || UCharacter.isISOControl(letter)
        || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || Character.getType(letter) == Character.FORMAT
        || Character.getType(letter) == Character.SURROGATE;
  }

  private ParsedTarget parseRest(Scheme scheme, boolean named, String text) {
    int end = endOfAuthority(text);
    String authority = text.substring(0, end);
    String rest = text.substring(end);
    Optional<Refusal> fault = faultOf(authority, rest, named);
    if (fault.isPresent()) {
      return refused(fault.get());
    }
    return parseAuthority(scheme, authority.replace('：', ':'), pathOf(rest));
  }

  private static int endOfAuthority(String text) {
    for (int at = 0; at < text.length(); at++) {
      if ("/?#".indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return text.length();
  }

  private static Optional<Refusal> faultOf(String authority, String rest, boolean named) {
    if (authority.isEmpty()) {
      return Optional.of(Refusal.NAME);
    }
    boolean hidden = rest.startsWith("?@") || rest.startsWith("#@");
    if (authority.indexOf('@') >= 0 || authority.indexOf('＠') >= 0 || hidden) {
      return Optional.of(Refusal.USER_INFO);
    }
    if (authority.indexOf('[') >= 0 && authority.indexOf('%') >= 0) {
      return Optional.of(Refusal.ZONE);
    }
    boolean range = !named && rest.matches("/[0-9]{1,3}");
    if (range || authority.chars().anyMatch(letter -> ",;|*{}".indexOf(letter) >= 0)) {
      return Optional.of(Refusal.SEVERAL);
    }
    return Optional.empty();
  }

  private ParsedTarget parseAuthority(Scheme scheme, String authority, String path) {
    if (authority.startsWith("[")) {
      return parseBracketed(scheme, authority, path);
    }
    int colon = authority.indexOf(':');
    if (colon < 0 || colon != authority.lastIndexOf(':')) {
      return withHost(scheme, authority, usualPort(scheme), path);
    }
    int port = Digits.decimal(authority.substring(colon + 1), 1, 65535);
    if (port < 0) {
      return refused(Refusal.PORT);
    }
    return withHost(scheme, authority.substring(0, colon), OptionalInt.of(port), path);
  }

  private ParsedTarget parseBracketed(Scheme scheme, String authority, String path) {
    int closed = authority.indexOf(']');
    Optional<IpAddress> address =
        closed < 0 || authority.indexOf(':') > closed
            ? Optional.empty()
            : IpAddress.parse(authority.substring(1, closed));
    if (address.isEmpty()) {
      return refused(Refusal.ADDRESS_SPELLING);
    }
    String after = authority.substring(closed + 1);
    if (after.isEmpty()) {
      return parsed(scheme, address.get().toString(), usualPort(scheme), path);
    }
    int port = after.startsWith(":") ? Digits.decimal(after.substring(1), 1, 65535) : -1;
    return port < 0
        ? refused(Refusal.PORT)
        : parsed(scheme, address.get().toString(), OptionalInt.of(port), path);
  }

  private ParsedTarget withHost(Scheme scheme, String host, OptionalInt port, String path) {
    return switch (hosts.read(host)) {
      case HostReader.Host.Address(IpAddress address) ->
          parsed(scheme, address.toString(), port, path);
      case HostReader.Host.Name(String ascii) -> parsed(scheme, ascii, port, path);
      case HostReader.Host.Refused(Refusal why) -> refused(why);
    };
  }

  private static OptionalInt usualPort(Scheme scheme) {
    return scheme.usualPort();
  }

  /** The path alone, without query and fragment, every letter beyond URL's own escaped. */
  private static String pathOf(String rest) {
    StringBuilder path = new StringBuilder();
    for (byte letter : rest.split("[?#]", 2)[0].getBytes(StandardCharsets.UTF_8)) {
      if (letter > ' ' && "\"<>\\^`{|}".indexOf(letter) < 0) {
        path.append((char) letter);
      } else {
        path.append(String.format(Locale.ROOT, "%%%02X", letter));
      }
    }
    return path.toString();
  }

  private static ParsedTarget parsed(Scheme scheme, String host, OptionalInt port, String path) {
    return new ParsedTarget.Parsed(new Target(scheme, host, port, path));
  }

  private static ParsedTarget refused(Refusal why) {
    return new ParsedTarget.Refused(why);
  }
}
