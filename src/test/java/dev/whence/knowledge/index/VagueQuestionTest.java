package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks whether a problem was solved asks about nothing that a page happens to say it of. */
class VagueQuestionTest {
  private static final double SPOKEN = 0.8;

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "en, did you solve the problem?, The problem is solved by a longer table.",
    "fr, le problème est résolu ?, Le problème est résolu par une table plus longue.",
    "de, hast du das problem gelöst?, Eine längere Tabelle hat das Problem gelöst.",
    "es, ¿resolviste el problema?, Una tabla más larga resolvió el problema.",
    "pt, resolveu o problema?, Uma tabela maior resolveu o problema.",
    "it, hai risolto il problema?, Una tabella più lunga ha risolto il problema.",
    "ru, решил проблему?, Проблему решила таблица подлиннее.",
    "zh-Hans, 问题解决了吗？, 用更长的表解决这个问题。",
    "zh-Hant, 問題解決了嗎？, 用更長的表解決這個問題。",
    "ja, 問題は解決しましたか？, 表を長くするとこの問題は解決する。",
    "ko, 문제 해결했어요?, 표를 늘리면 이 문제를 해결할 수 있다.",
    "tr, sorunu çözdün mü?, Daha uzun bir tablo sorunu çözdü.",
    "vi, giải quyết được vấn đề chưa?, Một bảng dài hơn giải quyết vấn đề này.",
    "ar, هل حليت المشكلة؟, جدول أطول حل المشكلة.",
    "th, แก้ปัญหาได้หรือยัง?, ตารางที่ยาวกว่าแก้ปัญหานี้ได้",
  })
  void whatIsSaidOfAnyTroubleAnswersNoOne(String tag, String question, String text) {
    Documents documents =
        new Documents(home).write(tag + "/timers.md", "# `setTimeout`\n\n" + text + "\n");
    for (int other = 0; other < 20; other++) {
      documents.write(tag + "/other" + other + ".md", "# `getSession`\n\n`id` " + other + "\n");
    }
    Language language = Language.of(tag).orElseThrow();
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      var matches = knowledge.search(Documents.asked(question), language, Optional.empty(), 5);
      assertTrue(
          matches.isEmpty() || matches.getFirst().confidence() < SPOKEN, () -> matches.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"en, how do I solve problems?", "fr, comment résoudre les problèmes ?"})
  void aPageWithThatTitleIsFound(String tag, String question) {
    String title = tag.equals("en") ? "Solving problems" : "Résoudre les problèmes";
    Documents documents =
        new Documents(home).write(tag + "/help.md", "# " + title + "\n\n" + title + ".\n");
    for (int other = 0; other < 20; other++) {
      documents.write(tag + "/other" + other + ".md", "# `getSession`\n\n`id` " + other + "\n");
    }
    Language language = Language.of(tag).orElseThrow();
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      var matches = knowledge.search(Documents.asked(question), language, Optional.empty(), 5);
      assertTrue(matches.getFirst().confidence() >= SPOKEN, () -> matches.toString());
    }
  }
}
