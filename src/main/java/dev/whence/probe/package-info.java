/** Checks a target live: the policy first, then the stages, and the evidence that they gather. */
@NullMarked
package dev.whence.probe;

import org.jspecify.annotations.NullMarked;
