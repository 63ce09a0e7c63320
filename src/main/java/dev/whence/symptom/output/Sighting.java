package dev.whence.symptom.output;

import dev.whence.evidence.Finding;

/** What a reader found in a pasted output: the finding, the command that shows it, the detail. */
record Sighting(Finding finding, String command, String detail) {}
