package dev.whence.knowledge.markdown;

import java.util.Optional;

/**
 * A solution as it stands in one document.
 *
 * @param candidate which of its section's candidates it belongs to, by place; none for -1
 */
public record Remedy(
    String text, Optional<String> code, Optional<String> codeLanguage, int candidate) {}
