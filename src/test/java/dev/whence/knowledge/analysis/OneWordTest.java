package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for one word without asking Lucene's standard tokenizer is one word to it. */
class OneWordTest {
  private static List<String> words(Tokenizer tokenizer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    while (tokenizer.incrementToken()) {
      words.add(term.toString());
    }
    tokenizer.end();
    tokenizer.close();
    return words;
  }

  @Test
  void lettersAndDigitsInAnyOrderAreOneWord() throws IOException {
    List<Character> joining = new ArrayList<>();
    for (char character = 0; character < Character.MAX_VALUE; character++) {
      if (FilteredTokens.isOneWord(String.valueOf(character))) {
        joining.add(character);
      }
    }
    Random random = new Random(11);
    StandardTokenizer standard = new StandardTokenizer();
    for (char first : joining) {
      StringBuilder text = new StringBuilder().append(first);
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(joining.get(random.nextInt(joining.size())));
      }
      String word = text.append(first).toString();
      assertEquals(List.of(word), words(standard, word));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "a.b", "l'hôte", "a_b", "接続", "연결", "e\u0301", "×", "÷", "ไทย", "-"
      })
  void whateverElseIsLeftToTheTokenizer(String text) {
    assertFalse(FilteredTokens.isOneWord(text));
  }
}
