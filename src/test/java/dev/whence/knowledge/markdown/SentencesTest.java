package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          One., Two., One. Two.
          接続できません。, Nodeも同じです。, 接続できません。Nodeも同じです。
          网关, 错误, 网关错误
          用 nginx, 转发, 用 nginx 转发
          連線（TCP）, socket, 連線（TCP）socket
          연결됩니다., 끝., 연결됩니다. 끝.
          """)
  void piecesAreJoinedAsTheirScriptDoes(String first, String second, String joined) {
    assertEquals(joined, Sentences.join(List.of(first, second)));
  }
}
