package dev.whence.knowledge.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is measured on a manual of 16 translations of 180 pages: reading, aligning and
 * indexing it in a process that has done nothing else, opening it again, serving a changed file,
 * searching, and the heap that all of it takes. Argument: {@code once} for the building alone, as a
 * single question builds it, whose process never waits for the optimising compiler.
 */
public final class ColdBuild {
  private ColdBuild() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Files.createTempDirectory("whence-bench");
    long bytes = GeneratedManual.write(home.resolve("documents"), GeneratedManual.PAGES);
    row("size of the manual", bytes / 1e6, "MB", "9");
    double[] indexing = {0};
    Setup setup =
        ManualQuality.setup(
            home.resolve("documents"),
            home.resolve("data"),
            progress -> indexing[0] = indexing[0] == 0 ? processor() : indexing[0]);
    double before = processor();
    long start = System.nanoTime();
    LivingKnowledge.open(setup).close();
    row("read, align, index, cold", millis(start), "ms", "< 4000");
    row("  of it, processor time over the cores", (processor() - before) / cores(), "ms", "");
    row("  of that, reading and aligning", (indexing[0] - before) / cores(), "ms", "");
    row("heap, at the most, after it", peak() / 1e6, "MB", "<= 256");
    if (arguments.length > 0 && arguments[0].equals("once")) {
      Generations.delete(home);
      return;
    }
    start = System.nanoTime();
    try (LivingKnowledge knowledge = LivingKnowledge.open(setup)) {
      row("open again, unchanged", millis(start), "ms", "");
      before = processor();
      knowledge.rehearse();
      row("rehearsing a save, processor time", processor() - before, "ms", "");
      change(knowledge, home.resolve("documents"));
      search(knowledge);
      row("heap, at the most", peak() / 1e6, "MB", "<= 256");
    }
    Generations.delete(home);
  }

  private static void change(LivingKnowledge knowledge, Path documents) throws IOException {
    double before = processor();
    double[] took = new double[9];
    for (int at = 0; at < took.length; at++) {
      Path file = documents.resolve("fr/part-1/page-" + (20 + at) + ".md");
      Files.writeString(
          file, Files.readString(file) + "\nUne phrase de plus, numéro " + at + ".\n");
      long start = System.nanoTime();
      knowledge.refresh();
      took[at] = millis(start);
    }
    row("one changed file, first", took[0], "ms", "< 300");
    Arrays.sort(took);
    row("one changed file, median", took[took.length / 2], "ms", "< 300");
    row("  of it, processor time", (processor() - before) / took.length, "ms", "");
  }

  private static void search(LivingKnowledge knowledge) throws IOException {
    List<Runnable> searches = new ArrayList<>();
    for (Vocabulary vocabulary : Vocabulary.values()) {
      var language = dev.whence.language.Language.of(vocabulary.folder).orElseThrow();
      for (String question : GeneratedManual.questions(vocabulary.folder, 25)) {
        searches.add(
            () ->
                knowledge.search(
                    ManualQuality.plain(question), language, Optional.of(vocabulary.folder), 5));
      }
    }
    timed(searches, 12, 5).rows("search", 1, "us", "< 1000", "< 3000");
  }

  /** Microseconds of each call, sorted: as a clock sees them, and as the processor worked. */
  @SuppressWarnings("ArrayRecordComponent") // Measured once, printed, given to nobody.
  record Times(double[] clock, double[] processor) {
    /** Rows of the table; the clock tells more on an idle machine, the processor on a busy one. */
    void rows(String name, double unit, String unitName, String median, String high) {
      row(name + ", median", at(clock, 50) / unit, unitName, median);
      row("  95th percentile", at(clock, 95) / unit, unitName, high);
      row("  median of processor time", at(processor, 50) / unit, unitName, median);
      row("  95th percentile of it", at(processor, 95) / unit, unitName, high);
    }

    private static double at(double[] sorted, int percent) {
      return sorted[sorted.length * percent / 100];
    }
  }

  /** Times each call, after rounds that do not count. */
  static Times timed(List<Runnable> calls, int warming, int rounds) {
    for (int round = 0; round < warming; round++) {
      calls.forEach(Runnable::run);
    }
    var thread = ManagementFactory.getThreadMXBean();
    double[] clock = new double[calls.size() * rounds];
    double[] processor = new double[clock.length];
    for (int at = 0; at < clock.length; at++) {
      long worked = thread.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      calls.get(at % calls.size()).run();
      clock[at] = (System.nanoTime() - start) / 1e3;
      processor[at] = (thread.getCurrentThreadCpuTime() - worked) / 1e3;
    }
    Arrays.sort(clock);
    Arrays.sort(processor);
    return new Times(clock, processor);
  }

  /** Milliseconds that all threads worked; on a machine shared with others it tells more. */
  private static double processor() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e6;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  static void row(String name, double value, String unit, String target) {
    System.out.printf(Locale.ROOT, "%-42s %10.1f %-3s %s%n", name, value, unit, target);
  }
}
