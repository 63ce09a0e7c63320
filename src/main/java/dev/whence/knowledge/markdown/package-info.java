/** Reads Markdown files into documents and their sections, whatever state those files are in. */
@NullMarked
package dev.whence.knowledge.markdown;

import org.jspecify.annotations.NullMarked;
