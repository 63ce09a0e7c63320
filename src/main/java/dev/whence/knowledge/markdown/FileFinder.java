package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Fault;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the Markdown files of one documents folder, in whichever of the layouts it is. */
public final class FileFinder {
  /** Deeper folders are a loop or a mistake. */
  private static final int MAX_DEPTH = 32;

  /** A hundred times the largest manual known; beyond it somebody pointed at the wrong folder. */
  private static final int MAX_FILES = 200_000;

  private final Path directory;
  private final List<Found> files = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private FileFinder(Path directory) {
    this.directory = directory;
  }

  public static Findings find(Path directory) {
    return new FileFinder(directory).find();
  }

  private Findings find() {
    Path root;
    try {
      root = directory.toRealPath();
    } catch (IOException missing) {
      return new Findings(List.of(), List.of(unreadable(directory.toString(), missing)));
    }
    List<Entry> entries = entries(root, root, "");
    boolean byLanguage =
        entries.stream().anyMatch(e -> e.folder() && FolderLayout.language(e.name()).isPresent());
    for (Entry entry : entries) {
      if (entry.folder()) {
        top(root, entry, byLanguage);
      } else if (!byLanguage || !FolderLayout.speaksOfTheRepository(entry.name())) {
        plain(root, entry, entry.name());
      }
    }
    return new Findings(files, faults);
  }

  private void top(Path root, Entry entry, boolean byLanguage) {
    Optional<Language> language = FolderLayout.language(entry.name());
    if (language.isPresent()) {
      walk(root, entry, entry.name(), new Tagged(entry.name(), language.get()), 1);
      return;
    }
    if (!byLanguage && !FolderLayout.looksLikeLanguage(entry.name())) {
      walk(root, entry, entry.name(), null, 1);
      return;
    }
    int before = files.size();
    walk(root, entry, entry.name(), null, 1);
    if (files.size() == before) {
      return;
    }
    files.subList(before, files.size()).clear();
    faults.add(
        Fault.warning(
            entry.name(),
            1,
            "unknown-language-folder",
            "The folder "
                + entry.name()
                + " is no language that Whence knows; its documents are not served.",
            "Rename it to one of the language tags, such as en or zh-Hans, or take it out."));
  }

  private record Tagged(String tag, Language language) {}

  private void walk(
      Path root,
      Entry folder,
      String file,
      @org.jspecify.annotations.Nullable Tagged tagged,
      int depth) {
    if (depth > MAX_DEPTH || files.size() >= MAX_FILES) {
      faults.add(
          Fault.error(
              file,
              1,
              "too-many-files",
              "Folders go more than "
                  + MAX_DEPTH
                  + " deep here, or hold more than "
                  + MAX_FILES
                  + " files; the rest is not read.",
              "Point knowledge.directories at the folder of the documents themselves."));
      return;
    }
    for (Entry entry : entries(root, folder.path(), file)) {
      String below = file + "/" + entry.name();
      if (entry.folder()) {
        walk(root, entry, below, tagged, depth + 1);
      } else if (tagged == null) {
        plain(root, entry, below);
      } else {
        String page = FolderLayout.stem(below.substring(below.indexOf('/') + 1));
        add(root, entry, below, page, tagged.tag(), Optional.of(tagged.language()));
      }
    }
  }

  /** A file outside of language folders: {@code page.fr.md}, or {@code page.md} in any language. */
  private void plain(Path root, Entry entry, String file) {
    String page = FolderLayout.stem(file);
    int dot = page.lastIndexOf('.');
    String tag = dot > page.lastIndexOf('/') ? page.substring(dot + 1) : "";
    Optional<Language> language = tag.isEmpty() ? Optional.empty() : FolderLayout.language(tag);
    if (language.isPresent() && dot > page.lastIndexOf('/') + 1) {
      add(root, entry, file, page.substring(0, dot), tag, language);
      return;
    }
    add(root, entry, file, page, "", Optional.empty());
  }

  private void add(
      Path root, Entry entry, String file, String page, String tag, Optional<Language> language) {
    files.add(
        new Found(entry.path(), root, file, page, tag, language, entry.size(), entry.stamp()));
  }

  private record Entry(Path path, String name, boolean folder, long size, String stamp) {}

  private List<Entry> entries(Path root, Path folder, String file) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        entry(root, path, file).ifPresent(entries::add);
      }
    } catch (DirectoryIteratorException unreadable) {
      faults.add(
          unreadable(file.isEmpty() ? folder.toString() : file, new IOException(unreadable)));
    } catch (IOException unreadable) {
      faults.add(unreadable(file.isEmpty() ? folder.toString() : file, unreadable));
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  private Optional<Entry> entry(Path root, Path path, String parent) {
    String name = FileNames.name(path).orElseGet(() -> FileNames.escaped(path));
    String file = parent.isEmpty() ? name : parent + "/" + name;
    if (name.startsWith(".")) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Path real = path;
      if (attributes.isSymbolicLink()) {
        real = path.toRealPath();
        if (!real.startsWith(root) || path.startsWith(real)) {
          faults.add(linkOut(file));
          return Optional.empty();
        }
        attributes =
            Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      }
      return kept(real, name, file, attributes);
    } catch (IOException unreadable) {
      faults.add(unreadable(file, unreadable));
      return Optional.empty();
    }
  }

  private Optional<Entry> kept(
      Path real, String name, String file, BasicFileAttributes attributes) {
    boolean folder = attributes.isDirectory();
    if (!folder && (!attributes.isRegularFile() || !FolderLayout.isMarkdown(name))) {
      return Optional.empty();
    }
    if (FileNames.name(real).isEmpty()) {
      faults.add(
          Fault.warning(
              file,
              1,
              "name-not-utf8",
              "The bytes of this name are not UTF-8; it is served with them written as %XX.",
              "Rename it, best with ASCII letters, so that every translation can carry the same"
                  + " name."));
    }
    String stamp =
        attributes.size() + "@" + attributes.lastModifiedTime() + "#" + attributes.fileKey();
    return Optional.of(new Entry(real, name, folder, attributes.size(), stamp));
  }

  private static Fault linkOut(String file) {
    return Fault.error(
        file,
        1,
        "link-out-of-folder",
        "This symbolic link leads out of the documents folder, or round in a circle; it is not"
            + " followed.",
        "Put the file itself there.");
  }

  private static Fault unreadable(String file, IOException problem) {
    return Fault.error(
        file,
        1,
        "unreadable",
        "This cannot be read: " + problem.getClass().getSimpleName() + ".",
        "Check that it exists and that the bot's user may read it.");
  }
}
