package dev.whence.symptom;

import dev.whence.symptom.paste.Paste;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long reading takes: one line, a trace of 200 lines, the longest paste, one made to be slow.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SymptomReaderBenchmark {
  /** Which text is read. */
  public enum Text {
    LINE,
    QUESTION,
    TYPO,
    TRACE,
    LONGEST,
    PATHOLOGICAL
  }

  private static final String LINE = "Error: connect ECONNREFUSED db.example.com:3306";
  private static final String FRAME =
      "\tat io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:788)\n";

  @Param private Text text = Text.LINE;

  private SymptomReader reader = unset();
  private String paste = "";

  private static SymptomReader unset() {
    try {
      return new SymptomReader(Path.of(System.getProperty("whence.home", "."), "bot", "errors"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Setup
  public void choose() {
    String trace =
        "java.io.IOException: it broke\n" + FRAME.repeat(198) + "Caused by: Connection refused\n";
    paste =
        switch (text) {
          case LINE -> LINE;
          case QUESTION -> "pourquoi la connexion est refusée sur le port 8080 ?";
          case TYPO -> "why conection refussed on my servr";
          case TRACE -> trace;
          case LONGEST -> trace.repeat(Paste.LONGEST / trace.length() + 1);
          case PATHOLOGICAL -> "connection timed ".repeat(Paste.LONGEST / 17);
        };
  }

  @Benchmark
  public Symptoms read() {
    return reader.read(paste);
  }
}
