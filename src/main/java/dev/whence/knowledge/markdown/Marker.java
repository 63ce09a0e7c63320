package dev.whence.knowledge.markdown;

/** A cause id that an author wrote, for the lint to judge. */
public record Marker(String cause, int line) {}
