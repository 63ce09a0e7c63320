/** Redacts what comes in and is the one gate for what goes out. */
@NullMarked
package dev.whence.safety;

import org.jspecify.annotations.NullMarked;
