/**
 * Reads out of a question what it is about: error kinds, the decisive line, endpoints. Pure text
 * reading, no input or output.
 */
@NullMarked
package dev.whence.symptom;

import org.jspecify.annotations.NullMarked;
