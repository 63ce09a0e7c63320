package dev.whence.knowledge;

import dev.whence.knowledge.markdown.Draft;
import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.List;

/**
 * One Markdown file in one language, as it was read.
 *
 * @param path where it lies on disk
 * @param directory the documents folder that it belongs to
 * @param page the page that it is a translation of: the path below the language folder, no suffix
 * @param tag the language as its folder or file name spells it; the language's own tag where the
 *     language was told from the text
 * @param file the path below the documents folder, with {@code /}
 * @param stamp what the file system said of it (size and time), to see cheaply whether it changed
 * @param fingerprint a hash of its bytes
 * @param drafts its sections before they were aligned with the other translations
 */
public record Document(
    Path path,
    Path directory,
    String page,
    String tag,
    Language language,
    String file,
    String stamp,
    String fingerprint,
    List<Draft> drafts,
    List<Fault> faults) {
  public Document {
    drafts = List.copyOf(drafts);
    faults = List.copyOf(faults);
  }
}
