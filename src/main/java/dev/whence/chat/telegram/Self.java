package dev.whence.chat.telegram;

/** Who Whence is on Telegram. */
record Self(long id, String name) {}
