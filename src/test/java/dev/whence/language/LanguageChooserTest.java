package dev.whence.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.LanguageChooser.Hints;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChooserTest {
  private static final String OWN = "own";
  private final LanguageChooser chooser =
      new LanguageChooser(LanguageDetector.load(), Language.ENGLISH);

  @ParameterizedTest(name = "{0} | {1} | setting {2}, locale {3}, place {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          own     | pourquoi ca marche pas               | -  | -     | -  | fr      | question
          own     | pourquoi ca marche pas               | de | en-US | es | de      | setting
          own     | pourquoi ca marche pas               | -  | en-US | es | fr      | question
          own     | timeout                              | -  | pt-BR | es | pt      | locale
          own     | timeout                              | -  | xx    | es | es      | setting
          own     | timeout                              | -  | -     | es | es      | setting
          own     | timeout                              | -  | -     | -  | en      | default
          own     | 原因                                 | -  | ja    | -  | ja      | locale
          own     | 原因                                 | -  | zh-TW | -  | zh-Hant | locale
          own     | 原因                                 | -  | zh-CN | -  | zh-Hans | locale
          own     | 连接超时                             | -  | zh-TW | -  | zh-Hans | question
          own     | ping 不通                            | -  | -     | -  | zh-Hans | question
          own     | ping 不通                            | -  | en-US | -  | zh-Hans | question
          own     | ping 不通                            | -  | zh-TW | -  | zh-Hant | locale
          own     | ping 不通                            | -  | en-US | ja | ja      | setting
          own     | 接続拒否 原因                        | -  | en-US | -  | ja      | question
          printed | Connection refused                   | -  | tr    | -  | tr      | locale
          printed | Is the server running on that host?  | -  | tr    | -  | tr      | locale
          printed | Connexion refusée                    | -  | -     | -  | fr      | question
          printed | 由于目标计算机积极拒绝，无法连接。   | -  | en-US | -  | zh-Hans | question
          printed | 爬蟲跑久了噴 OSError: Too many open files | -  | -   | -  | zh-Hant | question
          printed | Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte | - | - | - | de | question
          """)
  void theOrderHolds(
      String kind,
      String text,
      String setting,
      String locale,
      String place,
      String language,
      String from) {
    Hints hints =
        new Hints(
            Optional.ofNullable(setting).flatMap(Language::of),
            Optional.ofNullable(locale),
            Optional.ofNullable(place).flatMap(Language::of));
    LanguageChoice choice = chooser.choose(kind.equals(OWN) ? text : "", text, "", hints);
    assertEquals(language + " " + from, choice.language().tag() + " " + choice.from().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr      | ; ; en lançant le script sur le Pi",
        "de      | rsync: ; ; (104), jede Nacht um halb drei",
        "es      | ; leyendo el inversor por modbus",
        "pt      | accept4: ; ; — o proxy trava de madrugada",
        "it      | ; su IPv6 temporaneo, si ferma alla prima prova",
        "tr      | mail sunucusuna bağlanırken ;",
        "vi      | bind() to ; failed (99: ;), nginx chết",
        "ru      | ; в контейнере, ulimit -n 1024",
        "ar      | nginx يسجل socket() failed (24: ;) while connecting to upstream",
        "th      | runner ขึ้น ; while connecting to the server",
        "ja      | ; サーバ while connecting to the upstream",
        "ko      | 서버 ; while connecting to the upstream",
        "zh-Hans | 服务器报 ; while connecting to the upstream",
        "zh-Hant | 伺服器跳 ; while connecting to the upstream",
        "en      | dial tcp ; while connecting to the upstream"
      })
  void aWordThatStandsBesideAPrintedErrorTellsItsWritersLanguage(String language, String beside) {
    Hints none = new Hints(Optional.empty(), Optional.empty(), Optional.empty());
    String printed = "connect() failed: Connection refused, Cannot assign requested address";
    assertEquals(language, chooser.choose("", printed, beside, none).language().tag());
  }
}
