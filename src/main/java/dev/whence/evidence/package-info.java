/**
 * What was observed, whoever observed it: a paste, the output of a command, a stage of the check;
 * and the target it is about.
 */
@NullMarked
package dev.whence.evidence;

import org.jspecify.annotations.NullMarked;
