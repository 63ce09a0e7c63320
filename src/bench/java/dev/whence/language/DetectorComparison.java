package dev.whence.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Compares detectors of languages: right answers, microseconds a text, load time and heap. The
 * arguments are files of labelled lines; Lingua and language-detector take part where their jars
 * are on the class path, so that nobody who builds Whence downloads them.
 */
public final class DetectorComparison {
  private static final int ROUNDS = 5;

  private DetectorComparison() {}

  private record Line(String tag, String text) {}

  /** Builds a detector when asked, so that loading can be timed. */
  private interface Loading {
    Function<String, String> load() throws ReflectiveOperationException;
  }

  public static void main(String[] arguments) throws IOException {
    List<Line> lines = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String file : arguments) {
      for (String line : Files.readAllLines(Path.of(file))) {
        JsonNode object = json.readTree(line);
        lines.add(new Line(object.path("lang").asText(), object.path("text").asText()));
      }
    }
    System.out.printf(Locale.ROOT, "%d texts%n", lines.size());
    compare("whence", DetectorComparison::whence, lines);
    compare("lingua high", () -> lingua(false), lines);
    compare("lingua low", () -> lingua(true), lines);
    compare("language-detector", DetectorComparison::optimaize, lines);
  }

  private static void compare(String name, Loading loading, List<Line> lines) {
    try {
      long heap = heap();
      long start = System.nanoTime();
      Function<String, String> detector = loading.load();
      String first = detector.apply("why does this happen");
      if (first.isEmpty()) {
        throw new IllegalStateException(name + " tells nothing");
      }
      long loaded = System.nanoTime();
      int right = right(detector, lines);
      long kept = heap() - heap;
      long begun = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        right = right(detector, lines);
      }
      double micros = (System.nanoTime() - begun) / 1e3 / ROUNDS / lines.size();
      System.out.printf(
          Locale.ROOT,
          "%-18s %4d right (%.1f %%)  load %5.0f ms  %5.1f us a text  %5.1f MB%n",
          name,
          right,
          100.0 * right / lines.size(),
          (loaded - start) / 1e6,
          micros,
          kept / 1e6);
    } catch (ReflectiveOperationException absent) {
      System.out.printf("%-18s not on the class path%n", name);
    }
  }

  private static int right(Function<String, String> detector, List<Line> lines) {
    int right = 0;
    for (Line line : lines) {
      right += detector.apply(line.text()).equals(line.tag()) ? 1 : 0;
    }
    return right;
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Function<String, String> whence() {
    LanguageDetector detector = LanguageDetector.load();
    return text -> detector.detect(text).map(guess -> guess.language().tag()).orElse("-");
  }

  /** Lingua knows one Chinese; it is taken to be right about the script. */
  private static Function<String, String> lingua(boolean low) throws ReflectiveOperationException {
    Class<?> codes = Class.forName("com.github.pemistahl.lingua.api.IsoCode639_1");
    String[] wanted = "EN ZH JA KO FR PT ES DE IT RU AR TR TH VI".split(" ", -1);
    Object array = java.lang.reflect.Array.newInstance(codes, wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      java.lang.reflect.Array.set(array, i, codes.getField(wanted[i]).get(null));
    }
    Class<?> builders = Class.forName("com.github.pemistahl.lingua.api.LanguageDetectorBuilder");
    Object builder = builders.getMethod("fromIsoCodes639_1", array.getClass()).invoke(null, array);
    if (low) {
      builder = builders.getMethod("withLowAccuracyMode").invoke(builder);
    }
    Object detector =
        builders
            .getMethod("build")
            .invoke(builders.getMethod("withPreloadedLanguageModels").invoke(builder));
    Method detect = detector.getClass().getMethod("detectLanguageOf", String.class);
    return text -> chineseByScript(asTag(invoke(detect, detector, text)), text);
  }

  private static String asTag(Object language) {
    try {
      Object code = language.getClass().getMethod("getIsoCode639_1").invoke(language);
      return code.toString().toLowerCase(Locale.ROOT);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String chineseByScript(String tag, String text) {
    return !tag.equals("zh")
        ? tag
        : text.matches(".*[為麼連線無與這個體開關還沒啟動點會].*") ? "zh-Hant" : "zh-Hans";
  }

  private static Function<String, String> optimaize() throws ReflectiveOperationException {
    Class<?> readers = Class.forName("com.optimaize.langdetect.profiles.LanguageProfileReader");
    Object profiles =
        readers.getMethod("readAllBuiltIn").invoke(readers.getDeclaredConstructor().newInstance());
    Class<?> extractors = Class.forName("com.optimaize.langdetect.ngram.NgramExtractors");
    Object extractor = extractors.getMethod("standard").invoke(null);
    Class<?> builders = Class.forName("com.optimaize.langdetect.LanguageDetectorBuilder");
    Object builder =
        builders
            .getMethod("create", Class.forName("com.optimaize.langdetect.ngram.NgramExtractor"))
            .invoke(null, extractor);
    builders.getMethod("shortTextAlgorithm", int.class).invoke(builder, 200);
    builders.getMethod("withProfiles", Iterable.class).invoke(builder, profiles);
    Object detector = builders.getMethod("build").invoke(builder);
    Method detect =
        Class.forName("com.optimaize.langdetect.LanguageDetector")
            .getMethod("getProbabilities", CharSequence.class);
    return text -> tagOfFirst((List<?>) invoke(detect, detector, text));
  }

  private static String tagOfFirst(List<?> probabilities) {
    if (probabilities.isEmpty()) {
      return "-";
    }
    String shown = probabilities.getFirst().toString();
    String tag = shown.replaceAll(".*\\[([a-zA-Z-]+):.*", "$1");
    return tag.equals("zh-CN") ? "zh-Hans" : tag.equals("zh-TW") ? "zh-Hant" : tag;
  }

  private static Object invoke(Method method, Object target, String text) {
    try {
      return method.invoke(target, text);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
