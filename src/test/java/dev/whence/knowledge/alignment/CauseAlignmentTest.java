package dev.whence.knowledge.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Readers;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.causes.Sentences;
import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Causes keep their ids in every language, whatever became of their list in one of them. */
class CauseAlignmentTest {
  private static final List<String> REFUSED =
      List.of(
          "wrong-port",
          "wrong-host",
          "dns-wrong-address",
          "cdn-in-front",
          "not-listening",
          "proxy-software",
          "bound-to-other-address");
  private static final List<String> TIMEOUT =
      List.of(
          "host-firewall",
          "cloud-security-group",
          "panel-firewall",
          "server-down",
          "dns-wrong-address",
          "private-address");

  @TempDir Path folder;

  @Test
  void allLanguagesAgree() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      files.put(language.tag() + "/page.md", page(language, REFUSED, TIMEOUT, 0));
    }
    Corpus corpus = Readers.corpus(folder, files);
    assertEquals(3, corpus.topics().size(), () -> corpus.allFaults().toString());
    for (Section section : corpus.topics().get(1).sections()) {
      assertEquals(REFUSED, ids(section), section.file());
    }
    for (Section section : corpus.topics().get(2).sections()) {
      assertEquals(TIMEOUT, ids(section), section.file());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void shuffledCausesKeepTheirIds(Language language) {
    for (int seed = 0; seed < 4; seed++) {
      List<String> shuffled = new ArrayList<>(REFUSED);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(shuffled, idsWhenOnly(language, shuffled, seed % 2), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void droppedCausesLeaveTheOthersTheirIds(Language language) {
    for (String dropped : REFUSED) {
      List<String> rest = new ArrayList<>(REFUSED);
      rest.remove(dropped);
      assertEquals(rest, idsWhenOnly(language, rest, 1), "without " + dropped);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCauseOfThePageOfAnotherErrorKeepsItsId(Language language) {
    List<String> more = new ArrayList<>(REFUSED);
    more.add(3, "private-address");
    assertEquals(more, idsWhenOnly(language, more, 0));
  }

  /** The ids in one language whose list differs, while all others have the usual one. */
  private List<String> idsWhenOnly(Language language, List<String> refused, int wording) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language other : List.of(Language.ENGLISH, Language.FRENCH, Language.JAPANESE)) {
      files.put(other.tag() + "/page.md", page(other, REFUSED, TIMEOUT, 0));
    }
    files.put(language.tag() + "/page.md", page(language, refused, TIMEOUT, wording));
    Topic topic = Readers.corpus(folder, files).topics().get(1);
    return topic.sections().stream()
        .filter(section -> section.language() == language)
        .map(CauseAlignmentTest::ids)
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> ids(Section section) {
    return section.causes().stream().map(cause -> cause.id().orElse("none")).toList();
  }

  private static String page(
      Language language, List<String> refused, List<String> timeout, int wording) {
    return "# "
        + language.nativeName()
        + "\n\n...\n\n## connection refused\n\n...:\n"
        + list(language, refused, wording)
        + "\n## connection timeout\n\n...:\n"
        + list(language, timeout, wording);
  }

  private static String list(Language language, List<String> ids, int wording) {
    StringBuilder list = new StringBuilder();
    for (int at = 0; at < ids.size(); at++) {
      String sentence = Sentences.sentence(language, ids.get(at), wording);
      list.append(at + 1).append(number(language)).append(sentence).append('\n');
    }
    return list.toString();
  }

  private static String number(Language language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL -> "、";
      case JAPANESE -> "）";
      case KOREAN -> ") ";
      default -> ". ";
    };
  }
}
