/** A pasted text without its noise: its lines, who wrote them, and the endpoints they name. */
@NullMarked
package dev.whence.symptom.paste;

import org.jspecify.annotations.NullMarked;
