/** Whence at a prompt in a terminal. */
@NullMarked
package dev.whence.chat.terminal;

import org.jspecify.annotations.NullMarked;
