package dev.whence.knowledge.index;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.AnalysedDocument;
import dev.whence.knowledge.engine.LuceneWriter;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.List;

/** Analyses documents into what the engine takes: one of each section, one of each page. */
final class Indexer {
  private final Analysis analysis;

  Indexer(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Writes one translation of a page into the collection of its language. */
  void write(Indexed indexed, Language language, LuceneWriter writer) throws IOException {
    AnalysedDocument page = new AnalysedDocument(indexed.file());
    List<String> pathWords = words(language, pathText(indexed.page()));
    for (int at = 0; at < indexed.sections().size(); at++) {
      AnalysedDocument document = new AnalysedDocument(Indexed.id(indexed.file(), at));
      section(indexed, at, language, document, page);
      document.add(Fields.PATH, pathWords);
      writer.add(indexed.page(), document);
    }
    page.add(Fields.PAGE_TEXT, pathWords);
    writer.add(indexed.page(), page);
  }

  private void section(
      Indexed indexed,
      int at,
      Language language,
      AnalysedDocument document,
      AnalysedDocument page) {
    Section section = indexed.sections().get(at);
    String heading = analysis.plain(language, section.heading());
    String text = analysis.plain(language, body(section));
    List<String> headingWords = analysis.words(language, heading);
    List<String> textWords = analysis.words(language, text);
    document.add(Fields.HEADING, headingWords).add(Fields.TEXT, textWords);
    page.add(Fields.PAGE_TEXT, headingWords).add(Fields.PAGE_TEXT, textWords);
    List<String> above = section.path();
    document.add(Fields.TITLE, words(language, String.join("\n", indexed.pageTitle())));
    if (above.size() > 1) {
      document.add(Fields.PATH, words(language, String.join("\n", above.subList(1, above.size()))));
    }
    for (String both : List.of(heading, text)) {
      List<String> grams = analysis.grams(language, both);
      document.add(Fields.GRAMS, grams);
      page.add(Fields.PAGE_GRAMS, grams);
      List<String> code = analysis.identifiers(language, both);
      document.add(Fields.CODE, code);
      page.add(Fields.PAGE_CODE, code);
    }
    asked(indexed.asked().get(at), language, document, page);
  }

  private void asked(
      List<String> wordings, Language language, AnalysedDocument document, AnalysedDocument page) {
    for (String wording : wordings) {
      String plain = analysis.plain(language, wording);
      List<String> words = analysis.words(language, plain);
      document.add(Fields.ASKED, words).add(Fields.GRAMS, analysis.grams(language, plain));
      page.add(Fields.PAGE_TEXT, words);
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
