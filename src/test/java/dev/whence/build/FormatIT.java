package dev.whence.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Main;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is formatted by google-java-format. To apply it: {@code mvn verify
 * -Dformat.apply=true -Dit.test=FormatIT -Dsurefire.skip}.
 */
class FormatIT {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));

  @Test
  void everySourceIsFormatted() throws Exception {
    StringWriter changed = new StringWriter();
    StringWriter complaints = new StringWriter();
    boolean apply = Boolean.getBoolean("format.apply");
    Stream<String> manner =
        apply ? Stream.of("--replace") : Stream.of("--dry-run", "--set-exit-if-changed");
    String[] arguments = Stream.concat(manner, sources().stream()).toArray(String[]::new);
    try (PrintWriter out = new PrintWriter(changed);
        PrintWriter err = new PrintWriter(complaints)) {
      int status = new Main(out, err, new ByteArrayInputStream(new byte[0])).format(arguments);
      out.flush();
      assertEquals(0, status, "not formatted:\n" + changed + complaints);
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(HOME.resolve("src"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
