package dev.whence.knowledge.analysis;

import java.util.List;

/** Cuts the texts of a language into terms; used by one thread at a time. */
interface Chain {
  List<String> terms(String text);
}
