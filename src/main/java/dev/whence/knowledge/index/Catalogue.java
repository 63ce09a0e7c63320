package dev.whence.knowledge.index;

import dev.whence.symptom.ErrorKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What stands in one state of the index: its topics, where their bytes lie, and the files that they
 * were read from.
 */
final class Catalogue {
  private final Map<String, Entry> topics = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  private final String edition;

  /**
   * @param edition what read and analysed the documents; another edition must do so anew
   */
  Catalogue(String edition, List<Entry> topics, List<Source> sources) {
    this.edition = edition;
    topics.forEach(topic -> this.topics.put(topic.id(), topic));
    sources.forEach(source -> this.sources.put(source.file(), source));
  }

  /**
   * A topic, and where its bytes lie.
   *
   * @param kinds the error kinds that it speaks of
   * @param headed those of them that its heading, in any language, names
   * @param level the level of its heading
   * @param causes how many causes it documents
   * @param asked the wordings that authors added, in any language
   */
  record Entry(
      String id,
      long offset,
      int length,
      long checksum,
      Set<ErrorKind> kinds,
      Set<ErrorKind> headed,
      int level,
      int causes,
      List<Asked> asked) {
    Entry {
      asked = List.copyOf(asked);
    }

    Entry at(long newOffset) {
      return new Entry(id, newOffset, length, checksum, kinds, headed, level, causes, asked);
    }

    String page() {
      return pageOf(id);
    }
  }

  /**
   * A file that was read.
   *
   * @param directory the documents folder it lies in
   * @param stamp what the file system said of it
   * @param fingerprint a hash of its bytes
   * @param searched a hash of what of it can be searched
   * @param topics the topic of each of its sections, in order
   */
  record Source(
      String directory,
      String file,
      String page,
      String tag,
      String language,
      String stamp,
      String fingerprint,
      String searched,
      List<String> topics) {
    Source {
      topics = List.copyOf(topics);
    }

    Source stamped(String newStamp) {
      return new Source(
          directory, file, page, tag, language, newStamp, fingerprint, searched, topics);
    }
  }

  String edition() {
    return edition;
  }

  static String pageOf(String topic) {
    int mark = topic.lastIndexOf('#');
    return mark < 0 ? topic : topic.substring(0, mark);
  }

  static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  Optional<Entry> entry(String topic) {
    return Optional.ofNullable(topics.get(topic));
  }

  Collection<Entry> entries() {
    return topics.values();
  }

  Optional<Source> source(String file) {
    return Optional.ofNullable(sources.get(file));
  }

  Collection<Source> sources() {
    return sources.values();
  }

  void write(DataOutputStream out) throws IOException {
    TopicCodec.write(edition, out);
    TopicCodec.list(List.copyOf(topics.values()), Catalogue::writeEntry, out);
    TopicCodec.list(List.copyOf(sources.values()), Catalogue::writeSource, out);
  }

  static Catalogue read(DataInputStream in) throws IOException {
    return new Catalogue(
        TopicCodec.text(in),
        TopicCodec.list(in, Catalogue::readEntry),
        TopicCodec.list(in, Catalogue::readSource));
  }

  private static void writeEntry(Entry entry, DataOutputStream out) throws IOException {
    TopicCodec.write(entry.id, out);
    out.writeLong(entry.offset);
    out.writeInt(entry.length);
    out.writeLong(entry.checksum);
    TopicCodec.kinds(entry.kinds, out);
    TopicCodec.kinds(entry.headed, out);
    out.writeInt(entry.level);
    out.writeInt(entry.causes);
    TopicCodec.list(entry.asked, Asked::write, out);
  }

  private static Entry readEntry(DataInputStream in) throws IOException {
    return new Entry(
        TopicCodec.text(in),
        in.readLong(),
        in.readInt(),
        in.readLong(),
        TopicCodec.kinds(in),
        TopicCodec.kinds(in),
        in.readInt(),
        in.readInt(),
        TopicCodec.list(in, Asked::read));
  }

  private static void writeSource(Source source, DataOutputStream out) throws IOException {
    for (String text :
        List.of(
            source.directory,
            source.file,
            source.page,
            source.tag,
            source.language,
            source.stamp,
            source.fingerprint,
            source.searched)) {
      TopicCodec.write(text, out);
    }
    TopicCodec.list(source.topics, TopicCodec::write, out);
  }

  private static Source readSource(DataInputStream in) throws IOException {
    return new Source(
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.text(in),
        TopicCodec.list(in, TopicCodec::text));
  }
}
