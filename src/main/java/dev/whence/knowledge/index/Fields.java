package dev.whence.knowledge.index;

/** The fields of the index. Those of sections and of whole pages never stand in one document. */
final class Fields {
  static final String HEADING = "heading";
  static final String TITLE = "title";
  static final String PATH = "path";
  static final String TEXT = "text";
  static final String ASKED = "asked";
  static final String CODE = "code";
  static final String GRAMS = "grams";

  static final String CONCEPTS = "concepts";
  static final String HEADING_CONCEPTS = "heading-concepts";

  static final String PAGE_TEXT = "page-text";
  static final String PAGE_CODE = "page-code";
  static final String PAGE_GRAMS = "page-grams";
  static final String PAGE_CONCEPTS = "page-concepts";

  /** The collection that pools all translations of a page into one document. */
  static final String POOL = "pool";

  static final String POOL_WORDS = "pool-words";

  private Fields() {}
}
