package dev.whence.symptom.paste;

import dev.whence.evidence.Target;

/** A target named in a text, and where. */
public record Endpoint(Target target, int from, int to) {}
