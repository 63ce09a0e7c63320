package dev.whence.symptom.gist;

import dev.whence.symptom.ErrorKind;

/**
 * What a text seems to be about.
 *
 * @param kind the error kind that it speaks of, if it speaks of any
 * @param share how likely that kind is among all, from 0 to 1
 * @param odds the logarithm of the odds that it is a report and no talk
 */
public record Gist(ErrorKind kind, double share, double odds) {}
