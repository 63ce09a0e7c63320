/** Reads and validates the settings, every fault named by its key. */
@NullMarked
package dev.whence.configuration;

import org.jspecify.annotations.NullMarked;
