package dev.whence.knowledge.index;

import dev.whence.knowledge.Knowledge;
import dev.whence.knowledge.Match;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.markdown.Links;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Symptoms;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The knowledge as it stands in the documents now. Opened, it answers from the index that lies
 * under the data folder, or builds one; told to watch, it follows the documents.
 */
public final class LivingKnowledge implements Knowledge, Closeable {
  private static final Logger log = LoggerFactory.getLogger(LivingKnowledge.class);

  private final Setup setup;
  private final Keeper keeper;
  private final TopicFinder finder;
  private Optional<Watcher> watcher = Optional.empty();

  private LivingKnowledge(Setup setup, Keeper keeper, TopicFinder finder) {
    this.setup = setup;
    this.keeper = keeper;
    this.finder = finder;
  }

  /** Opens the index, in step with the documents; builds what is missing. */
  public static LivingKnowledge open(Setup setup) {
    return open(setup, new Analysis());
  }

  /** As above, with an analysis that is ready already. */
  public static LivingKnowledge open(Setup setup, Analysis analysis) {
    LivingKnowledge knowledge = prepared(setup, analysis, Clock.systemUTC());
    knowledge.refresh();
    return knowledge;
  }

  /**
   * Opens whatever index there is at once, and follows the documents from then on; only where there
   * is none at all, one is built first.
   */
  public static LivingKnowledge openAndWatch(Setup setup) {
    LivingKnowledge knowledge = prepared(setup, new Analysis(), Clock.systemUTC());
    if (knowledge.keeper.isEmpty()) {
      knowledge.refresh();
    } else {
      Thread.ofPlatform().name("rehearse-a-save").daemon().start(knowledge::rehearse);
    }
    knowledge.watcher = Optional.of(Watcher.start(setup.directories(), knowledge::refresh));
    return knowledge;
  }

  /** The same documents and index, ranked with other weights, to measure them. */
  LivingKnowledge with(Weights weights) {
    Analysis analysis = new Analysis();
    return new LivingKnowledge(
        setup, keeper, new TopicFinder(new Ranker(analysis, weights), analysis));
  }

  private static LivingKnowledge prepared(Setup setup, Analysis analysis, Clock clock) {
    Path folder = setup.data().resolve("index").resolve(key(setup));
    Keeper keeper = new Keeper(setup, new Indexer(analysis), new Generations(folder, clock));
    return new LivingKnowledge(
        setup, keeper, new TopicFinder(new Ranker(analysis, Weights.MEASURED), analysis));
  }

  /**
   * Other documents have an index of their own, so that a trial beside the bot disturbs nothing.
   */
  private static String key(Setup setup) {
    Hash hash = new Hash();
    setup.directories().forEach(path -> hash.add(path.toAbsolutePath().normalize().toString()));
    return hash.toString().substring(0, 12).toLowerCase(Locale.ROOT);
  }

  /** Brings the index in step with the documents now; says whether anything had changed. */
  public boolean refresh() {
    return keeper.refresh();
  }

  /** Has ready what the first save would wait for; changes nothing. */
  void rehearse() {
    keeper.rehearse();
  }

  @Override
  public List<Match> search(
      Symptoms symptoms, Language language, Optional<String> locale, int limit) {
    return read(
        state -> {
          List<Match> matches = new ArrayList<>();
          for (Found found : finder.find(state, symptoms, language, limit)) {
            Optional<StoredTopic> topic = state.topics().topic(found.topic());
            if (topic.isPresent()) {
              matches.add(match(topic.get(), found.confidence(), language, locale));
            }
          }
          return List.copyOf(matches);
        },
        List.of());
  }

  @Override
  public Optional<Match> about(ErrorKind kind, Language language, Optional<String> locale) {
    return read(
        state -> {
          Optional<String> id = finder.about(state, kind);
          return id.isEmpty() ? Optional.empty() : match(state, id.get(), language, locale);
        },
        Optional.empty());
  }

  @Override
  public Optional<Match> topic(String id, Language language) {
    return read(state -> match(state, id, language, Optional.empty()), Optional.empty());
  }

  private Optional<Match> match(State state, String id, Language language, Optional<String> locale)
      throws IOException {
    Optional<StoredTopic> topic = state.topics().topic(id);
    return topic.isEmpty()
        ? Optional.empty()
        : Optional.of(match(topic.get(), 1, language, locale));
  }

  private Match match(
      StoredTopic topic, double confidence, Language language, Optional<String> locale)
      throws IOException {
    Section section = topic.section(Translations.nearest(topic.translations(), language, locale));
    Optional<String> source =
        setup.baseUrl().map(base -> Links.publicAddress(base, section.file()));
    return new Match(topic.name(), section, confidence, source);
  }

  /** Reading that fails means a damaged index: it is built anew, and the question asked again. */
  private <T> T read(Reading<T> reading, T nothing) {
    State state = keeper.enter();
    try {
      return reading.from(state);
    } catch (IOException damaged) {
      log.warn("The index cannot be read ({}); it is built anew.", damaged.toString());
    } catch (RuntimeException mistake) {
      log.error("A search failed; building the index anew would not mend that.", mistake);
      return nothing;
    } finally {
      state.leave();
    }
    keeper.recover(state);
    State again = keeper.enter();
    try {
      return reading.from(again);
    } catch (IOException broken) {
      log.error("The index that was just built cannot be read.", broken);
      return nothing;
    } finally {
      again.leave();
    }
  }

  /** Reads something from one state. */
  private interface Reading<T> {
    T from(State state) throws IOException;
  }

  @Override
  public void close() {
    watcher.ifPresent(Watcher::close);
    keeper.close();
  }
}
