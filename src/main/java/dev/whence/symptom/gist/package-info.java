/**
 * What a text is about as a whole: which error kind it would be, and how much more it reads like a
 * report than like talk, by the short runs of letters in it. The odds of each run were learnt from
 * labelled texts, so that wordings nobody wrote a signature for are understood. What stands beside
 * the names of errors is read by a table of its own.
 */
@NullMarked
package dev.whence.symptom.gist;

import org.jspecify.annotations.NullMarked;
