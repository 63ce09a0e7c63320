/**
 * Reads what commands printed and people pasted back: listening ports, firewalls, look-ups, paths.
 * Each reader knows a command by the shape of its lines, whatever language its headings are in.
 */
@NullMarked
package dev.whence.symptom.output;

import org.jspecify.annotations.NullMarked;
