/** Whence on Telegram. The only package that knows telegrambots. */
@NullMarked
package dev.whence.chat.telegram;

import org.jspecify.annotations.NullMarked;
