package dev.whence.safety;

import dev.whence.safety.Redaction.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values that their own name calls secret: {@code password=}, {@code Authorization:}, and kin. */
final class NamedValues {
  /**
   * One ending of a name.
   *
   * @param certain whether any value is a secret; else it must also look like one
   */
  private record Name(String ending, boolean certain, SecretKind kind) {}

  private static final List<Name> NAMES =
      List.of(
          new Name("authorization", false, SecretKind.AUTHORIZATION),
          new Name("cookie", false, SecretKind.AUTHORIZATION),
          new Name("bearer", false, SecretKind.AUTHORIZATION),
          new Name("password", true, SecretKind.PASSWORD),
          new Name("passwd", true, SecretKind.PASSWORD),
          new Name("passphrase", true, SecretKind.PASSWORD),
          new Name("pwd", true, SecretKind.PASSWORD),
          new Name("requirepass", true, SecretKind.PASSWORD),
          new Name("accountkey", false, SecretKind.AZURE_KEY),
          new Name("sharedaccesskey", false, SecretKind.AZURE_KEY),
          new Name("accesskey", false, SecretKind.PASSWORD),
          new Name("access_key", false, SecretKind.PASSWORD),
          new Name("access-key", false, SecretKind.PASSWORD),
          new Name("apikey", false, SecretKind.PASSWORD),
          new Name("api_key", false, SecretKind.PASSWORD),
          new Name("api-key", false, SecretKind.PASSWORD),
          new Name("private_key", false, SecretKind.PASSWORD),
          new Name("secret", false, SecretKind.PASSWORD),
          new Name("token", false, SecretKind.PASSWORD),
          new Name("sig", false, SecretKind.AZURE_KEY),
          new Name("密码", true, SecretKind.PASSWORD),
          new Name("密碼", true, SecretKind.PASSWORD),
          new Name("口令", true, SecretKind.PASSWORD),
          new Name("パスワード", true, SecretKind.PASSWORD),
          new Name("비밀번호", true, SecretKind.PASSWORD),
          new Name("mot de passe", true, SecretKind.PASSWORD),
          new Name("senha", true, SecretKind.PASSWORD),
          new Name("contraseña", true, SecretKind.PASSWORD),
          new Name("passwort", true, SecretKind.PASSWORD),
          new Name("kennwort", true, SecretKind.PASSWORD),
          new Name("пароль", true, SecretKind.PASSWORD),
          new Name("كلمة المرور", true, SecretKind.PASSWORD),
          new Name("şifre", true, SecretKind.PASSWORD),
          new Name("parola", true, SecretKind.PASSWORD),
          new Name("รหัสผ่าน", true, SecretKind.PASSWORD),
          new Name("mật khẩu", true, SecretKind.PASSWORD));

  private static final Map<Character, List<Name>> BY_LAST =
      NAMES.stream()
          .collect(Collectors.groupingBy(name -> name.ending().charAt(name.ending().length() - 1)));

  /** What programs print behind such a name that is no secret: "(using password: YES)". */
  private static final Set<String> NO_SECRETS =
      Set.of(
          "yes",
          "no",
          "true",
          "false",
          "null",
          "none",
          "nil",
          "undefined",
          "empty",
          "required",
          "invalid",
          "incorrect",
          "wrong",
          "failed",
          "missing",
          "expired",
          "authentication");

  private NamedValues() {}

  static void find(String text, List<Secret> found) {
    String lower = Scan.lower(text);
    int at = 1;
    while (at < text.length()) {
      at = Math.max(at + 1, valueAt(text, lower, at, found));
    }
  }

  /** The end of the value whose name ends here, or nothing to skip. */
  private static int valueAt(String text, String lower, int at, List<Secret> found) {
    if (!mayFollowName(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1))) {
      return at;
    }
    Optional<Name> name = nameBefore(lower, at);
    if (name.isEmpty()) {
      return at;
    }
    Value value = Value.after(text, at, name.get().certain());
    if (value.credible() && !isExempt(text, value)) {
      found.add(Secret.of(value.start(), value.end(), name.get().kind()));
    }
    return value.end();
  }

  private static boolean mayFollowName(char letter) {
    return switch (letter) {
      case '=', ':', ' ', '\t', '"', '\'', '`', '\\', '：', '＝' -> true;
      default -> false;
    };
  }

  private static Optional<Name> nameBefore(String lower, int end) {
    for (Name name : BY_LAST.getOrDefault(lower.charAt(end - 1), List.of())) {
      if (lower.startsWith(name.ending(), end - name.ending().length())) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean isExempt(String text, Value value) {
    String start = text.substring(value.start(), Math.min(value.end(), value.start() + 16));
    return NO_SECRETS.contains(Scan.lower(start)) || "$<{%*[(".indexOf(start.charAt(0)) >= 0;
  }
}
