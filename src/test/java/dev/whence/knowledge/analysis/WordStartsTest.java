package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordStartsTest {
  @ParameterizedTest
  @CsvSource({
    "connect,connection",
    "connect,connect",
    "tls,tls",
    "io,ions",
    "ー,ーっと",
    "연결,연결이",
    "비,비밀번호",
    "x,x",
  })
  void lets_pass_each_word_that_an_entry_begins(String entry, String word) {
    WordStarts starts = new WordStarts();
    starts.add(entry);
    assertTrue(starts.mayBegin(word));
  }

  @ParameterizedTest
  @CsvSource({"connect,correct", "connect,co", "tls,tl", "io,oi", "연결,연필"})
  void tells_others_by_their_first_three_letters(String entry, String word) {
    WordStarts starts = new WordStarts();
    starts.add(entry);
    assertFalse(starts.mayBegin(word));
  }

  @Test
  void nothing_begins_no_word() {
    assertFalse(new WordStarts().mayBegin(""));
    assertFalse(new WordStarts().mayBegin("word"));
  }
}
