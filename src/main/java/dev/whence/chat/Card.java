package dev.whence.chat;

/**
 * An answer that is offered while somebody types, to be chosen from several.
 *
 * @param title what it is about, in a few words
 * @param description what it says first
 */
public record Card(String title, String description, Outgoing outgoing) {}
