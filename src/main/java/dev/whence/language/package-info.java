/** The fifteen languages, and telling which of them a text is written in. */
@NullMarked
package dev.whence.language;

import org.jspecify.annotations.NullMarked;
