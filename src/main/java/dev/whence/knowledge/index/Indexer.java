package dev.whence.knowledge.index;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.AnalysedDocument;
import dev.whence.knowledge.engine.LuceneWriter;
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
  Map<String, Function<String, List<String>>> cuts(Language language) {
    Function<String, List<String>> cut = word -> analysis.gramsOfWord(language, word);
    return Map.of(Fields.GRAMS, cut, Fields.PAGE_GRAMS, cut);
  }

  /** Writes one translation of a page into the collection of its language. */
  void write(Indexed indexed, Language language, LuceneWriter writer) throws IOException {
    AnalysedDocument page = new AnalysedDocument(indexed.file());
    List<String> pathWords = words(language, pathText(indexed.page()));
    String title = analysis.plain(language, String.join("\n", indexed.pageTitle()));
    List<String> titleWords = title.isEmpty() ? List.of() : analysis.words(language, title);
    List<String> titleParts = parts(language, title, titleWords);
    List<String> named = named(indexed, language);
    page.add(Fields.PAGE_CONCEPTS, named);
    for (int at = 0; at < indexed.sections().size(); at++) {
      AnalysedDocument document = new AnalysedDocument(Indexed.id(indexed.file(), at));
      section(indexed.sections().get(at), language, document, page);
      asked(indexed.asked().get(at), language, document, page);
      document.add(Fields.TITLE, titleWords);
      document.add(Fields.PATH, pathWords).add(Fields.PATH, titleParts);
      document.add(Fields.HEADING_CONCEPTS, named);
      writer.add(indexed.page(), document);
    }
    page.add(Fields.PAGE_TEXT, pathWords);
    writer.add(indexed.page(), page);
  }

  /** N-grams are kept of headings and of whole pages; of each text they gained nothing more. */
  private void section(
      Section section, Language language, AnalysedDocument document, AnalysedDocument page) {
    String heading = analysis.plain(language, section.heading());
    String text = analysis.plain(language, body(section));
    List<String> headingWords = analysis.words(language, heading);
    List<String> textWords = analysis.words(language, text);
    List<String> headingGrams = analysis.gramWords(language, heading);
    List<String> code = analysis.identifiers(language, heading + "\n" + text);
    document.add(Fields.HEADING, headingWords).add(Fields.TEXT, textWords);
    document.add(Fields.GRAMS, headingGrams).add(Fields.CODE, code);
    page.add(Fields.PAGE_TEXT, headingWords).add(Fields.PAGE_TEXT, textWords);
    page.add(Fields.PAGE_GRAMS, headingGrams).add(Fields.PAGE_CODE, code);
    page.add(Fields.PAGE_GRAMS, analysis.gramWords(language, text));
    concepts(heading, text, code, language, document, page);
    List<String> above = section.path();
    if (above.size() > 1) {
      document.add(Fields.PATH, words(language, String.join("\n", above.subList(1, above.size()))));
    }
  }

  private void concepts(
      String heading,
      String text,
      List<String> code,
      Language language,
      AnalysedDocument document,
      AnalysedDocument page) {
    List<String> headed = new ArrayList<>(analysis.concepts(language, heading));
    headed.addAll(analysis.conceptsOfIdentifiers(analysis.identifiers(language, heading)));
    List<String> spokenOf = new ArrayList<>(analysis.concepts(language, text));
    spokenOf.addAll(analysis.conceptsOfIdentifiers(code));
    document.add(Fields.HEADING_CONCEPTS, headed).add(Fields.CONCEPTS, headed);
    document.add(Fields.CONCEPTS, spokenOf);
    page.add(Fields.PAGE_CONCEPTS, headed).add(Fields.PAGE_CONCEPTS, spokenOf);
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
      List<String> wordings, Language language, AnalysedDocument document, AnalysedDocument page) {
    for (String wording : wordings) {
      String plain = analysis.plain(language, wording);
      List<String> words = analysis.words(language, plain);
      document.add(Fields.ASKED, words).add(Fields.GRAMS, analysis.gramWords(language, plain));
      page.add(Fields.PAGE_TEXT, words).add(Fields.PAGE_GRAMS, analysis.gramWords(language, plain));
      List<String> spokenOf = analysis.concepts(language, plain);
      document.add(Fields.CONCEPTS, spokenOf);
      page.add(Fields.PAGE_CONCEPTS, spokenOf);
    }
  }

  /** Writes a page into the collection that pools its translations. */
  void pool(String page, List<Indexed> translations, LuceneWriter writer) throws IOException {
    AnalysedDocument pooled = new AnalysedDocument(page);
    for (Indexed translation : translations) {
      for (Section section : translation.sections()) {
        String plain = analysis.plain(Language.ENGLISH, section.heading() + "\n" + body(section));
        pooled.add(Fields.POOL_WORDS, analysis.latinWords(plain));
      }
    }
    writer.add(page, pooled);
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
