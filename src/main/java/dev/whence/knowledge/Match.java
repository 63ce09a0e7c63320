package dev.whence.knowledge;

import java.util.Optional;

/**
 * A topic that fits, the translation to answer from, and how sure that is.
 *
 * @param confidence from 0 to 1; of those at 0.9, nine in ten are right
 * @param source the public address of the section, where a base URL is configured
 */
public record Match(TopicName topic, Section section, double confidence, Optional<String> source) {}
