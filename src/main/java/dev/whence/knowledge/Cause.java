package dev.whence.knowledge;

import java.util.Optional;

/**
 * One documented reason in a section.
 *
 * @param id its canonical cause id, where it has one
 * @param title its first sentence, one line, for a list of causes
 * @param text everything that the document says about it, as plain text
 * @param line where it stands in the file, from 1
 */
public record Cause(Optional<String> id, String title, String text, int line) {}
