/** Finds which section and which cause of one translation is which of another, without guessing. */
@NullMarked
package dev.whence.knowledge.alignment;

import org.jspecify.annotations.NullMarked;
