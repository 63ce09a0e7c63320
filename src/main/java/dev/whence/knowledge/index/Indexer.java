package dev.whence.knowledge.index;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.analysis.Cuts;
import dev.whence.knowledge.analysis.Slices;
import dev.whence.knowledge.analysis.Spoken;
import dev.whence.knowledge.engine.AnalysedDocument;
import dev.whence.knowledge.engine.LuceneWriter;
import dev.whence.knowledge.engine.Part;
import dev.whence.knowledge.engine.ShortTerms;
import dev.whence.knowledge.index.Pieces.Cut;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Analyses documents into what the engine takes: one of each section, one of each page. */
final class Indexer {
  private final Analysis analysis;

  Indexer(Analysis analysis) {
    this.analysis = analysis;
  }

  /** How the words of the fields of n-grams are cut, in a language. */
  Map<String, Function<String, long[]>> cuts(Language language) {
    Function<String, long[]> cut = word -> grams(language, word);
    return Map.of(Fields.GRAMS, cut, Fields.PAGE_GRAMS, cut);
  }

  private long[] grams(Language language, String word) {
    ShortTerms.Gathering grams = new ShortTerms.Gathering(word.length() + 1);
    analysis.gramsOfWord(language, word, grams::add);
    return grams.terms();
  }

  /** What cuts the texts of one collection, in a language. */
  Pieces pieces(Language language) {
    return new Pieces(analysis, language);
  }

  /** A collection is written that had very many texts. */
  void forget(Language language) {
    analysis.forget(language);
  }

  /** Writes one translation of a page into the collection of its language. */
  void write(Indexed indexed, Pieces pieces, LuceneWriter writer) throws IOException {
    Language language = pieces.language();
    AnalysedDocument page = new AnalysedDocument(indexed.file());
    Part pathWords = Part.of(words(language, pathText(indexed.page())));
    String title = analysis.plain(language, String.join("\n", indexed.pageTitle()));
    List<String> titleWords = title.isEmpty() ? List.of() : analysis.words(language, title);
    Part titlePart = Part.of(titleWords);
    Part titleParts = Part.of(parts(language, title, titleWords));
    Part named = Part.of(named(indexed, language));
    page.add(Fields.PAGE_CONCEPTS, named);
    for (int at = 0; at < indexed.sections().size(); at++) {
      AnalysedDocument document = new AnalysedDocument(Indexed.id(indexed.file(), at));
      section(indexed.sections().get(at), pieces, document, page);
      asked(indexed.asked().get(at), pieces, document, page);
      document.add(Fields.TITLE, titlePart);
      document.add(Fields.PATH, pathWords).add(Fields.PATH, titleParts);
      document.add(Fields.HEADING_CONCEPTS, named);
      writer.add(indexed.page(), document);
    }
    page.add(Fields.PAGE_TEXT, pathWords);
    writer.add(indexed.page(), page);
  }

  /** N-grams are kept of headings and of whole pages; of each text they gained nothing more. */
  private void section(
      Section section, Pieces pieces, AnalysedDocument document, AnalysedDocument page) {
    Language language = pieces.language();
    Cut heading = pieces.cut(analysis.plain(language, section.heading()));
    Cut text = pieces.cut(analysis.plain(language, body(section)));
    document.add(Fields.HEADING, heading.words()).add(Fields.TEXT, text.words());
    document.add(Fields.GRAMS, heading.grams());
    document.add(Fields.CODE, heading.code()).add(Fields.CODE, text.code());
    page.add(Fields.PAGE_TEXT, heading.words()).add(Fields.PAGE_TEXT, text.words());
    page.add(Fields.PAGE_GRAMS, heading.grams()).add(Fields.PAGE_GRAMS, text.grams());
    page.add(Fields.PAGE_CODE, heading.code()).add(Fields.PAGE_CODE, text.code());
    concepts(heading, text, document, page);
    List<String> above = section.path();
    if (above.size() > 1) {
      document.add(Fields.PATH, words(language, String.join("\n", above.subList(1, above.size()))));
    }
  }

  private static void concepts(
      Cut heading, Cut text, AnalysedDocument document, AnalysedDocument page) {
    List<String> headed = new ArrayList<>(heading.concepts());
    headed.addAll(Analysis.conceptsOfNames(heading.names()));
    List<Spoken> names = new ArrayList<>(heading.names());
    names.addAll(text.names());
    List<String> spokenOf = new ArrayList<>(text.concepts());
    spokenOf.addAll(Analysis.conceptsOfNames(names));
    Part headedPart = Part.of(headed);
    Part spokenOfPart = Part.of(spokenOf);
    document.add(Fields.HEADING_CONCEPTS, headedPart).add(Fields.CONCEPTS, headedPart);
    document.add(Fields.CONCEPTS, spokenOfPart);
    page.add(Fields.PAGE_CONCEPTS, headedPart).add(Fields.PAGE_CONCEPTS, spokenOfPart);
  }

  /** What a page's title and the name of its file speak of. */
  private List<String> named(Indexed indexed, Language language) {
    List<String> named = new ArrayList<>(analysis.conceptsOfName(pathText(indexed.page())));
    String title = String.join("\n", indexed.pageTitle());
    String plain = analysis.plain(language, title);
    named.addAll(analysis.concepts(language, plain));
    named.addAll(analysis.conceptsOfIdentifiers(analysis.identifiers(language, plain)));
    return named;
  }

  private void asked(
      List<String> wordings, Pieces pieces, AnalysedDocument document, AnalysedDocument page) {
    for (String wording : wordings) {
      Cut cut = pieces.cut(analysis.plain(pieces.language(), wording));
      document.add(Fields.ASKED, cut.words()).add(Fields.GRAMS, cut.grams());
      page.add(Fields.PAGE_TEXT, cut.words()).add(Fields.PAGE_GRAMS, cut.grams());
      document.add(Fields.CONCEPTS, cut.concepts());
      page.add(Fields.PAGE_CONCEPTS, cut.concepts());
    }
  }

  /**
   * Writes a page into the collection that pools its translations.
   *
   * @param known the words that were seen before, of all pages
   */
  void pool(String page, List<Indexed> translations, Slices<Part> known, LuceneWriter writer)
      throws IOException {
    List<Part> words = new ArrayList<>();
    Cuts cuts = (text, from, to) -> words.add(latinWord(text, from, to, known));
    for (Indexed translation : translations) {
      for (Section section : translation.sections()) {
        latinWords(section.heading(), cuts);
        latinWords(section.text(), cuts);
        section.signatures().forEach(signature -> latinWords(signature, cuts));
      }
    }
    writer.add(page, new AnalysedDocument(page).add(Fields.POOL_WORDS, Part.joined(words)));
  }

  private void latinWords(String text, Cuts cuts) {
    Analysis.latinStretches(analysis.plain(Language.ENGLISH, text).toCharArray(), cuts);
  }

  private static Part latinWord(char[] text, int from, int to, Slices<Part> known) {
    Part part = known.get(text, from, to);
    if (part == null) {
      part = Part.of(List.of(Analysis.latinWord(text, from, to)));
      known.put(text, from, to, part);
    }
    return part;
  }

  /**
   * The words that the names of functions and settings in a title are put together from, and that
   * are none of its words: {@code setProxy} is asked for as proxy.
   */
  private List<String> parts(Language language, String title, List<String> words) {
    String parts = String.join(" ", analysis.identifiers(language, title));
    return words(language, parts).stream().filter(part -> !words.contains(part)).toList();
  }

  private List<String> words(Language language, String text) {
    return text.isEmpty() ? List.of() : analysis.words(language, analysis.plain(language, text));
  }

  private static String pathText(String page) {
    return page.replace('/', ' ').replace('-', ' ').replace('_', ' ');
  }

  private static String body(Section section) {
    StringBuilder body = new StringBuilder(section.text());
    for (String signature : section.signatures()) {
      body.append('\n').append(signature);
    }
    return body.toString();
  }
}
