/** The command line: ask, check, lint, evaluate, and their JSON. */
@NullMarked
package dev.whence.command;

import org.jspecify.annotations.NullMarked;
