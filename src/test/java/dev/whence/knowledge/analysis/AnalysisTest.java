package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import dev.whence.language.Language;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private final Analysis analysis = new Analysis();

  private List<String> words(Language language, String text) {
    return analysis.words(language, analysis.plain(language, text));
  }

  /** What a person writes, what a document writes, and the words that must meet. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          zh-Hant, 連線逾時,                连接超时
          zh-Hant, 伺服器的防火牆,           服务器的防火墙
          zh-Hans, ＴＣＰ端口,               tcp端口
          zh-Hans, 网络,                    網路
          ja,      ﾀｲﾑｱｳﾄ,                  タイムアウト
          ja,      接続できませんでした,       接続できません
          ko,      연결이 거부되었습니다,      연결 거부
          th,      หมดเวลาการเชื่อมต่อ,        การเชื่อมต่อ
          vi,      Kết nối bị từ chối,      ket noi bi tu choi
          ar,      الإتّصال مرفوض,          الاتصال مرفوض
          ar,      المهلة,                  المهله
          tr,      BAĞLANTI ZAMAN AŞIMI,    bağlantı zaman aşımı
          tr,      INTERNET ADRESİ,         internet adresi
          tr,      İSTEMCİ,                 istemci
          ru,      соединения отклонены,    соединение отклонено
          ru,      сервёр,                  сервер
          de,      Verbindungen,            Verbindung
          de,      großer Server,           grosser Server
          fr,      l’adresse IP,            adresse ip
          fr,      connexions refusées,     connexion refusee
          es,      conexión rechazada,      conexiones rechazadas
          pt,      conexões,                conexao
          it,      dell'indirizzo,          indirizzo
          en,      connections,             Connection
          """)
  void spellingsOfOneThingMeet(String tag, String one, String other) {
    Language language = Language.of(tag).orElseThrow();
    List<String> left = words(language, one);
    List<String> right = words(language, other);
    assertFalse(right.isEmpty());
    assertTrue(
        left.containsAll(right) || right.containsAll(left), () -> left + " against " + right);
  }

  @Test
  void thaiAndChineseAreCutIntoWords() {
    assertTrue(words(Language.THAI, "ไฟร์วอลล์บล็อกการเชื่อมต่อ").size() >= 3);
    List<String> chinese = words(Language.CHINESE_SIMPLIFIED, "客户端连接服务器超时");
    assertTrue(chinese.contains("连接") && chinese.contains("超时"), chinese::toString);
  }

  @Test
  void dotlessAndDottedStayApartInTheStemmerAndMeetAfterIt() {
    assertEquals(words(Language.TURKISH, "sınır"), words(Language.TURKISH, "SINIR"));
    assertEquals(
        analysis.grams(Language.TURKISH, "file"), analysis.grams(Language.TURKISH, "FILE"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          connect ECONNREFUSED today,             econnrefused
          saw net::ERR_INVALID_HTTP_RESPONSE here, net::err_invalid_http_response
          saw net::ERR_INVALID_HTTP_RESPONSE here, response
          set net.ipv4.ip_local_port_range now,   net.ipv4.ip_local_port_range
          set net.ipv4.ip_local_port_range now,   ip
          edit /etc/sysctl.conf please,           etc/sysctl.conf
          edit /etc/sysctl.conf please,           sysctl
          call sendToAll again,                   sendtoall
          call sendToAll again,                   send
          the Build-Depends field,                build-depends
          on 127.0.0.1:8080 it,                   127.0.0.1:8080
          """)
  void identifiersAreKeptWholeAndSplit(String text, String expected) {
    List<String> found = analysis.identifiers(Language.ENGLISH, text);
    assertTrue(found.contains(expected), found::toString);
  }

  @Test
  void plainProseHasNoIdentifiersButNamesInOtherScriptsAre() {
    assertEquals(
        List.of(),
        analysis.identifiers(Language.ENGLISH, "The client cannot reach a well-known host"));
    assertTrue(analysis.identifiers(Language.CHINESE_SIMPLIFIED, "启动worker进程").contains("worker"));
  }

  @Test
  void nGramsCarryTyposInflectionAndCompounds() {
    List<String> typo = analysis.grams(Language.ENGLISH, "conection");
    List<String> right = analysis.grams(Language.ENGLISH, "connection");
    assertTrue(typo.stream().filter(right::contains).count() >= 4);
    assertTrue(analysis.grams(Language.JAPANESE, "接続拒否").contains("拒否"));
    assertTrue(analysis.grams(Language.THAI, "หมดเวลา").stream().allMatch(g -> g.length() <= 3));
    assertTrue(analysis.grams(Language.GERMAN, "Zeitüberschreitung").contains("^zei"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          en, how do I send a message to all clients, send message all clients
          fr, comment puis-je envoyer un message,     envoyer message
          zh-Hans, 请问怎么发送消息,                    发送消息
          de, wie kann ich eine Nachricht senden?,    Nachricht senden
          """)
  void whatPeopleSayAroundAQuestionIsTakenAway(String tag, String asked, String left) {
    Language language = Language.of(tag).orElseThrow();
    assertEquals(
        words(language, left), analysis.words(language, analysis.question(language, asked)));
  }

  @Test
  void theTableOfCharactersIsTheTransformOfIcu() {
    Transliterator transform = Transliterator.getInstance("Traditional-Simplified");
    String text = "錯誤：無法連接遠端主機，請檢查網域與憑證，關閉後臺進程";
    ChineseVariants variants = ChineseVariants.load();
    for (int at = 0; at < text.length(); at++) {
      String character = text.substring(at, at + 1);
      assertEquals(transform.transliterate(character), variants.simplified(character));
    }
  }

  @Test
  void everyChainTakesAnyText() {
    String odd = "\uD83D\uDE00 \u0000 \uD800 a\u0301 ﷽ ﬀ ①② \u202E" + "x".repeat(5000);
    for (Language language : Language.values()) {
      String plain = analysis.plain(language, odd);
      analysis.words(language, plain);
      analysis.grams(language, plain);
      analysis.identifiers(language, plain);
    }
  }

  @Test
  void lettersAreFoldedAsLuceneFoldsThem() {
    char[] expected = new char[4];
    char[] folded = new char[4];
    for (int character = 0; character <= Character.MAX_VALUE; character++) {
      char[] in = {(char) character};
      int length = ASCIIFoldingFilter.foldToASCII(in, 0, expected, 0, 1);
      int size = AsciiFolds.shared().fold(in, 1, folded);
      assertEquals(new String(expected, 0, length), new String(folded, 0, size));
    }
  }

  /** The dictionary leaves timeout in single characters; smartcn knows it, and cuts no 时了. */
  @Test
  void whatTheDictionaryLacksIsCutByStatistics() {
    List<String> words = new Analysis().words(Language.CHINESE_SIMPLIFIED, "连接超时了怎么回事");
    assertTrue(words.containsAll(List.of("连接", "超时")), words.toString());
    assertFalse(words.contains("时了"), words.toString());
  }
}
