package dev.whence.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({"port, 4", "端口, 4", "포트, 4", "ポート, 6", "ที่, 1", "cổng, 4", "المنفذ, 6", "ｗ, 2"})
  void aTextTakesTheColumnsThatATerminalGivesIt(String text, int columns) {
    assertEquals(columns, Columns.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 1. The client connects to another port than the one the server listens on.",
    "CHINESE_SIMPLIFIED, 1. 客户端连接的端口与服务器实际监听的端口不是同一个，请先核对两边的配置文件。",
    "JAPANESE, 1. クライアントが接続しているポートが、サーバーの待ち受けているポートと違っています。",
    "THAI, 1. ไคลเอนต์เชื่อมต่อไปยังพอร์ตที่ไม่ตรงกับพอร์ตที่เซิร์ฟเวอร์เปิดรออยู่จริงในขณะนี้",
    "ARABIC, 1. يتصل العميل بمنفذ غير المنفذ الذي ينصت عليه الخادم فعليًا في هذه اللحظة."
  })
  void noLineIsWiderThanTheTerminalAndLaterOnesAreIndented(Language language, String text) {
    List<String> lines = new Columns(language, 40).wrap(text, 3);
    assertTrue(lines.size() > 1, text);
    for (String line : lines) {
      assertTrue(Columns.of(line) <= 40, line);
    }
    assertTrue(lines.get(1).startsWith("   "), lines.get(1));
    assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
  }

  @Test
  void anOptionStaysWhole() {
    List<String> lines =
        new Columns(Language.ENGLISH, 30).wrap("Try once without it: curl --noproxy '*' -v", 0);
    assertEquals(List.of("Try once without it: curl", "--noproxy '*' -v"), lines);
  }

  @Test
  void coloursAreForTerminalsAndNeverWithNoColor() {
    assertTrue(Paint.isWanted(true, Map.of("TERM", "xterm")));
    assertTrue(Paint.isWanted(true, Map.of("NO_COLOR", "")));
    assertFalse(Paint.isWanted(false, Map.of()));
    assertFalse(Paint.isWanted(true, Map.of("NO_COLOR", "1")));
    assertFalse(Paint.isWanted(true, Map.of("TERM", "dumb")));
  }
}
