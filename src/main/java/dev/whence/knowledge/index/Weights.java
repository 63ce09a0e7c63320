package dev.whence.knowledge.index;

/**
 * How much each field counts; measured, see docs/decisions/ranking.md.
 *
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
 * @param partly what names and headings count for however little of the question they have
 * @param wholly what they count for more, by the share of the question that they have
 * @param namedPartly as partly, of what headings and titles speak of
 * @param namedWholly as wholly, of what headings and titles speak of
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
    double partly,
    double wholly,
    double compounds,
    double namedPartly,
    double namedWholly,
    double translations) {
  public static final Weights MEASURED =
      new Weights(
          0.4, 0.7, 1.3, 0.5, 1, 0.25, 0.2, 0.45, 1.6, 0.4, 0.5, 0.7, 0.45, 0.35, 1.4, 0.3, 1.5,
          1.75, 0.7, 2, 2.5);
}
