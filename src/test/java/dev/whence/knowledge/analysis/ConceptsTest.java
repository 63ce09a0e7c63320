package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean the same are told as the same, in every language and however they are bent. */
class ConceptsTest {
  private static final Analysis ANALYSIS = new Analysis();

  @ParameterizedTest
  @CsvSource({
    "en, throw away the old folders, delete folder",
    "de, gelöschte Ordner, delete folder",
    "fr, supprimer un répertoire, delete folder",
    "es, borrar la carpeta, delete folder",
    "it, eliminare la cartella, delete folder",
    "pt, apagar um diretório, delete folder",
    "ru, удалить каталоги, delete folder",
    "tr, klasörü silmek, delete folder",
    "vi, xóa thư mục, delete folder",
    "vi, xoa thu muc, delete folder",
    "zh-Hans, 删除文件夹, delete folder",
    "zh-Hant, 刪除資料夾, delete folder",
    "ja, フォルダを削除, delete folder",
    "ko, 폴더를 삭제하는, delete folder",
    "ar, احذف المجلد, delete folder",
    "th, ลบโฟลเดอร์, delete folder",
  })
  void wordsOfOneMeaningAreOneConcept(String language, String text, String expected) {
    assertEquals(new TreeSet<>(List.of(expected.split(" ", -1))), of(language, text));
  }

  @ParameterizedTest
  @CsvSource({"en, closeConnection, close connect", "ja, 'mkdir を呼ぶ', call folder"})
  void namesOfFunctionsAreReadAsEnglish(String language, String text, String expected) {
    Language of = Language.of(language).orElseThrow();
    Set<String> found = of(language, text);
    found.addAll(ANALYSIS.conceptsOfIdentifiers(ANALYSIS.identifiers(of, text)));
    assertEquals(new TreeSet<>(List.of(expected.split(" ", -1))), found);
  }

  @Test
  void theLongerOfTwoWordsCounts() {
    assertFalse(of("zh-Hans", "执行程序").contains("row"));
    assertTrue(of("de", "neu starten").contains("restart"));
    assertTrue(of("vi", "an toàn").contains("security"));
  }

  @Test
  void aPrefixOfAnotherWordSaysNothing() {
    assertEquals(Set.of(), of("en", "density"));
    assertEquals(Set.of(), of("es", "una les para"));
    assertEquals(Set.of(), of("ko", "방법"));
  }

  @Test
  void everyConceptHasItsWordsInEveryLanguage() {
    for (String line : Resources.lines("concepts.txt")) {
      String[] columns = line.split("\\|", -1);
      assertEquals(15, columns.length, line);
      for (int at = 0; at < columns.length; at++) {
        assertFalse(columns[at].isBlank(), line + " column " + at);
      }
    }
  }

  private static Set<String> of(String tag, String text) {
    Language language = Language.of(tag).orElseThrow();
    return new TreeSet<>(ANALYSIS.concepts(language, ANALYSIS.plain(language, text)));
  }
}
