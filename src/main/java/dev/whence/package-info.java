/** Whence answers one question: why can't I connect? */
@NullMarked
package dev.whence;

import org.jspecify.annotations.NullMarked;
