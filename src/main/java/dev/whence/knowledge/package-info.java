/**
 * Turns multilingual Markdown documents into topics and causes, and finds the topics that fit
 * symptoms.
 */
@NullMarked
package dev.whence.knowledge;

import org.jspecify.annotations.NullMarked;
