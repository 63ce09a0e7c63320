/**
 * The catalogue of error signatures and the one linear pass that finds them in a text, whatever its
 * case, width, accents, punctuation or script.
 */
@NullMarked
package dev.whence.symptom.signature;

import org.jspecify.annotations.NullMarked;
