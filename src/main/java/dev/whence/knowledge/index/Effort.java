package dev.whence.knowledge.index;

/** How far to look for a question's words. */
enum Effort {
  /** The asker's own language and the words as they stand: something else has decided already. */
  OWN_WORDS,

  /** Other languages, parts of words, what misspelt words may have been meant to be. */
  EVERYTHING
}
