package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.symptom.gist.BesideReader;
import dev.whence.symptom.paste.EndpointReader;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the names of errors, and what it tells of who writes it. */
class BesideTest {
  private static final BesideReader READER = new BesideReader(new Folding());

  @Test
  void namesAndPlacesAreTakenOut() {
    String text = "since today dial tcp 10.0.0.1:80: connect: connection refused, help";
    String beside = of(text);
    assertTrue(beside.startsWith("since today "), beside);
    assertTrue(beside.endsWith(", help"), beside);
    assertTrue(beside.contains(BesideReader.NAME) && beside.contains(BesideReader.PLACE), beside);
    assertEquals(-1, beside.indexOf("refused"), beside);
    assertEquals(-1, beside.indexOf("10.0.0.1"), beside);
    assertEquals(-1, Beside.plain(beside).indexOf(BesideReader.NAME.strip()));
  }

  @Test
  void whatNamesNothingStaysAsItIs() {
    String text = "good morning, is anybody here?";
    assertEquals(text, of(text));
    assertEquals("", of(""));
  }

  @Test
  void ofALongPasteItsBeginningIsRead() {
    assertTrue(of("connection refused ".repeat(20_000)).length() < 2_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Documentation for XX on the server | our server says XX since the update",
        "de | Doku: was XX bedeutet | seit dem Update kommt nur noch XX",
        "fr | Ajoute une option pour XX | depuis la mise à jour j'ai XX",
        "es | Tutorial: cómo evitar XX | desde ayer me sale XX",
        "pt | Adiciona tratamento de XX | desde ontem aparece XX",
        "it | Gestisce XX nel client | da ieri mi dice XX",
        "ru | Документация: что значит XX | со вчерашнего дня пишет XX",
        "tr | XX için yeniden deneme ekle | dünden beri XX diyor",
        "vi | Thêm xử lý XX | từ hôm qua cứ báo XX",
        "zh-Hans | 文档：XX 是什么意思 | 从昨天开始一直报 XX",
        "zh-Hant | 文件：XX 是什麼意思 | 從昨天開始一直跳 XX",
        "ja | ドキュメント: XX の意味 | 昨日から XX が出ます",
        "ko | 문서: XX 의 의미 | 어제부터 XX 가 떠요",
        "ar | شرح معنى XX | من أمس يطلع لي XX",
        "th | เอกสาร: XX หมายถึงอะไร | ตั้งแต่เมื่อวานขึ้น XX"
      })
  void whoMeetsAnErrorWritesOtherThingsBesideItThanWhoSpeaksOfIt(
      String language, String talk, String report) {
    double talks = READER.odds(talk.replace("XX", BesideReader.NAME));
    double reports = READER.odds(report.replace("XX", BesideReader.NAME));
    assertTrue(reports > talks, language + ": " + reports + " and " + talks);
  }

  private static String of(String text) {
    Paste paste = Paste.of(text);
    Clues clues = new Clues(paste, ShippedCatalogue.READER.hitsIn(paste.text()));
    return Beside.of(clues, EndpointReader.read(paste.text()));
  }
}
