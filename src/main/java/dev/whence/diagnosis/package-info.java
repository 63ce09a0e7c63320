/** Joins evidence and documented causes into verdicts and the next step. Pure. */
@NullMarked
package dev.whence.diagnosis;

import org.jspecify.annotations.NullMarked;
