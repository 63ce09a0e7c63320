package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a command printed nothing, as people say it; not that nothing changed or works. */
class NothingCameTest {
  private static final Map<String, List<String>> SAID =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "en",
                  List.of(
                      "it prints nothing",
                      "nothing",
                      "There's no output.",
                      "empty",
                      "it didn't print anything")),
              Map.entry(
                  "de",
                  List.of(
                      "es kommt nichts", "Da wird gar nichts ausgegeben", "keine Ausgabe", "leer")),
              Map.entry(
                  "fr",
                  List.of(
                      "ça n'affiche rien", "rien du tout", "aucune sortie", "la sortie est vide")),
              Map.entry(
                  "es", List.of("no sale nada", "no muestra nada", "sin salida", "está vacío")),
              Map.entry(
                  "pt", List.of("não aparece nada", "não mostra nada", "sem saída", "veio vazio")),
              Map.entry(
                  "it", List.of("non stampa nulla", "non esce niente", "nessun output", "è vuoto")),
              Map.entry(
                  "ru", List.of("ничего не выводит", "пусто", "вывод пустой", "вообще ничего")),
              Map.entry(
                  "tr",
                  List.of(
                      "hiçbir şey çıkmıyor",
                      "çıktı yok",
                      "bu komut hiçbir şey göstermiyor",
                      "boş")),
              Map.entry(
                  "vi",
                  List.of("không in ra gì cả", "không có kết quả", "trống", "nó không hiện gì")),
              Map.entry("ar", List.of("لا يظهر شيء", "لا شيء", "الناتج فارغ", "ما طلع شي")),
              Map.entry(
                  "th",
                  List.of("ไม่มีอะไรขึ้นเลยครับ", "ไม่แสดงอะไรเลย", "ว่างเปล่า", "ไม่มีผลลัพธ์")),
              Map.entry("ja", List.of("何も表示されません", "何も出ない", "出力なし", "実行しても何も出ませんでした")),
              Map.entry("ko", List.of("아무것도 안 나와요", "출력이 없어요", "비어 있어요", "실행했는데 아무것도 안 떠요")),
              Map.entry("zh-Hans", List.of("什么都没有", "没有输出", "空的", "执行后什么都没显示")),
              Map.entry("zh-Hant", List.of("什麼都沒有", "沒有輸出", "是空的", "執行後什麼都沒顯示"))));

  static Stream<String> everySaying() {
    return SAID.values().stream().flatMap(List::stream);
  }

  @Test
  void everyLanguageHasItsSayings() {
    assertEquals(
        Arrays.stream(Language.values()).map(Language::tag).sorted().collect(Collectors.toList()),
        SAID.keySet().stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("everySaying")
  void isRead(String saying) {
    assertTrue(NothingCame.isSaid(saying));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing changed",
        "nothing works",
        "still nothing",
        "nothing, thanks",
        "it works",
        "nothing happens",
        "there is nothing I can do",
        "es geht nichts",
        "nichts hat sich geändert",
        "rien ne change",
        "rien ne marche",
        "no funciona nada",
        "nada cambió",
        "não funciona nada",
        "nada mudou",
        "non funziona niente",
        "non cambia nulla",
        "ничего не работает",
        "ничего не изменилось",
        "hiçbir şey değişmedi",
        "hiçbir şey çalışmıyor",
        "không có gì",
        "không có gì thay đổi",
        "لا شيء يعمل",
        "لم يتغير شيء",
        "ไม่มีอะไร",
        "ไม่มีอะไรเปลี่ยน",
        "何も変わらない",
        "何も起きない",
        "아무것도 안 바뀌어요",
        "아무것도 안 돼요",
        "什么都没变",
        "什么都没用",
        "没有效果",
        "什麼都沒變",
        "沒有用",
        "",
        "ss",
        "8080"
      })
  void whatSaysSomethingElseIsNot(String saying) {
    assertFalse(NothingCame.isSaid(saying));
  }

  @Test
  void itIsTheOnlyCommandThatCanBeSilent() {
    List<String> proposed =
        List.of("netstat -ano | findstr :8080", "ipconfig", "Test-NetConnection a -Port 1");
    assertEquals(Optional.of("netstat -ano | findstr :8080"), Silence.of(proposed, "nothing"));
  }

  @Test
  void ofTwoThatCanBeSilentItIsTheOneThatIsNamed() {
    List<String> proposed = List.of("ss -ltnp", "sudo nft list ruleset", "ping -c 4 a");
    assertEquals(Optional.empty(), Silence.of(proposed, "it prints nothing"));
    assertEquals(Optional.of("sudo nft list ruleset"), Silence.of(proposed, "nft prints nothing"));
  }
}
