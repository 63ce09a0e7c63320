package dev.whence.knowledge.index;

import dev.whence.knowledge.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One state of the index, being served; closed when it was replaced and the last reader left. */
final class State {
  private static final Logger log = LoggerFactory.getLogger(State.class);

  private final SearchEngine engine;
  private final TopicStore topics;
  private final Optional<Path> generation;
  private final AskedWordings asked;
  private final Places places;
  private final Speaking speaking;
  private final AtomicInteger readers = new AtomicInteger(1);
  private volatile @Nullable SpeakingPages speakingPages;

  /**
   * @param generation where it lies; absent where it lives in memory
   */
  State(SearchEngine engine, TopicStore topics, Optional<Path> generation) {
    this.engine = engine;
    this.topics = topics;
    this.generation = generation;
    this.asked = new AskedWordings(topics.entries());
    this.places = new Places(topics.catalogue());
    this.speaking = new Speaking(topics.entries());
  }

  SearchEngine engine() {
    return engine;
  }

  TopicStore topics() {
    return topics;
  }

  Catalogue catalogue() {
    return topics.catalogue();
  }

  AskedWordings asked() {
    return asked;
  }

  Places places() {
    return places;
  }

  /** The topics that speak of each error kind. */
  Speaking speaking() {
    return speaking;
  }

  /** What pages speak of in all their translations; who only names an error needs it not. */
  SpeakingPages speakingPages() {
    SpeakingPages known = speakingPages;
    if (known == null) {
      known = new SpeakingPages(topics.catalogue());
      speakingPages = known;
    }
    return known;
  }

  Optional<Path> generation() {
    return generation;
  }

  /** Whether a reader may begin; false when this state is gone and a newer one must be asked. */
  boolean enter() {
    int now;
    do {
      now = readers.get();
      if (now == 0) {
        return false;
      }
    } while (!readers.compareAndSet(now, now + 1));
    return true;
  }

  /** A reader, or the one that served it, is done. */
  void leave() {
    if (readers.decrementAndGet() == 0) {
      try {
        engine.close();
      } catch (IOException harmless) {
        log.debug("closing a state of the index that nobody reads", harmless);
      }
    }
  }
}
