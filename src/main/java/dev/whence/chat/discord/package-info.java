/** Whence on Discord. The only package that knows JDA. */
@NullMarked
package dev.whence.chat.discord;

import org.jspecify.annotations.NullMarked;
