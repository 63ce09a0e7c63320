package dev.whence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the architecture, each with its because. */
class ArchitectureTest {
  /** Top to bottom: a package uses only what stands above it. */
  private static final List<String> LAYERS =
      List.of(
          "language",
          "evidence",
          "symptom",
          "safety",
          "store",
          "knowledge",
          "probe",
          "diagnosis",
          "answer",
          "configuration",
          "chat",
          "command");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("generated"))
          .importPackages("dev.whence");

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatStandsAboveIt() {
    return LAYERS.stream().map(layer -> DynamicTest.dynamicTest(layer, () -> checkLayer(layer)));
  }

  private static void checkLayer(String layer) {
    List<String> below = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
    if (below.isEmpty()) {
      return;
    }
    String[] forbidden =
        below.stream().map(name -> "dev.whence." + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.whence." + layer + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden))
        .because("values flow one way, and a package can be read knowing only those above it")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyMainWiresAndOnlyChatAndCommandAskTheTroubleshooter() {
    noClasses()
        .that(resideInAnyPackage(layersAbove("chat")))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.whence"))
        .because("the whole path stands in Troubleshooter, and what it uses does not know it")
        .check(CLASSES);
  }

  private static String[] layersAbove(String layer) {
    return LAYERS.subList(0, LAYERS.indexOf(layer)).stream()
        .map(name -> "dev.whence." + name + "..")
        .toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> aLibraryIsKnownInItsPackageAlone() {
    return Stream.of(
        only("store", "java.sql..", "org.sqlite.."),
        only("knowledge", "org.apache.lucene..", "org.commonmark.."),
        only("chat.discord", "net.dv8tion.jda.."),
        only("chat.telegram", "org.telegram.."),
        only("chat.terminal", "org.jline.."),
        only("probe", "org.xbill.DNS..", "javax.net.ssl.."));
  }

  private static DynamicTest only(String home, String... libraries) {
    return DynamicTest.dynamicTest(
        String.join(" ", libraries),
        () ->
            noClasses()
                .that(outside(home))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .because("a library can be replaced, and judged, where one package alone knows it")
                .check(CLASSES));
  }

  private static DescribedPredicate<JavaClass> outside(String home) {
    return DescribedPredicate.not(resideInAPackage("dev.whence." + home + ".."));
  }

  @Test
  void socketsToATargetAreOpenedInProbeAlone() {
    noClasses()
        .that(outside("probe"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .because("the policy decides before any packet, and there is no way round it")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    List<String> faults = new ArrayList<>();
    Path sources = Path.of(System.getProperty("whence.home", "."), "src/main/java");
    try (Stream<Path> folders = Files.walk(sources)) {
      for (Path folder : folders.filter(ArchitectureTest::holdsJava).toList()) {
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
          faults.add(sources.relativize(folder).toString());
        }
      }
    }
    Assertions.assertEquals(List.of(), faults, "packages without a @NullMarked package-info");
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
