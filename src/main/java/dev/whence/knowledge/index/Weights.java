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
    double elsewhere) {
  public static final Weights MEASURED =
      new Weights(1, 1, 1.3, 0.5, 1, 0.25, 0.2, 0.4, 1, 0.25, 0.5, 0.7);
}
