package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.Language;
import dev.whence.symptom.Question;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two or three words are no question to Whence among people who talk; what an author foresaw is.
 */
class UnaskedTalkTest {
  private static final RealAnswers ANSWERS = RealAnswers.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | renew it",
        "en | path building",
        "zh-Hans | 构建慢",
        "zh-Hant | 建置很慢",
        "ja | ビルド",
        "ko | 인증서 갱신",
        "fr | renouveler le certificat",
        "pt | renovar o certificado",
        "es | renovar el certificado",
        "de | Zertifikat erneuern",
        "it | rinnovare il certificato",
        "ru | обновить сертификат",
        "ar | تجديد الشهادة",
        "tr | sertifika yenileme",
        "th | ต่ออายุใบรับรอง",
        "vi | gia hạn chứng chỉ",
        "pt | bom dia galera, tudo certo?",
        "it | ciao ragazzi, tutto certo per stasera?"
      })
  void aFewWordsAreNoQuestionToIt(String tag, String text) {
    assertEquals(false, isAnsweredUnasked(tag, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | good morning everyone, how is it going?",
        "zh-Hans | 大家早上好，最近怎么样？",
        "zh-Hant | 大家早安，最近怎麼樣？",
        "ja | おはようございます、皆さん元気ですか？",
        "ko | 다들 좋은 아침이에요, 잘 지내세요?",
        "fr | bonjour à tous, tout va bien aujourd'hui ?",
        "pt | boa noite a todos, como foi o dia?",
        "es | buenos días a todos, ¿todo bien?",
        "de | guten Morgen zusammen, alles gut?",
        "it | buongiorno a tutti, tutto bene?",
        "ru | доброе утро всем, как дела?",
        "ar | صباح الخير جميعا كيف حالكم؟",
        "tr | günaydın herkese, her şey yolunda mı?",
        "th | สวัสดีตอนเช้าทุกคน สบายดีไหม",
        "vi | chào buổi sáng mọi người, khỏe không?"
      })
  void aGreetingIsNoQuestionToIt(String tag, String text) {
    assertEquals(false, isAnsweredUnasked(tag, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | what is TIME_WAIT",
        "de | was ist TIME_WAIT",
        "ja | TIME_WAITとは",
        "ru | что такое TIME_WAIT"
      })
  void aShortQuestionThatAnAuthorForesawIs(String tag, String text) {
    assertEquals(true, isAnsweredUnasked(tag, text));
  }

  private static boolean isAnsweredUnasked(String tag, String text) {
    Optional<Language> language = Language.of(tag);
    Question question =
        new Question(text, language, Optional.empty(), Optional.empty(), true, Optional.empty());
    return ANSWERS.ask(question).answered();
  }
}
