package dev.whence.knowledge;

/** A link in a document, resolved against the public base URL where it was relative. */
public record Link(String text, String url, int line) {}
