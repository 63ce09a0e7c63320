package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.symptom.Question;

/** Answers questions; what stands behind every chat. */
public interface Answering {
  Outcome ask(Question question);

  /** Drops every conversation whose id starts so. */
  void forget(String conversationStart);
}
