package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Korean word is cut alike wherever it stands. */
class PieceByPieceTest {
  private final Chain words = Chains.of(Language.KOREAN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "연결이 거부되었습니다",
        "(연결이) \"거부되었습니다\".",
        "  연결이\t거부되었습니다\n",
        "Redis에 연결 시 [ECONNREFUSED 127.0.0.1:6379] 오류가, 남!",
        "",
        " ... "
      })
  void aTextHasTheTermsOfItsWordsOneByOne(String text) {
    List<String> oneByOne = new ArrayList<>();
    for (String word : text.split("[ \t\n]+", -1)) {
      oneByOne.addAll(words.terms(word));
    }
    assertEquals(oneByOne, words.terms(text));
  }

  @Test
  void marksAroundAWordChangeNothing() {
    List<String> bare = words.terms("거부되었습니다");
    for (String marked : List.of("거부되었습니다.", "(거부되었습니다)", "\"거부되었습니다\"?", "`거부되었습니다`,")) {
      assertEquals(bare, words.terms(marked), marked);
    }
  }

  @Test
  void whatComesAgainIsCutAsTheFirstTime() {
    List<String> once = words.terms("서버가 연결을 거부했습니다");
    List<String> twice = new ArrayList<>(once);
    twice.addAll(once);
    assertEquals(twice, words.terms("서버가 연결을 거부했습니다 서버가 연결을 거부했습니다"));
  }

  /** Longer than what is remembered, and than what Lucene leaves uncut. */
  @Test
  void aWordWithoutEndIsCutAsAnyOther() {
    String endless = "연결거부".repeat(2_000);
    assertEquals(Chains.koreanWords().terms(endless), words.terms(endless));
  }
}
