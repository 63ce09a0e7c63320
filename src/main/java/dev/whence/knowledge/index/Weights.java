package dev.whence.knowledge.index;

/**
 * How much each field counts; measured, see docs/decisions/ranking.md.
 *
 * @param heading a heading that has all of the question; one that has a part of it counts for that
 *     share of what it has, and so do titles and what both speak of
 * @param code identifiers, of sections and of pages
 * @param grams character n-grams of headings
 * @param pageGrams character n-grams of pages
 * @param page the words of the whole page
 * @param pool words of all translations together
 * @param guessed a term put in the place of one that nobody knows
 * @param elsewhere the score in a language other than the asker's
 * @param concepts what a section speaks of, whatever its words
 * @param headingConcepts what headings and titles speak of
 * @param pageConcepts what a page speaks of
 * @param compounds how much more what two words mean together counts than what one does
 * @param translations what a page speaks of by the mean of its translations
 */
public record Weights(
    double heading,
    double text,
    double title,
    double path,
    double asked,
    double code,
    double grams,
    double pageGrams,
    double page,
    double pool,
    double guessed,
    double elsewhere,
    double concepts,
    double headingConcepts,
    double pageConcepts,
    double compounds,
    double translations) {
  public static final Weights MEASURED =
      new Weights(
          1, 0.7, 3.25, 0.5, 1, 0.25, 0.2, 0.3, 1.6, 0.4, 0.5, 0.7, 0.45, 2.8, 1.4, 1.75, 2.5);
}
