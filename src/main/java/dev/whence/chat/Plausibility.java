package dev.whence.chat;

import java.nio.charset.Charset;

/**
 * How much a text looks like a language when it is read in an encoding. Two-byte encodings read
 * almost anything as something, so what is rare in real text counts against them.
 */
final class Plausibility {
  private static final int SAMPLE = 64 << 10;

  /** Letters that make up a good part of every Chinese text, but of no text read wrongly. */
  private static final String COMMON_CHINESE =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
          + "行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严连接超时拒绝服务器端口错误失败无法主机地址";

  private Plausibility() {}

  static double of(byte[] bytes, Charset charset) {
    String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
    double score = 0;
    int foreign = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter >= 0x80) {
        foreign++;
        score += weight(text, at, letter);
      }
    }
    return foreign == 0 ? 0 : score / foreign;
  }

  private static double weight(String text, int at, char letter) {
    if (letter == '\ufffd') {
      return -20;
    }
    if (letter >= 0x3040 && letter <= 0x30ff) {
      return 3; // Hiragana and Katakana
    }
    if (letter >= 0xff61 && letter <= 0xff9f) {
      return -1.5; // half-width Katakana: what any byte is in Shift-JIS
    }
    if (letter >= 0x0400 && letter <= 0x04ff) {
      return cyrillic(text, at, letter);
    }
    if (letter >= 0x4e00 && letter <= 0x9fff) {
      return COMMON_CHINESE.indexOf(letter) >= 0 ? 3 : 0.2;
    }
    if ((letter >= 0x3000 && letter <= 0x303f) || (letter >= 0xff00 && letter <= 0xff60)) {
      return 1; // the punctuation of both
    }
    return -1;
  }

  /** Russian is small letters, or capitals, but no capital behind a small one. */
  private static double cyrillic(String text, int at, char letter) {
    boolean russian = (letter >= 'а' && letter <= 'я') || letter == 'ё';
    if (russian) {
      return 2;
    }
    boolean afterSmall = at > 0 && Character.isLowerCase(text.charAt(at - 1));
    if (letter < 'А' || letter > 'Я') {
      return -1;
    }
    return afterSmall ? -2 : 1;
  }
}
