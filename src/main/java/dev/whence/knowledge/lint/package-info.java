/** Says what is wrong with the documents, and how to mend it. */
@NullMarked
package dev.whence.knowledge.lint;

import org.jspecify.annotations.NullMarked;
