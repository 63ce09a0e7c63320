/** Knows the words by which documents speak of each cause, in every language. */
@NullMarked
package dev.whence.knowledge.causes;

import org.jspecify.annotations.NullMarked;
