/** The index of the documents: built, kept, watched, swapped, and ranked for symptoms. */
@NullMarked
package dev.whence.knowledge.index;

import org.jspecify.annotations.NullMarked;
