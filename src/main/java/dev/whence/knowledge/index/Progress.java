package dev.whence.knowledge.index;

/** How far the building of the index is: documents done, of how many. */
public record Progress(int done, int total) {}
