/** Turns text into terms: one chain a language, and identifiers and character n-grams for all. */
@NullMarked
package dev.whence.knowledge.analysis;

import org.jspecify.annotations.NullMarked;
