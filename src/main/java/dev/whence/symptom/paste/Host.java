package dev.whence.symptom.paste;

import java.util.Locale;
import java.util.Set;

/** What a host may look like, and what merely looks like one. */
final class Host {
  private static final int LONGEST_NAME = 253;

  /** Endings of files: {@code Main.java:12} is a place in a program. */
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "java",
          "kt",
          "kts",
          "scala",
          "groovy",
          "js",
          "mjs",
          "cjs",
          "jsx",
          "ts",
          "tsx",
          "py",
          "pyx",
          "go",
          "rb",
          "php",
          "cs",
          "vb",
          "fs",
          "cpp",
          "cc",
          "cxx",
          "hpp",
          "c",
          "h",
          "m",
          "mm",
          "rs",
          "swift",
          "lua",
          "pl",
          "pm",
          "ex",
          "exs",
          "erl",
          "hs",
          "ml",
          "dart",
          "r",
          "html",
          "htm",
          "css",
          "scss",
          "vue",
          "svelte",
          "sql",
          "sh",
          "bash",
          "ps",
          "ps1",
          "bat",
          "cmd",
          "json",
          "yaml",
          "yml",
          "xml",
          "toml",
          "ini",
          "cfg",
          "conf",
          "config",
          "properties",
          "env",
          "log",
          "txt",
          "md",
          "lock",
          "jar",
          "war",
          "exe",
          "dll",
          "so",
          "sock",
          "tar",
          "gz",
          "zip",
          "png",
          "jpg",
          "svg",
          "pem",
          "crt",
          "key",
          "tf",
          "gradle",
          "class",
          "proto");

  private Host() {}

  static boolean isAddress4(String text) {
    int dots = 0;
    int value = -1;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '.') {
        if (value < 0) {
          return false;
        }
        dots++;
        value = -1;
      } else if (character >= '0' && character <= '9') {
        value = Math.max(value, 0) * 10 + (character - '0');
        if (value > 255) {
          return false;
        }
      } else {
        return false;
      }
    }
    return dots == 3 && value >= 0;
  }

  static boolean isAddress6(String text) {
    int end = text.indexOf('%');
    String address = end < 0 ? text : text.substring(0, end);
    int colons = 0;
    for (int index = 0; index < address.length(); index++) {
      char character = address.charAt(index);
      if (character == ':') {
        colons++;
      } else if (Character.digit(character, 16) < 0 && character != '.') {
        return false;
      }
    }
    boolean shortened = address.contains("::");
    return shortened ? colons <= 8 : colons == 7;
  }

  /** A name with dots whose last part could be a top-level domain, or a machine's own name. */
  static boolean isDottedName(String text) {
    int lastDot = text.lastIndexOf('.');
    if (lastDot <= 0 || text.length() > LONGEST_NAME || !isName(text)) {
      return false;
    }
    String last = text.substring(lastDot + 1);
    if (last.length() < 2 || !isLetters(last)) {
      return last.startsWith("xn--");
    }
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    boolean camel = !shouted && !last.equals(last.toLowerCase(Locale.ROOT));
    return !camel && !FILE_ENDINGS.contains(last.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetters(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (!Character.isLetter(text.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  static boolean isLocalhost(String text) {
    return text.equalsIgnoreCase("localhost");
  }

  /** Labels of letters, digits, - and _, none empty. */
  static boolean isName(String text) {
    if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    char before = '.';
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (!isNamePart(character) || (character == '.' && before == '.')) {
        return false;
      }
      before = character;
    }
    return before != '.' && before != '-';
  }

  static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character)
        || character == '.'
        || character == '-'
        || character == '_';
  }

  /** Whether a host is this machine itself, or inside a network nobody outside reaches. */
  static boolean isPrivate(String host) {
    if (isAddress4(host)) {
      return host.startsWith("10.")
          || host.startsWith("192.168.")
          || host.startsWith("169.254.")
          || isBetween(host, "172.", 16, 31)
          || isBetween(host, "100.", 64, 127);
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if (isAddress6(lower)) {
      return lower.startsWith("fc") || lower.startsWith("fd") || lower.startsWith("fe8");
    }
    return lower.endsWith(".local")
        || lower.endsWith(".internal")
        || lower.endsWith(".lan")
        || lower.endsWith(".svc")
        || lower.endsWith(".home.arpa");
  }

  static boolean isLoopback(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.endsWith(".localhost")
        || lower.equals("::1")
        || lower.equals("0:0:0:0:0:0:0:1")
        || (isAddress4(host) && host.startsWith("127."));
  }

  private static boolean isBetween(String host, String start, int low, int high) {
    if (!host.startsWith(start)) {
      return false;
    }
    int dot = host.indexOf('.', start.length());
    int second = Integer.parseInt(host.substring(start.length(), dot));
    return second >= low && second <= high;
  }
}
