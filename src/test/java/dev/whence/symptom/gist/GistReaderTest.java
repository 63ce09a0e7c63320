package dev.whence.symptom.gist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.symptom.signature.Folding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts about failures in words that were not learnt from. */
class GistReaderTest {
  private static final GistReader READER = new GistReader(new Folding());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connection-refused | the server slams the door on every client since this morning",
        "protocol-mismatch | my plain http client talks to the tls port and gets garbage back",
        "connection-reset | mein client wird mitten im spiel rausgekickt, die leitung bricht weg",
        "address-in-use | da sitzt schon irgendwer auf meinem port und der dienst will nicht hoch",
        "too-many-open-files | le démon n'arrive plus à ouvrir de nouveaux descripteurs",
        "name-not-resolved | mi router no sabe quién es ese dominio, el nombre no le suena",
        "address-in-use | qualcosa si è già preso la porta 8080 e il mio server non parte",
        "certificate-invalid | o navegador diz que o certificado do meu site passou da validade",
        "connection-timeout | fico esperando o servidor responder e nada, depois desiste",
        "connection-timeout | стучусь на сервер, минуту тишина, потом клиент сдаётся",
        "host-unreachable | telefonumdan o makineye giden yol yok gibi, ağ ulaşamıyor diyor",
        "bad-gateway | 网站打开就是网关那边的错误页,后端好像没起来",
        "address-in-use | 我的伺服器起不來,說那個埠已經有人佔走了怎麼辦",
        "address-in-use | 8080番を誰かが先に取っていて、サーバーが立ち上がりません",
        "address-in-use | 누가 벌써 8080 포트를 차지하고 있어서 서버가 안 떠요",
        "name-not-resolved | جهازي ما يعرف اسم السيرفر ابدا، يقول الاسم غير موجود",
        "connection-reset | เล่นอยู่ดีๆ ก็โดนตัดการเชื่อมต่อทุกสิบนาที",
        "certificate-invalid | trình duyệt báo chứng chỉ của trang web tôi hết hạn rồi"
      })
  void theKindIsToldByWordsThatNoSignatureNeeds(String kind, String text) {
    assertEquals(kind, READER.of(text).kind().id());
  }

  @Test
  void caseWidthAccentsAndLineEndsMakeNoDifference() {
    Gist plain = READER.of("le certificat est expire ?");
    assertEquals(plain, READER.of("Le  CERTIFICAT\r\nest expiré ？"));
  }

  @Test
  void aTurkishMachineReadsTheSame() {
    Locale before = Locale.getDefault();
    Gist gist = READER.of("CONNECTION IS REFUSED");
    try {
      Locale.setDefault(Locale.of("tr"));
      assertEquals(gist, new GistReader(new Folding()).of("CONNECTION IS REFUSED"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatStandsFurtherDownAPasteIsNotRead() {
    String start = "connection refused ".repeat(40);
    assertEquals(READER.of(start), READER.of(start + "the certificate has expired ".repeat(9999)));
  }

  @Test
  void marksAndBrokenLettersSayNothing() {
    assertEquals(READER.of(""), READER.of("\u202E\u0000 ... !!"));
    assertTrue(Math.abs(READER.of("\uD800").odds()) <= GistReader.MOST_ODDS);
  }

  @Test
  void aTableThatIsCutOffIsOurOwnFault() {
    Folding folding = new Folding();
    byte[] table = "PPPPPPPPPPPP\n".repeat(5).getBytes(StandardCharsets.ISO_8859_1);
    byte[] cut = "PPP\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        0.0,
        new GistReader(new Odds(table, GistReader.COLUMNS, 1, folding)).of("any words").odds(),
        3);
    assertThrows(
        IllegalArgumentException.class, () -> new Odds(cut, GistReader.COLUMNS, 1, folding));
  }
}
