package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Document;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Fingerprint;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one found file into a document; what is wrong with it becomes a fault of the document. */
public final class FileReader {
  /** Ten times the largest manual page known; all of it is held in memory. */
  public static final int MAX_BYTES = 4 << 20;

  private final DocumentReader reader;
  private final Function<String, Optional<Language>> languageOf;

  public FileReader(
      CauseWords words,
      Function<String, Set<ErrorKind>> errorKindsOf,
      Function<String, Optional<Language>> languageOf) {
    this.reader = new DocumentReader(words, errorKindsOf);
    this.languageOf = languageOf;
  }

  /** A document, or the fault for which there is none. */
  public sealed interface Result {
    record Read(Document document) implements Result {}

    record Unusable(Fault fault) implements Result {}
  }

  public Result read(Found found, Optional<URI> baseUrl) {
    if (found.size() > MAX_BYTES) {
      return new Result.Unusable(oversized(found));
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(found.path(), LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException problem) {
      return new Result.Unusable(
          Fault.error(
              found.file(),
              1,
              "unreadable",
              "This cannot be read: " + problem.getClass().getSimpleName() + ".",
              "Check that the bot's user may read it."));
    }
    if (bytes.length > MAX_BYTES) {
      return new Result.Unusable(oversized(found));
    }
    return decoded(found, bytes, baseUrl);
  }

  private Result decoded(Found found, byte[] bytes, Optional<URI> baseUrl) {
    Optional<TextDecoder.Decoded> decoded = TextDecoder.decode(bytes, found.language());
    if (decoded.isEmpty()) {
      return new Result.Unusable(
          Fault.error(
              found.file(),
              1,
              "not-text",
              "The bytes of this file are no text in any encoding that Whence knows.",
              "Save it as UTF-8, or give it another ending than .md."));
    }
    List<Fault> faults = new ArrayList<>();
    if (!decoded.get().isUtf8()) {
      faults.add(
          Fault.information(
              found.file(),
              1,
              "not-utf8",
              "This file was read as " + decoded.get().encoding() + ".",
              "Save it as UTF-8, so that nobody has to tell its encoding from its bytes."));
    }
    return document(found, decoded.get().text(), fingerprint(bytes), baseUrl, faults);
  }

  private Result document(
      Found found, String text, String fingerprint, Optional<URI> baseUrl, List<Fault> faults) {
    Optional<Language> language = found.language().or(() -> told(found, text, faults));
    if (language.isEmpty()) {
      return new Result.Unusable(
          Fault.warning(
              found.file(),
              1,
              "language-unknown",
              "Neither the name nor the text of this file tells its language.",
              "Put it into a folder named after its language, such as en, or name it page.en.md."));
    }
    String tag = found.tag().isEmpty() ? language.get().tag() : found.tag();
    List<Draft> drafts =
        reader.read(text, new DocumentReader.Origin(found.file(), language.get(), baseUrl));
    if (drafts.isEmpty()) {
      faults.add(
          Fault.warning(
              found.file(),
              1,
              "empty",
              "There is nothing in this file.",
              "Write it, or delete it."));
    }
    return new Result.Read(
        new Document(
            found.path(),
            found.directory(),
            found.page(),
            tag,
            language.get(),
            found.file(),
            found.stamp(),
            fingerprint,
            drafts,
            faults));
  }

  private Optional<Language> told(Found found, String text, List<Fault> faults) {
    Optional<Language> told = languageOf.apply(text);
    told.ifPresent(
        language ->
            faults.add(
                Fault.information(
                    found.file(),
                    1,
                    "language-told-from-text",
                    "No folder or name says which language this is; its text reads as "
                        + language.tag()
                        + ".",
                    "Put it into a folder "
                        + language.tag()
                        + ", or name it page."
                        + language.tag()
                        + ".md.")));
    return told;
  }

  private static Fault oversized(Found found) {
    return Fault.error(
        found.file(),
        1,
        "oversized",
        "This file is larger than " + (MAX_BYTES >> 20) + " MB; it is not read.",
        "Split it into pages.");
  }

  /** The hash of a file's bytes by which a change of content is told. */
  public static String fingerprint(byte[] bytes) {
    return new Fingerprint().add(bytes).toString();
  }
}
