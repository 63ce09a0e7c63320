package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The chain of each language; why each is what it is stands in docs/decisions. */
final class Chains {
  private Chains() {}

  /** A new chain; dictionaries load with the first of their language. */
  static Chain of(Language language) {
    return switch (language) {
      case ENGLISH -> standard(Chains::english);
      case FRENCH -> standard(Chains::french);
      case PORTUGUESE -> standard(Chains::portuguese);
      case SPANISH -> standard(Chains::spanish);
      case GERMAN -> standard(Chains::german);
      case ITALIAN -> standard(Chains::italian);
      case RUSSIAN -> standard(Chains::russian);
      case ARABIC -> standard(Chains::arabic);
      case TURKISH -> standard(Chains::turkish);
      case VIETNAMESE -> standard(in -> folded(new LowerCaseFilter(in)));
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL ->
          new ChineseText(Chains::chinese, in -> lettered(in, CharArraySet.EMPTY_SET));
      case THAI -> dictionary(ThaiAnalyzer.getDefaultStopSet());
      case JAPANESE -> japanese();
      case KOREAN -> korean();
    };
  }

  /** The words that carry no meaning of their own, as a person or a document writes them. */
  static CharArraySet stopWords(Language language) {
    return switch (language) {
      case ENGLISH -> EnglishAnalyzer.getDefaultStopSet();
      case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
      case PORTUGUESE ->
          with(PortugueseAnalyzer.getDefaultStopSet(), "certo", "certa", "certos", "certas");
      case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
      case GERMAN -> GermanAnalyzer.getDefaultStopSet();
      case ITALIAN -> with(ItalianAnalyzer.getDefaultStopSet(), "certo", "certa", "certi", "certe");
      case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
      case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
      case TURKISH -> TurkishAnalyzer.getDefaultStopSet();
      case THAI -> ThaiAnalyzer.getDefaultStopSet();
      case VIETNAMESE, CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, KOREAN ->
          CharArraySet.EMPTY_SET;
    };
  }

  /** "All right" has the stem of what a certificate is called for short. */
  private static CharArraySet with(CharArraySet words, String... more) {
    CharArraySet all = CharArraySet.copy(words);
    all.addAll(List.of(more));
    return all;
  }

  private static Chain standard(UnaryOperator<TokenStream> filters) {
    return FilteredTokens.standard(filters);
  }

  private static TokenStream folded(TokenStream in) {
    return new FoldedLetters(in);
  }

  private static TokenStream english(TokenStream in) {
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(in));
    return folded(new PorterStemFilter(stopped(words, Language.ENGLISH)));
  }

  private static TokenStream french(TokenStream in) {
    TokenStream words = new LowerCaseFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES));
    return folded(new FrenchLightStemFilter(stopped(words, Language.FRENCH)));
  }

  private static TokenStream portuguese(TokenStream in) {
    return folded(
        new PortugueseLightStemFilter(stopped(new LowerCaseFilter(in), Language.PORTUGUESE)));
  }

  private static TokenStream spanish(TokenStream in) {
    return folded(new SpanishLightStemFilter(stopped(new LowerCaseFilter(in), Language.SPANISH)));
  }

  private static TokenStream german(TokenStream in) {
    TokenStream words = stopped(new LowerCaseFilter(in), Language.GERMAN);
    return folded(new GermanLightStemFilter(new GermanNormalizationFilter(words)));
  }

  private static TokenStream italian(TokenStream in) {
    TokenStream words = new LowerCaseFilter(new ElisionFilter(in, ITALIAN_ARTICLES));
    return folded(new ItalianLightStemFilter(stopped(words, Language.ITALIAN)));
  }

  private static TokenStream russian(TokenStream in) {
    return folded(
        new SnowballFilter(
            stopped(new LowerCaseFilter(in), Language.RUSSIAN), new RussianStemmer()));
  }

  private static TokenStream arabic(TokenStream in) {
    TokenStream words = new DecimalDigitFilter(new LowerCaseFilter(in));
    return folded(
        new ArabicStemFilter(new ArabicNormalizationFilter(stopped(words, Language.ARABIC))));
  }

  /** Dotless i stays a letter of its own until the stemmer has run: it decides vowel harmony. */
  private static TokenStream turkish(TokenStream in) {
    TokenStream words = new TurkishLowerCaseFilter(new ApostropheFilter(in));
    return folded(new SnowballFilter(stopped(words, Language.TURKISH), new TurkishStemmer()));
  }

  private static Chain dictionary(CharArraySet stopWords) {
    Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
    return FilteredTokens.wordByWord(tokenizer, in -> lettered(in, stopWords));
  }

  /** Any Chinese text, as ICU and Lucene cut it. */
  static Chain chinese() {
    return dictionary(CharArraySet.EMPTY_SET);
  }

  private static TokenStream lettered(TokenStream in, CharArraySet stopWords) {
    return folded(new StopFilter(new DecimalDigitFilter(new LowerCaseFilter(in)), stopWords));
  }

  private static Chain japanese() {
    Tokenizer tokenizer = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
    TokenStream words = new JapaneseBaseFormFilter(tokenizer);
    words = new JapanesePartOfSpeechStopFilter(words, JapaneseAnalyzer.getDefaultStopTags());
    words = new StopFilter(words, JapaneseAnalyzer.getDefaultStopSet());
    return FilteredTokens.of(
        tokenizer, folded(new LowerCaseFilter(new JapaneseKatakanaStemFilter(words))));
  }

  private static Chain korean() {
    return new PieceByPiece(koreanWords());
  }

  /** Korean words, each cut with regard to all others of the text. */
  static Chain koreanWords() {
    return new KoreanWords(in -> folded(new LowerCaseFilter(in)));
  }

  private static TokenStream stopped(TokenStream in, Language language) {
    return new StopFilter(in, stopWords(language));
  }

  private static final CharArraySet ITALIAN_ARTICLES =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              java.util.List.of(
                  "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl",
                  "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
              true));
}
