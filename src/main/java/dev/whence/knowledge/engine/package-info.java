/** The search engine: analysed fields in, scored ids out. Embedded Lucene stands behind it. */
@NullMarked
package dev.whence.knowledge.engine;

import org.jspecify.annotations.NullMarked;
