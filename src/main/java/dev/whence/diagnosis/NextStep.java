package dev.whence.diagnosis;

/**
 * A command for the person to run, and why.
 *
 * @param command exactly what to type
 * @param reason the reply key and values that say where to run it and what to paste back
 */
public record NextStep(String command, Remark reason) {}
