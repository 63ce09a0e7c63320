package dev.whence.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMarksTest {
  private static final List<String> CODES =
      List.of("ss", "ss -ltn", "ss -ltnp", "127.0.0.1", "default", "/etc/hosts", "nginx -t");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux用ss -ltn，其他看文档 | Linux用`ss -ltn`，其他看文档
          Run ss -ltnp. Then nginx -t, twice. | Run `ss -ltnp`. Then `nginx -t`, twice.
          by default nothing happens | by default nothing happens
          the proxy at 127.0.0.1:7890 | the proxy at 127.0.0.1:7890
          127.0.0.1は自分だけ | `127.0.0.1`は自分だけ
          C:/etc/hosts is another | C:/etc/hosts is another
          hosts（/etc/hosts） | hosts（`/etc/hosts`）
          ss -ltn | `ss -ltn`
          """)
  void commandsAreFoundAgain(String plain, String marked) {
    assertEquals(marked, new CodeMarks(CODES).of(plain).quoted());
  }
}
