package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title that says the whole question, in whatever words, beats one that repeats a part of it. */
class HeadingShareTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "en, delete a folder, Removing directories, A directory is removed., Folders,"
        + " 'In a place there is some room, and in the room there is a folder, and it has a name.'",
    "fr, effacer un dossier, Supprimer un répertoire,"
        + " 'Le répertoire est supprimé, un répertoire plein aussi.', Au sujet des dossiers,"
        + " 'En un lieu il y a de la place, et là il y a un dossier, et il a déjà un nom connu.'",
    "pt, apagar uma pasta, Remover um diretório,"
        + " 'O diretório é removido, um diretório cheio também.', Sobre as pastas,"
        + " 'Num lugar há algum espaço, e no espaço há uma pasta, e ela já tem um nome.'",
    "ru, стереть папку, Удаление каталога, Каталог удаляется., Папки,"
        + " 'В одном месте есть немного места, и на нём есть папка, и у неё уже есть имя.'",
    "zh-Hans, 删除文件夹, 移除目录, 目录被移除。, 文件夹, 在一个地方有一点空间，在这个空间里有一个文件夹，它已经有了自己的名字。",
    "zh-Hant, 刪除資料夾, 移除目錄, 目錄被移除。, 資料夾, 在一個地方有一點空間，在這個空間裡有一個資料夾，它已經有了自己的名字。",
    "ja, フォルダを消す, ディレクトリの削除, ディレクトリを削除する。, フォルダ, ある場所に少し空きがあり、その空きにフォルダがあり、もう名前がある。",
  })
  void theWholeQuestionInOtherWordsBeatsAPartOfItInItsOwn(
      String tag, String question, String title, String text, String part, String partText) {
    Documents documents =
        new Documents(home)
            .write(tag + "/whole.md", page(title, text))
            .write(tag + "/part.md", page(part, partText));
    for (int other = 0; other < 20; other++) {
      documents.write(tag + "/other" + other + ".md", page("`setTimeout`", "`getSession`"));
    }
    Language language = Language.of(tag).orElseThrow();
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      var matches = knowledge.search(Documents.asked(question), language, Optional.empty(), 5);
      assertEquals(tag + "/whole.md", matches.getFirst().section().file());
    }
  }

  private static String page(String title, String text) {
    return "# " + title + "\n\n" + text + "\n";
  }
}
