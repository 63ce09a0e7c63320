package dev.whence.knowledge;

import java.util.Optional;

/**
 * What a document says to do, with the code that belongs to it.
 *
 * @param cause the cause id that it mends, where the document says so
 */
public record Solution(
    String text, Optional<String> code, Optional<String> codeLanguage, Optional<String> cause) {}
