package dev.whence.symptom.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format of the catalogue, line by line. */
class CatalogueTest {
  @TempDir private Path folder;

  @Test
  void alternativesGapsAndEitherOrder() throws IOException {
    kind("[text]", "{no|bad} answer", "gave ... up", "door & closed");
    assertEquals(1, found("no answer").size());
    assertEquals(1, found("BAD, answer").size());
    assertEquals(1, found("gave it all up").size());
    assertEquals(1, found("the door is closed").size());
    assertEquals(1, found("closed is the door").size());
    assertEquals(0, found("gave one two three four five six seven eight nine ten up").size());
  }

  @Test
  void aSymbolIsOneRunOfCharacters() throws IOException {
    kind("[symbol]", "ConnectTimeout");
    assertEquals(1, found("java.net.ConnectTimeoutException").size());
    assertEquals(0, found("connect timeout").size());
  }

  @Test
  void aMarkedLineCountsAtTheStartOfALineOnly() throws IOException {
    Files.createDirectories(folder.resolve("context"));
    Files.writeString(folder.resolve("context/change.txt"), "^add\n");
    assertEquals(1, found("Add a thing").size());
    assertEquals(1, found("one\n- feat: add a thing").size());
    assertEquals(0, found("please add a thing").size());
  }

  @Test
  void numbersCountBehindTheirContexts() throws IOException {
    Files.writeString(folder.resolve("number-contexts.txt"), "[errno]\nerrno #\nconnect ... (#\n");
    kind("[number errno]", "111 10061");
    assertEquals(1, found("[Errno 111]").size());
    assertEquals(1, found("connect to x failed (10061)").size());
    assertEquals(0, found("111 connect (5) errno").size());
  }

  @Test
  void fiveHashesAreALongNumber() throws IOException {
    kind("[text]", "after ##### ms", "error 4078");
    assertEquals(1, found("after 21058 ms").size());
    assertEquals(1, found("after 130963 ms").size());
    assertEquals(0, found("after 2058 ms").size());
    assertEquals(0, found("after a while ms").size());
    assertEquals(1, found("error 4078").size());
  }

  @Test
  void fewerHashesAreAFault() throws IOException {
    kind("[text]", "after ### ms", "after ##### ms", "port # is taken");
    assertEquals(
        List.of(2, 4), Catalogue.read(folder).faults().stream().map(CatalogueFault::line).toList());
  }

  @Test
  void formsOfAWordAreOneWord() throws IOException {
    Files.writeString(folder.resolve("word-forms.txt"), "refused = refuse~ declined\n");
    kind("[text]", "connection refused");
    assertEquals(1, found("connection refuses").size());
    assertEquals(1, found("connection declined").size());
  }

  @Test
  void wordsThatWereWrittenAsOneAreTwo() throws IOException {
    kind("[text]", "l'adresse utilisée", "8080 ... busy", "502 nginx", "السيرفر يرفض");
    assertEquals(1, found("ladresse utilisee").size());
    assertEquals(1, found("8080de busy").size());
    assertEquals(1, found("lauter 502er nginx").size());
    assertEquals(1, found("السيرفر بيرفض").size());
    assertEquals(0, found("adresse utilisee").size());
    assertEquals(0, found("8080ms busy").size());
    assertEquals(0, found("f8080de busy").size());
  }

  @Test
  void letterCaseThatCutsNoNameSaysNothing() throws IOException {
    kind("[text]", "connection refused", "time wait");
    assertEquals(1, found("cONNECTION rEFUSED").size());
    assertEquals(1, found("CoNnEcTiOn ReFuSeD").size());
    assertEquals(1, found("tImE_wAiT").size());
    assertEquals(1, found("ConnectionRefused").size());
  }

  @Test
  void typosAreGuessedOnlyWhenAsked() throws IOException {
    kind("[text]", "connection refused");
    assertEquals(0, found("conection refussed").size());
    List<Hit> guessed = Catalogue.read(folder).guess("conection refussed");
    assertEquals(List.of(true), guessed.stream().map(Hit::guessed).toList());
  }

  @Test
  void faultsNameTheirFileAndLine() throws IOException {
    kind("stray", "[shouted]", "[number nothing]", "[text]", "a {b", "a ... ... b", "fine");
    Files.writeString(folder.resolve("no-such-kind.txt"), "x\n");
    Files.writeString(folder.resolve("word-forms.txt"), "\n# a note\nno equals\n");
    List<String> places =
        Catalogue.read(folder).faults().stream()
            .map(fault -> fault.file() + ":" + fault.line())
            .toList();
    assertEquals(
        List.of(
            "word-forms.txt:3",
            "connection-refused.txt:1",
            "connection-refused.txt:2",
            "connection-refused.txt:3",
            "connection-refused.txt:5",
            "connection-refused.txt:6",
            "no-such-kind.txt:0"),
        places);
  }

  private void kind(String... lines) throws IOException {
    Files.writeString(folder.resolve("connection-refused.txt"), String.join("\n", lines));
  }

  private List<Hit> found(String text) throws IOException {
    return Catalogue.read(folder).find(text);
  }
}
