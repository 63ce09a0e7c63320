/** What Whence says: blocks of meaning, written in a person's language by the phrasebook. */
@NullMarked
package dev.whence.answer;

import org.jspecify.annotations.NullMarked;
