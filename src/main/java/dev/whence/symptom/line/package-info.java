/**
 * Tells what kind of line one is by its form: printed by a program, code, a setting, a heading of
 * people's. Pure functions of one line's text, which look at so much of it.
 */
@NullMarked
package dev.whence.symptom.line;

import org.jspecify.annotations.NullMarked;
