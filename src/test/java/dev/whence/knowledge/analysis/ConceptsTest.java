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
  @CsvSource({
    "en, closeConnection, close close-connection connect",
    "ja, 'mkdir を呼ぶ', call folder"
  })
  void namesOfFunctionsAreReadAsEnglish(String language, String text, String expected) {
    Language of = Language.of(language).orElseThrow();
    Set<String> found = of(language, text);
    found.addAll(ANALYSIS.conceptsOfIdentifiers(ANALYSIS.identifiers(of, text)));
    assertEquals(new TreeSet<>(List.of(expected.split(" ", -1))), found);
  }

  /** Two words together mean a third, in either order and whatever the language. */
  @ParameterizedTest
  @CsvSource({
    "en, how to message every connected user, broadcast",
    "de, eine Nachricht an alle verbundenen Nutzer, broadcast",
    "fr, un message à tous les utilisateurs, broadcast",
    "es, a cada uno de los usuarios, broadcast",
    "it, a tutti gli utenti, broadcast",
    "pt, para cada usuário, broadcast",
    "ru, каждому пользователю, broadcast",
    "tr, bütün kullanıcılar, broadcast",
    "vi, tất cả người dùng, broadcast",
    "zh-Hans, 所有在线用户, broadcast",
    "zh-Hant, 所有使用者, broadcast",
    "ja, すべてのユーザー, broadcast",
    "ko, 모든 사용자에게, broadcast",
    "ar, كل المستخدمين, broadcast",
    "th, ผู้ใช้ทุก, broadcast",
    "en, the port is occupied, address-in-use",
    "zh-Hans, 端口被占用了, address-in-use",
    "ru, порт уже занят, address-in-use",
    "en, my changes have no effect, no-effect",
    "ja, 変更が反映されない, no-effect",
    "zh-Hant, 關掉 ssh 程式就停了, background",
    "ja, 10秒おきに処理, schedule",
    "ko, 5초마다 실행, schedule",
    "en, see whether the client is still alive, heartbeat",
    "en, how many requests does it take, benchmark",
    "zh-Hans, 日志太大, rotate",
    "ru, старые url, redirect",
    "en, deploy new code without kicking anybody, graceful",
    "fr, prévenir tout le monde, broadcast",
    "es, avisar a todo el mundo, broadcast",
    "it, avvisare tutti, broadcast",
    "ru, ответить только одному, unicast",
    "tr, şu an kaç kişi var, online-check",
    "zh-Hans, 拿到的ip都是127.0.0.1, true-address",
    "ja, 放置すると切れる, heartbeat",
    "ko, 가만히 있으면 끊겨요, heartbeat",
    "de, wie viele worker, process-count",
    "vi, trả lời riêng một người, unicast",
    "ar, دائما يظهر 127.0.0.1 مكان عنوان العميل, true-address",
    "th, ตอนนี้มีกี่คน, online-check",
    "pt, quantas pessoas estão conectadas, online-check",
    "en, data piles up, buffer-full",
    "de, Daten stauen sich, buffer-full",
    "fr, quelqu'un s'en va, disconnect",
    "es, pasar a la nueva versión, update",
    "it, smettere per un po' di leggere, pause-receive",
    "pt, devolver json com 404, reply",
    "ru, куда пишутся ошибки, log",
    "tr, hala eskisi gibi kodum, no-effect",
    "vi, ví dụ đơn giản nhất, getting-started",
    "zh-Hans, 哪个连接属于哪个用户, bind-user",
    "zh-Hant, 報錯在哪裡看, log",
    "ja, メッセージが分割されて届く, packet",
    "ko, 누군지 확인하고, login",
    "ar, سيرفر واحد لا يكفي, several-servers",
    "th, จำว่าใครล็อกอิน, session",
    "es, saber cuando alguien entra, connect",
    "fr, garder l'utilisateur connecté, session",
    "tr, iki süreç aynı anda yazmasın, mutex",
    "en, whom can i ask, community",
    "de, wo melde ich das, report-bug",
    "fr, garder une copie, backup",
    "es, hace cuánto corre el proceso, uptime",
    "it, metterlo sulla mia macchina, install",
    "pt, mostrar as mensagens que ele perdeu, offline-message",
    "ru, шлёт тысячу сообщений в секунду, rate-limit",
    "tr, hangi php gerekli, environment",
    "vi, hỏi ai khi gặp khó khăn, community",
    "zh-Hans, 遇到困难问谁, community",
    "ja, 二つのプロセスが同時に書かないように, mutex",
    "ko, 못 받은 메시지, offline-message",
    "ar, من اسال, community",
    "th, ติดปัญหาถามใครได้, community",
  })
  void twoWordsTogetherMeanAThird(String language, String text, String compound) {
    assertTrue(of(language, text).contains(compound), () -> "only " + of(language, text));
  }

  /** What is meant besides: who never answers is a matter of the heartbeat. */
  @ParameterizedTest
  @CsvSource({
    "en, clients vanish silently, half-open heartbeat",
    "zh-Hans, 客户端断网了, half-open heartbeat",
    "de, der Puffer ist voll und läuft über, buffer-full buffer",
    "ko, 채팅방 만들기, chat-room group",
    "fr, combien de workers, process-count worker",
  })
  void aCompoundMayMeanTwoThings(String language, String text, String expected) {
    Set<String> found = of(language, text);
    assertTrue(found.containsAll(List.of(expected.split(" ", -1))), () -> "only " + found);
  }

  /** One of many is not one in particular. */
  @Test
  void anArticleSinglesNobodyOut() {
    assertFalse(of("it", "un client si collega").contains("unicast"));
    assertFalse(of("es", "un cliente se conecta").contains("unicast"));
    assertFalse(of("pt", "um cliente conecta").contains("unicast"));
    assertTrue(of("es", "mandar a un cliente").contains("unicast"));
  }

  /** Whom a question greets it is not about; whom it names without greeting, it is. */
  @ParameterizedTest
  @CsvSource({
    "en, 'hello everyone, redis', show it to everyone",
    "fr, 'bonjour tout le monde, redis', montrer à tout le monde",
    "es, 'hola a todos, redis', mostrar a todos",
    "pt, 'oi galera, redis', mostrar pra galera",
    "it, 'ciao a tutti, redis', mostrare a tutti",
    "de, 'hallo alle, redis', an alle zeigen",
    "ru, 'всем привет, redis', показать всем",
    "tr, 'herkese selam, redis', herkese göster",
    "vi, 'chào mọi người, redis', hiện cho mọi người",
    "zh-Hans, '大家好，redis', 给大家看",
    "zh-Hant, '大家好，redis', 給大家看",
    "th, 'สวัสดีทุกคน redis', แสดงให้ทุกคน",
  })
  void everybodyIsWhoIsNotGreeted(String tag, String greeting, String question) {
    Language language = Language.of(tag).orElseThrow();
    assertFalse(asked(language, greeting).contains("broadcast"), greeting);
    assertTrue(
        asked(language, question).contains("broadcast"), () -> "" + asked(language, question));
  }

  private static Set<String> asked(Language language, String text) {
    return new TreeSet<>(ANALYSIS.concepts(language, ANALYSIS.asked(language, text)));
  }

  /** Words of servers and frameworks, each by one that its neighbours in the table do not have. */
  @ParameterizedTest
  @CsvSource({
    "de, die Verbindung hat keinen Timeout, timeout",
    "ja, タイムアウトの値, timeout",
    "ko, 타임아웃을 늘리고, timeout",
    "fr, un nouvel essai toutes les heures, retry",
    "tr, korutinler, coroutine",
    "zh-Hant, 協程裡面, coroutine",
    "it, la larghezza di banda, bandwidth",
    "th, แบนด์วิดท์ของเซิร์ฟเวอร์, bandwidth",
    "pt, reler a configuração sem derrubar ninguém, graceful",
    "ru, перечитать настройки без остановки, graceful",
    "ar, بدون قطع الاتصالات, graceful",
    "vi, mật khẩu của tôi, password",
    "es, variables de entorno, environment-variable",
    "zh-Hans, 进程间通信, ipc",
    "ja, 負荷分散, load-balancing",
    "ru, датаграммы, datagram",
    "en, the server dies after a power outage, power-loss",
    "de, er wird ständig rausgeworfen, kick",
    "fr, disque plein, disk-full",
    "es, hereda de una clase, inherit",
    "it, la chiavetta, usb-stick",
    "pt, o fuso horário, timezone",
    "tr, süresi doldu, expire",
    "vi, độ trễ cao, latency",
    "zh-Hant, 登出, logout",
    "ja, ホットリロード, hot-reload",
    "ko, 귓속말, private-message",
    "ar, المنطقة الزمنية, timezone",
    "th, ประวัติแชท, offline-message",
    "de, Sperren, mutex",
    "vi, khóa, mutex",
    "ru, без блокировки, async",
    "ja, ノンブロッキング, async",
    "pt, o uid, user",
  })
  void theFieldIsKnownInEveryLanguage(String language, String text, String concept) {
    assertTrue(of(language, text).contains(concept), () -> "only " + of(language, text));
  }

  @Test
  void wordsFarApartAreNotSpokenOfTogether() {
    String far = "all of this is long and tells nothing more than what stands there about users";
    assertEquals(List.of(), ANALYSIS.compounds(Language.ENGLISH, far));
  }

  @Test
  void compoundsAreMadeOfConceptsThatThereAre() {
    Set<String> concepts = new TreeSet<>();
    Resources.lines("concepts.txt").forEach(line -> concepts.add(line.split("\\|", -1)[0]));
    for (String line : Resources.lines("compounds.txt")) {
      for (String pair : line.substring(line.indexOf('|') + 1).split(",", -1)) {
        List<String> both = List.of(pair.split(" ", -1));
        assertEquals(2, both.size(), line);
        assertTrue(concepts.containsAll(both), pair);
      }
    }
  }

  @Test
  void theLongerOfTwoWordsCounts() {
    assertFalse(of("zh-Hans", "执行程序").contains("row"));
    assertTrue(of("de", "neu starten").contains("restart"));
    assertTrue(of("vi", "an toàn").contains("security"));
  }

  /** What several words name together, beside what each of them names. */
  @ParameterizedTest
  @CsvSource({
    "en, port forwarding, port port-forwarding",
    "zh-Hans, 内存不足, memory out-of-memory",
    "ja, メモリ不足, memory out-of-memory",
    "th, หน่วยความจำเต็ม, memory out-of-memory",
  })
  void partsOfALongerWordCountBesideIt(String language, String text, String expected) {
    Set<String> found = of(language, text);
    assertTrue(found.containsAll(List.of(expected.split(" ", -1))), () -> "only " + found);
  }

  /** Two words written as one, which German does by rule and who types Korean in a hurry. */
  @ParameterizedTest
  @CsvSource({
    "de, Fehlermeldungen, error message",
    "de, Nachrichtenwarteschlange, message queue",
    "ko, 메시지보내기, message send",
    "ko, 채팅방만들기, chat create",
  })
  void wordsWrittenAsOneAreReadAsTwo(String language, String text, String expected) {
    Set<String> found = of(language, text);
    assertTrue(found.containsAll(List.of(expected.split(" ", -1))), () -> "only " + found);
  }

  @Test
  void whatIsNoWordBehindAnotherSaysNothing() {
    assertEquals(Set.of("server"), of("de", "serverseitig"));
    assertEquals(Set.of("server"), of("ko", "서버에서"));
  }

  /** Without its tones nearly every Vietnamese word is another one too. */
  @Test
  void vietnameseTonesTellWordsApart() {
    assertTrue(of("vi", "thay the").contains("replace"));
    assertTrue(of("vi", "thay").contains("replace"));
    assertFalse(of("vi", "thấy").contains("replace"));
    assertFalse(of("vi", "lỗi").contains("process"));
    assertTrue(of("vi", "huỷ").contains("destroy"));
    assertEquals(of("vi", "hủy"), of("vi", "huỷ"));
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
