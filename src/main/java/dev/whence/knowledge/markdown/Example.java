package dev.whence.knowledge.markdown;

/**
 * A quoted or printed text that may be an error.
 *
 * @param certain whether it is one by its own looks; otherwise its translations may say so
 */
public record Example(String text, int line, boolean certain) {}
