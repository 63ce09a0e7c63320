package dev.whence.knowledge.markdown;

import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Markdown file that was found, and what its place says.
 *
 * @param file the path below the documents folder, with {@code /}
 * @param language absent where neither folder nor name tells it
 */
public record Found(
    Path path,
    Path directory,
    String file,
    String page,
    String tag,
    Optional<Language> language,
    long size,
    String stamp) {}
