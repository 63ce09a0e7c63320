package dev.whence.symptom;

/**
 * An error kind that was read out of a question.
 *
 * @param line the line that says so, cleaned of noise, whole
 * @param confidence from 0 to 1; of those at 0.9, nine in ten are right
 */
public record RecognisedError(ErrorKind kind, String line, double confidence) {}
